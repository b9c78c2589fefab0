// What was improved at the place, the latest first.
import type { PlaceImprovementFragment } from '../../../generated/operations.ts';
import { month } from '../../../text/formats.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { usePlaceResultsTexts } from './texts.ts';

/** A section. */
export function Improvements({ improvements }: { improvements: readonly PlaceImprovementFragment[] }) {
  const language = useLanguage();
  const { improvements: texts } = usePlaceResultsTexts();
  return (
    <section>
      <h2>{texts.title}</h2>
      {improvements.length === 0 && <p>{texts.none}</p>}
      <ul className="facts-list">
        {improvements.map(({ id, text, doneOn }) => (
          <li key={id}>
            {text}
            <small>{month(doneOn, language)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
