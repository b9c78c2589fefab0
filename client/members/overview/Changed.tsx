// What changed beyond chance, in words: falls, then rises, each with the way to its results.
import { Link } from 'react-router';
import { average, month, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { type Changes, partsOf, type Told, toldOf } from './changed.ts';
import { RowDeeds } from '../deeds/RowDeeds.tsx';
import { useMayDo } from '../deeds/useMayDo.ts';
import { useOverviewTexts } from './texts.ts';
import { controlPath } from '../control/control-path.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useResultLinks } from '../results/parts/useResultLinks.ts';

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
  const wayTo = useResultLinks(changes.now);
  const { slug } = useMembership().municipality;
  const mayDo = useMayDo();
  if (told.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="told">
        {told.map(({ part, since }) => (
          <li key={`${part.kind}-${part.id}`}>
            <Link to={wayTo(part)}>{part.name}</Link> <small>{kinds[part.kind]}</small>
            {mayDo && part.kind === 'location' && <RowDeeds place={part} />}
            {since.map(({ period, earlier }) => (
              <span key={period}>
                <Step from={earlier} to={part.change.now.average ?? 0} />
                {say(texts.sentence, {
                  count: wholeNumber(part.change.now.count, language),
                  month: month(changes[period].from, language),
                })}
              </span>
            ))}
            <Link to={controlPath(slug, part)} aria-label={say(texts.byMonthName, { name: part.name })}>
              {texts.byMonth}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** From one average to another: an arrow for the eye, which not every font has; in words for the ear. */
function Step({ from, to }: { from: number; to: number }) {
  const { changes: texts } = useOverviewTexts();
  const language = useLanguage();
  const [earlier, later] = [average(from, language), average(to, language)];
  return (
    <>
      <strong aria-hidden="true">
        {earlier}
        <svg className="arrow" viewBox="0 0 18 10" width="18" height="10">
          <path d="M0 5h16M12 1l4 4-4 4" />
        </svg>
        {later}
      </strong>
      <span className="hidden">{say(texts.step, { from: earlier, to: later })}</span>
    </>
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
