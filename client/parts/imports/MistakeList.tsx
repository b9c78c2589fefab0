// What is wrong with a table, one sentence for each kind of mistake, with its rows and what may stand there instead.
import { useFormsTexts } from '../texts/forms.ts';
import { columnWords, sayMistake } from '../../text/mistakes.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../language/language.tsx';
import type { Mistakes } from './table.ts';
import { useImportsTexts } from './texts.ts';

/** Nothing where nothing is wrong. `sort`: mistakes, or what is only to be looked at. */
export function MistakeList({
  mistakes: { list, more, choices },
  sort = 'title',
}: {
  mistakes: Mistakes;
  sort?: 'title' | 'notices';
}) {
  const language = useLanguage();
  const imports = useImportsTexts();
  const { faults } = useFormsTexts();
  const texts = imports.mistakes;
  if (list.length === 0) return null;
  return (
    <section className="table-read">
      <h3>{texts[sort]}</h3>
      <ul>
        {list.map((mistake) => (
          <li key={JSON.stringify([mistake.column, mistake.fault, mistake.value, mistake.detail])}>
            {mistake.fault !== 'NO_COLUMN' && (
              <>
                <strong>{mistake.title ?? columnWords(mistake.column, imports)}</strong>:{' '}
              </>
            )}
            {sayMistake(mistake, choices[mistake.column], { language, imports, faults })}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{sayCount(texts.more, more, language)}</p>}
    </section>
  );
}
