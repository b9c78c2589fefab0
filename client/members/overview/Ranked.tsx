// The best and the worst services and places of the month, by the bound of the interval.
import { Link } from 'react-router';
import { BallTrack } from '../../charts/BallTrack.tsx';
import type { SummedFragment } from '../../generated/operations.ts';
import { Figure } from '../../parts/results/Figure.tsx';
import type { Changes, Kind } from './changed.ts';
import { RowDeeds } from '../deeds/RowDeeds.tsx';
import { useMayDo } from '../deeds/useMayDo.ts';
import { useOverviewTexts } from './texts.ts';
import type { Visited } from './useVisited.ts';
import { useResultLinks } from '../results/parts/useResultLinks.ts';

interface Item {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly now: SummedFragment;
}

/** So many of either end. */
const ENDS = 3;

/** The ends do not overlap: what is among the best is not among the worst. */
function endsOf(best: readonly Item[], worst: readonly Item[]): { best: Item[]; worst: Item[] } {
  const first = best.slice(0, Math.max(1, Math.min(ENDS, Math.floor(best.length / 2))));
  const isFirst = ({ id }: Item) => first.some((item) => item.id === id);
  return { best: first, worst: worst.filter((item) => !isFirst(item)).slice(0, ENDS) };
}

/** The ends of services and of places; none where there is only one of each. */
export function endsIn(changes: Changes) {
  const categories = changes.byCategory
    .filter(({ change }) => change.now.count > 0)
    .map(({ category, change: { now } }): Item => ({ kind: 'category', ...category, now }));
  const placesOf = (list: Changes['best']) =>
    list.map(({ location: { settlement, ...location }, change: { now } }): Item => {
      return { kind: 'location', ...location, note: settlement.name, now };
    });
  const worstCategories = categories.toSorted(
    (a, b) => (a.now.interval?.upper ?? 0) - (b.now.interval?.upper ?? 0),
  );
  return [
    { of: 'categories', ...endsOf(categories, worstCategories) } as const,
    { of: 'places', ...endsOf(placesOf(changes.best), placesOf(changes.worst)) } as const,
  ].filter(({ worst }) => worst.length > 0);
}

/** Nothing where there is only one of each. */
export function Ranked({ changes, visited }: { changes: Changes; visited: Visited }) {
  const { ranked: texts } = useOverviewTexts();
  const kinds = endsIn(changes);
  if (kinds.length === 0) return null;
  return (
    <section className="ranked">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {kinds.map(({ of, best, worst }) => (
        <div key={of} className="wide">
          <h3>{texts[of]}</h3>
          <div className="beside">
            <List title={texts.best} items={best} changes={changes} visited={visited} />
            <List title={texts.worst} items={worst} changes={changes} visited={visited} />
          </div>
        </div>
      ))}
    </section>
  );
}

type ListProps = { title: string; items: readonly Item[]; changes: Changes; visited: Visited };

function List({ title, items, changes, visited }: ListProps) {
  const wayTo = useResultLinks(changes.now);
  const mayDo = useMayDo();
  return (
    <div>
      <h4>{title}</h4>
      <ol className="ends">
        {items.map((item) => (
          <li key={item.id}>
            <span className="name">
              <Link to={wayTo(item)}>{item.name}</Link> {item.note && <small>{item.note}</small>}
              {mayDo && item.kind === 'location' && <RowDeeds place={item} />}
            </span>
            <Figure summary={{ ...item.now, response: visited.of(item) }} />
            {item.now.average !== null && (
              <BallTrack average={item.now.average} interval={item.now.interval} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
