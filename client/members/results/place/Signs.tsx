// The signs of the place, each with its state.
import type { PlaceAboutFragment } from '../../../generated/operations.ts';
import { spacedCode } from '../../../text/formats.ts';
import { usePlaceResultsTexts } from './texts.ts';

type Managed = NonNullable<PlaceAboutFragment['managed']>;

/** A section, for those who manage the place. */
export function Signs({ signs }: Pick<Managed, 'signs'>) {
  const { signs: texts } = usePlaceResultsTexts();
  return (
    <section>
      <h2>{texts.title}</h2>
      {signs.length === 0 && <p>{texts.none}</p>}
      <ul className="facts-list">
        {signs.map(({ code, state }) => (
          <li key={code}>
            <span className="code">{spacedCode(code)}</span>
            <small>{texts.states[state]}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
