// Links that download all places of the municipality as a table.
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useImportsTexts } from './texts.ts';

const formats = ['xlsx', 'csv'] as const;

/** For those who may export places; headings and words are in the language of the app. */
export function ExportLinks() {
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
