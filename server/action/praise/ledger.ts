// The rows of the ledger of praise: every place with something published in the period, and how many have nothing yet.
import type { Context } from '../../api/context.ts';
import type { Asked } from '../../results/results/table-request.ts';
import { splitSpan } from '../../results/results/period.ts';
import { countsBy } from '../../foundation/score-statistics.ts';
import { listPlaces } from '../../results/results/store-places.ts';
import { sumPeriod } from '../../results/results/store.ts';
import { praisedAt, type PraisedOption } from './praised.ts';
import { inPraiseOrder, praiseIn, type PraiseSort, type Share } from './rules.ts';

/** A place with its praise. */
export interface PlacePraise {
  readonly id: bigint;
  readonly name: string;
  /** Where it is now. */
  readonly settlementId: bigint;
  readonly categoryId: bigint;
  readonly praise: Share;
}

export interface Ledger {
  readonly rows: readonly PlacePraise[];
  /** Places in use with not enough answers yet in the period. */
  readonly quiet: number;
}

/** All of it, in order. A place that was moved since counts where it was when it was rated. */
export async function ledgerOf(
  { grant, filter, span, today, language }: Asked,
  sort: PraiseSort,
  { database }: Pick<Context, 'database'>,
): Promise<Ledger> {
  const { pool } = database.citizen;
  const [sums, places] = await Promise.all([
    sumPeriod(pool, grant, filter, splitSpan(span, today)),
    listPlaces(pool, grant, null, language),
  ]);
  const counts = countsBy(sums, ({ location }) => location);
  const rows = places.flatMap(({ id, name, settlementId, categoryId }) => {
    const praise = praiseIn(counts.get(id) ?? []);
    return praise ? [{ id, name, settlementId, categoryId, praise }] : [];
  });
  const quiet = places.filter(
    ({ id, isRetired, settlementId, categoryId }) =>
      !isRetired &&
      !counts.has(id) &&
      (filter.settlementId ?? settlementId) === settlementId &&
      (filter.categoryId ?? categoryId) === categoryId,
  );
  return { rows: inPraiseOrder(rows, sort, language), quiet: quiet.length };
}

/** The rows with what was praised in words: one statement for a page of them. */
export async function withWords<Row extends PlacePraise>(
  rows: readonly Row[],
  asked: Asked,
  context: Pick<Context, 'database' | 'loaders'>,
): Promise<(Row & { readonly praised: readonly PraisedOption[] })[]> {
  const ids = rows.map(({ id }) => id);
  const praised = await praisedAt(ids, asked, context);
  return rows.map((row) => ({ ...row, praised: praised(row.id) }));
}
