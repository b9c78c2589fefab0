// Each visit of a programme: where, how, when, and what was answered, which is opened one by one.
import type { ProgrammeFieldsFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { FactList } from '../../parts/controls/FactList.tsx';
import { nameIn, useLanguage } from '../../parts/language/language.tsx';
import { useMysteryTexts } from './texts.ts';

type Programme = ProgrammeFieldsFragment;
type Visit = Programme['visits'][number];

export function Visits({ programme: { visits, criteria } }: { programme: Programme }) {
  const { programme: texts } = useMysteryTexts();
  return (
    <section>
      <h2>{texts.all}</h2>
      {visits.map((visit) => (
        <OneVisit key={visit.id} visit={visit} criteria={criteria} />
      ))}
    </section>
  );
}

function OneVisit({ visit, criteria }: { visit: Visit; criteria: Programme['criteria'] }) {
  const language = useLanguage();
  const { channels, choices, programme: texts } = useMysteryTexts();
  const { location, channel, turn, toldOn, note, answers } = visit;
  const name = `${location.name}, ${channels[channel]}, ${say(texts.turn, { turn: String(turn) })}`;
  if (toldOn === null)
    return (
      <p>
        {name}: {texts.untold}
      </p>
    );
  return (
    <details>
      <summary>{name}</summary>
      <p>{say(texts.toldOn, { day: longDay(toldOn, language) })}</p>
      <FactList
        facts={answers.map(({ criterion, choice, number }) => {
          const text = criteria.find(({ id }) => id === criterion)?.text ?? {};
          return [nameIn(text, language), choice ? choices[choice] : String(number)];
        })}
      />
      {note !== null && (
        <>
          <p>
            <strong>{texts.remark}:</strong> {note}
          </p>
          <p className="hint">{texts.remarkHint}</p>
        </>
      )}
    </details>
  );
}
