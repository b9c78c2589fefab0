// What is published of places in a period, and of places, categories and settlements month by month.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Counts } from '../../foundation/score-statistics.ts';
import { planned } from '../../foundation/database/connect.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { SCORE_SUMS, SCORES_TOGETHER } from '../../voting/ballots/store-scores.ts';
import type { OpenSpan } from '../aggregates/spans.ts';
import type { Split } from '../aggregates/split.ts';
import { placeRows } from '../aggregates/store-places.ts';

/** What was published of something in a month: how many ratings, the sum of their scores, and that of their squares. */
export interface MonthSum {
  readonly month: string;
  readonly count: number;
  readonly points: number;
  readonly squares: number;
}

/** What to look at; null: everything. A place counts where it was when it was rated. */
export interface ResultsFilter {
  readonly settlementId: bigint | null;
  readonly categoryId: bigint | null;
  readonly standing: readonly Standing[];
}

type Read = Grant<'aggregates.read'>;

function within({ municipalityId }: Read, { settlementId, categoryId, standing }: ResultsFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`municipality_id = ${municipalityId}`,
    Prisma.sql`standing = ANY(${[...standing]})`,
  ];
  if (settlementId !== null) conditions.push(Prisma.sql`settlement_id = ${settlementId}`);
  if (categoryId !== null) conditions.push(Prisma.sql`category_id = ${categoryId}`);
  return Prisma.join(conditions, ' AND ');
}

function inMonths({ from, to }: OpenSpan): Prisma.Sql {
  return Prisma.sql`month >= coalesce(${from}::date, '-infinity') AND month <= coalesce(${to}::date, 'infinity')`;
}

const KEYS = { location: 'location_id', category: 'category_id', settlement: 'settlement_id' } as const;
export type ResultKey = keyof typeof KEYS;

/** What a location has published in a period, as which category and in which settlement: more than one of a place that was moved. */
export interface PlaceSum {
  readonly location: bigint;
  readonly category: bigint;
  readonly settlement: bigint;
  readonly counts: Counts;
}

/** The counts of each location with something published in the period. */
export async function sumPeriod(
  pool: Pool,
  grant: Read,
  filter: ResultsFilter,
  split: Split,
): Promise<PlaceSum[]> {
  const rowsOf = placeRows(grant, { ...filter, locationId: null, from: null, to: null }, split);
  const { rows } = await pool.query<[string, string, string, ...number[]]>({
    ...planned(
      Prisma.sql`SELECT location_id, category_id, settlement_id, ${SCORE_SUMS}
        FROM (${rowsOf}) AS published GROUP BY 1, 2, 3`,
    ),
    rowMode: 'array',
  });
  return rows.map(([location, category, settlement, ...counts]) => ({
    location: BigInt(location),
    category: BigInt(category),
    settlement: BigInt(settlement),
    counts,
  }));
}

const SQUARES = Prisma.raw(
  Array.from({ length: 10 }, (_, at) => `${(at + 1) ** 2} * s${at + 1}`).join(' + '),
);
const POINTS = Prisma.raw(Array.from({ length: 10 }, (_, at) => `${at + 1} * s${at + 1}`).join(' + '));

/**
 * The sums of each location, category or settlement, month by month; those of `locationIds` only, where they are given.
 */
export async function sumMonths(
  pool: Pool,
  grant: Read,
  filter: ResultsFilter,
  by: ResultKey,
  months: OpenSpan,
  locationIds: readonly bigint[] | null,
): Promise<Map<bigint, MonthSum[]>> {
  const isOne =
    locationIds === null ? Prisma.sql`true` : Prisma.sql`location_id = ANY(${[...locationIds]}::bigint[])`;
  const { rows } = await pool.query<[string, string, number, number, number]>({
    ...planned(
      Prisma.sql`SELECT ${Prisma.raw(KEYS[by])}, month::text, sum(${SCORES_TOGETHER})::int, sum(${POINTS})::int,
          sum(${SQUARES})::int FROM monthly_tallies
        WHERE ${within(grant, filter)} AND ${inMonths(months)} AND ${isOne} GROUP BY 1, 2`,
    ),
    rowMode: 'array',
  });
  const sums = new Map<bigint, MonthSum[]>();
  for (const [text, month, count, points, squares] of rows) {
    const id = BigInt(text);
    const sum = { month, count, points, squares };
    const known = sums.get(id);
    if (known) known.push(sum);
    else sums.set(id, [sum]);
  }
  return sums;
}
