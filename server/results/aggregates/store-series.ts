// What is published of each category over time: one statement for all of them.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { SCORE_COLUMNS, SCORE_SUMS } from '../../voting/ballots/store-scores.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { sourceOfParts, within, type Period, type SummaryFilter } from './store.ts';
import { planned } from '../../foundation/database/connect.ts';

/** The counts of a category in a period in which it published something; `start` is the period's first day. */
export interface CategoryStep {
  readonly categoryId: bigint;
  readonly start: string;
  readonly counts: Counts;
}

/** The steps of all categories, in the order of time. */
export async function sumByCategoryAndPeriod(
  pool: Pool,
  grant: Grant<'aggregates.read'>,
  filter: SummaryFilter,
  period: Period,
): Promise<CategoryStep[]> {
  const statement = planned(
    Prisma.sql`SELECT category_id, first_day::text, ${SCORE_SUMS}
      FROM (SELECT category_id, date_trunc(${period}, day::timestamp)::date AS first_day, ${SCORE_COLUMNS}
        FROM ${sourceOfParts(filter)} WHERE ${within(grant, filter)}) AS steps
      GROUP BY 1, 2 ORDER BY 2`,
  );
  const { rows } = await pool.query<[string, string, ...number[]]>({ ...statement, rowMode: 'array' });
  return rows.map(([category, start, ...counts]) => ({ categoryId: BigInt(category), start, counts }));
}
