// What is published, summed: one statement a question, over the smallest of totals, rollups and tallies that can say it.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { SCORE_COLUMNS, SCORE_SUMS } from '../../voting/ballots/store-scores.ts';
import { planned } from '../../foundation/database/connect.ts';
import type { Counts } from '../../foundation/score-statistics.ts';

export type Period = 'day' | 'week' | 'month';

/** What to sum. Days are YYYY-MM-DD, both included; null is no bound. */
export interface SummaryFilter {
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly locationId: bigint | null;
  readonly standing: readonly Standing[];
  readonly from: string | null;
  readonly to: string | null;
}

type Read = Grant<'aggregates.read'>;

/** The ten sums of the rows of a group, as one column: `counts`. */
export const SUMS = Prisma.sql`ARRAY[${SCORE_SUMS}] AS counts`;

export function within(grant: Read, filter: SummaryFilter): Prisma.Sql {
  return Prisma.sql`${withinPart(grant, filter)} AND standing = ANY(${[...filter.standing]})`;
}

/** The condition that a row lies within the part of the municipality and the days of the filter, whatever its standing. */
export function withinPart({ municipalityId }: Read, filter: SummaryFilter): Prisma.Sql {
  const conditions = [Prisma.sql`municipality_id = ${municipalityId}`];
  if (filter.categoryId !== null) conditions.push(Prisma.sql`category_id = ${filter.categoryId}`);
  if (filter.settlementId !== null) conditions.push(Prisma.sql`settlement_id = ${filter.settlementId}`);
  if (filter.locationId !== null) conditions.push(Prisma.sql`location_id = ${filter.locationId}`);
  if (filter.from !== null) conditions.push(Prisma.sql`day >= ${filter.from}::date`);
  if (filter.to !== null) conditions.push(Prisma.sql`day <= ${filter.to}::date`);
  return Prisma.join(conditions, ' AND ');
}

/** The rows to sum: totals of the municipality, rollups of a part of it, or tallies where a location is asked for. */
export function source(filter: SummaryFilter): Prisma.Sql {
  const isWhole = filter.categoryId === null && filter.settlementId === null;
  return filter.locationId === null && isWhole ? Prisma.sql`totals` : sourceOfParts(filter);
}

/** The rows to break down by category or settlement. */
export function sourceOfParts({ locationId }: SummaryFilter): Prisma.Sql {
  return locationId === null ? Prisma.sql`rollups` : Prisma.sql`tallies`;
}

/** The counts of everything within the filter. */
export async function sumAll(pool: Pool, grant: Read, filter: SummaryFilter): Promise<Counts> {
  const { rows } = await pool.query<{ counts: number[] }>(
    planned(Prisma.sql`SELECT ${SUMS} FROM ${source(filter)} WHERE ${within(grant, filter)}`),
  );
  return rows[0]?.counts ?? [];
}

/**
 * The counts of each period in which something was published, in order; `start` is the period's first day. A year of days
 * is 3,650 numbers: as columns of rows without names they take a third less time than as arrays.
 */
export async function sumByPeriod(
  pool: Pool,
  grant: Read,
  filter: SummaryFilter,
  period: Period,
): Promise<{ start: string; counts: Counts }[]> {
  const statement = planned(
    Prisma.sql`SELECT first_day::text AS start, ${SCORE_SUMS}
      FROM (SELECT date_trunc(${period}, day::timestamp)::date AS first_day, ${SCORE_COLUMNS} FROM ${source(filter)}
        WHERE ${within(grant, filter)}) AS steps
      GROUP BY first_day ORDER BY first_day`,
  );
  const { rows } = await pool.query<[string, ...number[]]>({ ...statement, rowMode: 'array' });
  return rows.map(([start, ...counts]) => ({ start, counts }));
}

interface Part {
  readonly id: bigint;
  readonly counts: Counts;
}

async function partsOf(pool: Pool, statement: Prisma.Sql): Promise<Part[]> {
  const { rows } = await pool.query<{ id: string; counts: number[] }>(planned(statement));
  return rows.map(({ id, counts }) => ({ id: BigInt(id), counts }));
}

/** The counts of a category in a settlement. */
export interface Cell {
  readonly categoryId: bigint;
  readonly settlementId: bigint;
  readonly counts: Counts;
}

/** The counts of each category in each settlement with something published: one reading tells both breakdowns. */
export async function sumByPart(pool: Pool, grant: Read, filter: SummaryFilter): Promise<Cell[]> {
  const { rows } = await pool.query<{ category_id: string; settlement_id: string; counts: number[] }>(
    planned(
      Prisma.sql`SELECT category_id, settlement_id, ${SUMS} FROM ${sourceOfParts(filter)}
        WHERE ${within(grant, filter)} GROUP BY 1, 2`,
    ),
  );
  return rows.map(({ category_id, settlement_id, counts }) => ({
    categoryId: BigInt(category_id),
    settlementId: BigInt(settlement_id),
    counts,
  }));
}

/** The counts of each location with something published. */
export function sumByLocation(pool: Pool, grant: Read, filter: SummaryFilter): Promise<Part[]> {
  return partsOf(
    pool,
    Prisma.sql`SELECT location_id AS id, ${SUMS} FROM tallies
      WHERE ${within(grant, filter)} GROUP BY 1`,
  );
}

/** The counts of each of the locations with something published: one statement for a page of locations. */
export function sumLocations(
  pool: Pool,
  { municipalityId }: Read,
  locationIds: readonly bigint[],
  days: { readonly from: string | null; readonly to: string | null },
): Promise<Part[]> {
  return partsOf(
    pool,
    Prisma.sql`SELECT location_id AS id, ${SUMS} FROM tallies
      WHERE municipality_id = ${municipalityId} AND location_id = ANY(${[...locationIds]}::bigint[])
        AND standing = 'COUNTED' AND day >= coalesce(${days.from}::date, '-infinity')
        AND day <= coalesce(${days.to}::date, 'infinity')
      GROUP BY 1`,
  );
}
