// Categories, settlements or places in the order of their results, those without enough answers apart.
import type { ReactNode } from 'react';
import type { SummaryRowFragment } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { rank } from './ranking.ts';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';

/** A row's name leads to its results. */
export type Ranked = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly summary: SummaryRowFragment;
};

/** So many are shown at once; the others are folded away. */
const SHOWN = 15;

type Props = {
  context: PageContext;
  title: string;
  items: readonly Ranked[];
  /** Only what was published in a period is ranked: the others may well have answers. */
  isOfPeriod: boolean;
  /** What stands above the list, for instance a map of the same. */
  children?: ReactNode;
};

/** A section with a list; nothing at all for no items, or for a period without any. */
export function Ranking({ context, title, items, isOfPeriod, children }: Props) {
  const { report, results } = context.texts;
  const { published, waiting } = rank(items);
  if (items.length === 0 || (isOfPeriod && published.length === 0)) return null;
  return (
    <section>
      <h2>{title}</h2>
      {published.length > 1 && <p className="small">{results.ranked}</p>}
      {children}
      {published.length > 0 && <Rows context={context} items={published.slice(0, SHOWN)} first={1} />}
      {published.length > SHOWN && (
        <details>
          <summary>{say(report.further, { count: String(published.length - SHOWN) })}</summary>
          <Rows context={context} items={published.slice(SHOWN)} first={SHOWN + 1} />
        </details>
      )}
      <Waiting
        title={say(isOfPeriod ? report.noneInPeriod : results.notEnoughFor, {
          count: String(waiting.length),
        })}
        items={waiting}
        isOpen={published.length === 0}
      />
    </section>
  );
}

type RowsProps = { context: PageContext; items: readonly Ranked[]; first: number };

function Rows({ context, items, first }: RowsProps) {
  return (
    <ol className="rows" start={first}>
      {items.map(({ id, name, href, summary }) => (
        <SummaryRow key={id} wording={context} summary={summary}>
          <a href={href}>{name}</a>
        </SummaryRow>
      ))}
    </ol>
  );
}

type WaitingProps = {
  title: string;
  items: readonly Pick<Ranked, 'id' | 'name' | 'href'>[];
  isOpen: boolean;
  children?: ReactNode;
};

/** Those without enough answers, by name only, folded away; nothing at all where there are none. */
export function Waiting({ title, items, isOpen, children }: WaitingProps) {
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
      {children}
    </details>
  );
}
