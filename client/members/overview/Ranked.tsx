// The best and the worst services and places of the month, by the bound of the interval.
import { Link } from 'react-router';
import { BallTrack } from '../../charts/BallTrack.tsx';
import type { SummedFragment } from '../../generated/operations.ts';
import { Figure } from '../../parts/results/Figure.tsx';
import type { Changes, Kind } from './changed.ts';
import { useOverviewTexts } from './texts.ts';
import { useResultLinks } from './useResultLinks.ts';

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

/** Nothing where there is only one of each. */
export function Ranked({ changes }: { changes: Changes }) {
  const { ranked: texts } = useOverviewTexts();
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
  const kinds = [
    { title: texts.categories, ...endsOf(categories, worstCategories) },
    { title: texts.places, ...endsOf(placesOf(changes.best), placesOf(changes.worst)) },
  ].filter(({ worst }) => worst.length > 0);
  if (kinds.length === 0) return null;
  return (
    <section className="ranked">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {kinds.map(({ title, best, worst }) => (
        <div key={title} className="wide">
          <h3>{title}</h3>
          <div className="beside">
            <List title={texts.best} items={best} changes={changes} />
            <List title={texts.worst} items={worst} changes={changes} />
          </div>
        </div>
      ))}
    </section>
  );
}

function List({ title, items, changes }: { title: string; items: readonly Item[]; changes: Changes }) {
  const wayTo = useResultLinks(changes.now);
  return (
    <div>
      <h4>{title}</h4>
      <ol className="ends">
        {items.map((item) => (
          <li key={item.id}>
            <span className="name">
              <Link to={wayTo(item)}>{item.name}</Link> {item.note && <small>{item.note}</small>}
            </span>
            <Figure summary={item.now} />
            {item.now.average !== null && (
              <BallTrack average={item.now.average} interval={item.now.interval} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
