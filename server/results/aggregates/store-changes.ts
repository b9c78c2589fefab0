// What is published of each place in a period, in the one before and a year ago: one statement.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { SCORE_SUMS } from '../../voting/ballots/store-scores.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import type { Spans } from './spans.ts';
import { splitMonths } from './split.ts';
import { placeRows } from './store-places.ts';
import type { SummaryFilter } from './store.ts';
import { planned } from '../../foundation/database/connect.ts';

type Read = Grant<'aggregates.read'>;

/** The counts of a place in one of the periods, and where it belonged when they were opened. */
export interface PlaceCounts {
  readonly locationId: bigint;
  readonly categoryId: bigint;
  readonly settlementId: bigint;
  readonly period: keyof Spans;
  readonly counts: Counts;
}

/** The counts of each place in each of the periods in which it published something, whatever the filter's own days. */
export async function sumByPlace(
  pool: Pool,
  grant: Read,
  filter: SummaryFilter,
  spans: Spans,
): Promise<PlaceCounts[]> {
  const of = (period: keyof Spans) =>
    Prisma.sql`SELECT location_id, category_id, settlement_id, ${period}::text, ${SCORE_SUMS}
      FROM (${placeRows(grant, filter, splitMonths(spans[period]))}) AS published GROUP BY 1, 2, 3`;
  const statement = planned(Prisma.join([of('now'), of('before'), of('yearAgo')], ' UNION ALL '));
  const { rows } = await pool.query<[string, string, string, keyof Spans, ...number[]]>({
    ...statement,
    rowMode: 'array',
  });
  return rows.map(([location, category, settlement, period, ...counts]) => ({
    locationId: BigInt(location),
    categoryId: BigInt(category),
    settlementId: BigInt(settlement),
    period,
    counts,
  }));
}
