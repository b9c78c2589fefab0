// The page on which places leave as a table, and come back as one.
import { useImportsTexts } from './texts.ts';
import { useMay } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { ExportLinks } from './ExportLinks.tsx';
import { Import } from './Import.tsx';
import '../style/imports.css';

export function Tables() {
  const { page, export: texts } = useImportsTexts();
  const mayImport = useMay('LOCATIONS_IMPORT');
  return (
    <>
      <Title>{page.title}</Title>
      {mayImport && <p>{page.lead}</p>}
      <h2>{texts.title}</h2>
      <p>
        {texts.lead} {mayImport && texts.back}
      </p>
      <ExportLinks />
      {mayImport && <Import />}
    </>
  );
}
