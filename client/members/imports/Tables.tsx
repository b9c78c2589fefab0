// The page on which places leave as a table, and come back as one.
import { useImportsTexts } from '../../parts/imports/texts.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { Import } from './Import.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
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

const formats = ['xlsx', 'csv'] as const;

/**
 * Links that download all places of the municipality as a table. For those who may export places; headings and words
 * are in the language of the app.
 */
function ExportLinks() {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const texts = useImportsTexts();
  return (
    <p className="actions">
      {formats.map((format) => (
        <a
          key={format}
          className="button quiet"
          href={`/members/files/locations/${slug}.${format}?language=${language}`}
          download
        >
          {texts.export[format]}
        </a>
      ))}
    </p>
  );
}
