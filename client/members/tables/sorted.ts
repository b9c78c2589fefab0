// How a column of a table of results sorts it: by which orders, and which of them its head leads to.
import type { ResultSort } from '../../generated/operations.ts';
import type { Column } from '../../parts/controls/Table.tsx';

type Way = 'ascending' | 'descending';

/** The orders of each column that has any, the one that its head leads to first. */
const ORDERS = {
  name: [['NAME', 'ascending']],
  average: [
    ['WORST', 'ascending'],
    ['BEST', 'descending'],
  ],
  count: [['COUNT', 'descending']],
  change: [
    ['DROP', 'ascending'],
    ['RISE', 'descending'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [ResultSort, Way])[]>>;

/** Pressed again, the head turns the order round where the column has another one. */
export function sortedBy(
  key: keyof typeof ORDERS,
  present: ResultSort,
  hrefFor: (sort: ResultSort) => string,
): NonNullable<Column<never>['sort']> {
  const orders: readonly (readonly [ResultSort, Way])[] = ORDERS[key];
  const at = orders.findIndex(([order]) => order === present);
  const [next] = orders[(at + 1) % orders.length] ?? [present];
  return { is: orders[at]?.[1] ?? 'none', href: hrefFor(next) };
}
