// The visits of a programme, each with where, how and how far it is.
import type { checklistBg } from '../text/checklist.bg.ts';
import { whereOf } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { Programme } from './programme.ts';

type Props = { texts: typeof checklistBg; visits: Programme['visits'] };

export function VisitList({ texts, visits }: Props) {
  const all = visits.length;
  const done = visits.filter(({ isTold }) => isTold).length;
  return (
    <section id="list" aria-labelledby="list-title">
      <h2 id="list-title">{texts.list}</h2>
      <p className="progress">{say(texts.progress, { done: String(done), all: String(all) })}</p>
      <progress max={all} value={done} aria-labelledby="list-title" />
      <ol>
        {visits.map(({ id, channel, turn, isTold, location }) => {
          const isOneOfMore = visits.some(
            (other) => other.location.name === location.name && other.channel === channel && other.turn > 1,
          );
          const how = isOneOfMore
            ? `${texts.channels[channel]}, ${say(texts.turn, { turn: String(turn) })}`
            : texts.channels[channel];
          return (
            <li key={id} data-visit={id} data-channel={channel} data-told={isTold ? 'yes' : undefined}>
              <a className="place" href={`#${id}`}>
                {location.name}
              </a>
              <span className="where">{whereOf(location.settlement.name, location.address)}</span>
              <span className="how">{how}</span>
              <span className="state">{isTold ? texts.states.told : texts.states.open}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
