// What changed beyond chance, in words: falls, then rises, each with the way to its results.
import { Link } from 'react-router';
import { average, month, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../language.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { type Changes, partsOf, type Told, toldOf } from './changed.ts';
import { useOverviewTexts } from './texts.ts';
import { useWays } from './useWays.ts';

/** As many places as are asked for: there may be more. */
const MOST_PLACES = 30;

export function Changed({ changes }: { changes: Changes }) {
  const { changes: texts } = useOverviewTexts();
  const language = useLanguage();
  const { falls, rises } = toldOf(partsOf(changes));
  return (
    <section className="changed">
      <h2>{texts.title}</h2>
      {falls.length + rises.length === 0 ? (
        <Nothing changes={changes} />
      ) : (
        <>
          <p>{texts.lead}</p>
          <div className="beside">
            <List title={texts.falls} told={falls} changes={changes} />
            <List title={texts.rises} told={rises} changes={changes} />
          </div>
          {changes.told.length >= MOST_PLACES && (
            <p>{say(texts.more, { count: wholeNumber(MOST_PLACES, language) })}</p>
          )}
        </>
      )}
      <Disclosure title={texts.how}>
        <p>{texts.howCompared}</p>
        <p>{texts.howMany}</p>
        <p>{texts.howLumps}</p>
        <p>{texts.howLittle}</p>
      </Disclosure>
    </section>
  );
}

type ListProps = { title: string; told: readonly Told[]; changes: Changes };

function List({ title, told, changes }: ListProps) {
  const { changes: texts, kinds } = useOverviewTexts();
  const language = useLanguage();
  const wayTo = useWays(changes.now);
  if (told.length === 0) return null;
  const sentence = ({ part, since, earlier }: Told) =>
    say(texts.sentence, {
      earlier: average(earlier, language),
      now: average(part.change.now.average ?? 0, language),
      count: wholeNumber(part.change.now.count, language),
      month: month(changes[since].from, language),
    });
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {told.map((one) => (
          <li key={`${one.part.kind}-${one.part.id}-${one.since}`}>
            <Link to={wayTo(one.part)}>{one.part.name}</Link> <small>{kinds[one.part.kind]}</small>
            <span>{sentence(one)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Said as well as a change: most months it is what there is to say. */
function Nothing({ changes: { whole, before, yearAgo } }: { changes: Changes }) {
  const { changes: texts } = useOverviewTexts();
  const language = useLanguage();
  const isComparable = whole.sinceBefore !== null || whole.sinceYearAgo !== null;
  const months = { before: month(before.from, language), yearAgo: month(yearAgo.from, language) };
  return (
    <div className="notice">
      <p>
        <strong>{isComparable ? texts.none : texts.noEarlier}</strong>
      </p>
      <p>{say(isComparable ? texts.noneLead : texts.noEarlierLead, months)}</p>
    </div>
  );
}
