// Categories, settlements or places in the order of their results, those with few ratings and those with none apart.
import type { ReactNode } from 'react';
import type { RankableFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { NotRanked } from './NotRanked.tsx';
import { LEAST_RANKED, rank } from './ranking.ts';
import { SummaryRow, type RowSummary } from '../parts/results/SummaryRow.tsx';

/** A row's name leads to its results. */
export type Ranked = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly summary: RowSummary;
};

type Props = {
  context: PageContext;
  title: string;
  items: readonly Ranked[];
  /** Whether those with enough ratings can be told apart; null: too few of them to say. */
  ranking: RankableFragment | null;
  /** So many are shown at once; the others are folded away. */
  shown: number;
  /** Only what was published in a period is ranked: the others may well have answers. */
  isOfPeriod: boolean;
  /** A map of the same, above the list or, where the section has the page's width, beside it: what stands in no order is folded away below it. */
  map?: ReactNode;
};

/** A section with a list; nothing at all for no items, or for a period without any. */
export function Ranking({ context, title, items, ranking, shown, isOfPeriod, map }: Props) {
  const { report, results } = context.texts;
  const isChance = ranking?.isRankable === false;
  const { ranked, few, waiting } = rank(items, !isChance);
  if (items.length === 0 || (isOfPeriod && waiting.length === items.length)) return null;
  const isFolded = isChance && Boolean(map);
  const open = isFolded ? [] : ranked.slice(0, shown);
  const folded = ranked.slice(open.length);
  const countOf = (list: readonly Ranked[]) => ({ least: String(LEAST_RANKED), count: String(list.length) });
  return (
    <section>
      <h2>{title}</h2>
      {map}
      <div>
        {isChance && <NotRanked context={context} ranking={ranking} />}
        {!isChance && open.length > 1 && <p className="small">{report.rankedFirst}</p>}
        {open.length > 0 && <Rows context={context} items={open} first={isChance ? null : 1} />}
        {folded.length > 0 && (
          <details>
            <summary>{say(isFolded ? report.inNoOrder : report.further, countOf(folded))}</summary>
            <Rows context={context} items={folded} first={isChance ? null : shown + 1} />
          </details>
        )}
        {few.length > 0 && (
          <details open={ranked.length === 0 && !map}>
            <summary>{say(report.fewRatings, countOf(few))}</summary>
            <ul className="rows">
              <RowItems context={context} items={few} />
            </ul>
          </details>
        )}
        <Waiting
          title={say(isOfPeriod ? report.noneInPeriod : results.notEnoughFor, {
            count: String(waiting.length),
          })}
          items={waiting}
          isOpen={waiting.length === items.length}
        />
      </div>
    </section>
  );
}

type ItemsProps = { context: PageContext; items: readonly Ranked[] };

/** `first`: the place of the first row; null where the rows stand in no order. */
function Rows({ context, items, first }: ItemsProps & { first: number | null }) {
  if (first === null)
    return (
      <ul className="rows">
        <RowItems context={context} items={items} />
      </ul>
    );
  return (
    <ol className="rows" start={first}>
      <RowItems context={context} items={items} />
    </ol>
  );
}

function RowItems({ context, items }: ItemsProps) {
  return items.map(({ id, name, href, summary }) => (
    <SummaryRow key={id} wording={context} summary={summary}>
      <a href={href}>{name}</a>
    </SummaryRow>
  ));
}

type WaitingProps = {
  title: string;
  items: readonly Pick<Ranked, 'id' | 'name' | 'href'>[];
  isOpen: boolean;
};

/** Those without enough answers, by name only, folded away; nothing at all where there are none. */
function Waiting({ title, items, isOpen }: WaitingProps) {
  if (items.length === 0) return null;
  return (
    <details className="waiting-list" open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {items.map(({ id, name, href }) => (
          <li key={id}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
