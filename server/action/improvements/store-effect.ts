// What is published of the places of improvements in the days before and after each: two statements for any number of them.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { SUMS } from '../../results/aggregates/store.ts';
import { spansOf, type Span } from './effect.ts';
import type { Improvement, Whereabouts } from '../../foundation/improvements/rules.ts';

/** The counts on both sides. */
export interface Sides {
  readonly before: Counts;
  readonly after: Counts;
}

interface Wanted extends Span {
  readonly at: number;
  readonly where: Whereabouts;
}

/** The counts before and after each of the improvements, in their order: of its places together, or of its part. */
export async function sumAround(
  pool: Pool,
  grant: Grant<'aggregates.read'>,
  improvements: readonly Improvement[],
): Promise<Sides[]> {
  const wanted = improvements.flatMap((where, index): Wanted[] => {
    const { before, after } = spansOf(where.doneOn);
    return [
      { at: 2 * index, where, ...before },
      { at: 2 * index + 1, where, ...after },
    ];
  });
  const isOfPlaces = ({ where }: Wanted) => where.locationIds.length > 0;
  const sums = new Map([
    ...(await sumPlaces(pool, grant, wanted.filter(isOfPlaces))),
    ...(await sumParts(
      pool,
      grant,
      wanted.filter((each) => !isOfPlaces(each)),
    )),
  ]);
  return improvements.map((_, index) => ({
    before: sums.get(2 * index) ?? NO_COUNTS,
    after: sums.get(2 * index + 1) ?? NO_COUNTS,
  }));
}

type Sum = readonly [number, Counts];

async function summed(pool: Pool, statement: Prisma.Sql): Promise<Sum[]> {
  const { rows } = await pool.query<{ at: number; counts: number[] }>(statement);
  return rows.map(({ at, counts }) => [at, counts]);
}

async function sumPlaces(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  wanted: readonly Wanted[],
): Promise<Sum[]> {
  const rows = wanted.flatMap((each) => each.where.locationIds.map((id) => ({ ...each, id })));
  if (rows.length === 0) return [];
  return summed(
    pool,
    Prisma.sql`SELECT w.at, ${SUMS} FROM unnest(${rows.map(({ at }) => at)}::int[], ${rows.map(({ id }) => id)}::bigint[],
        ${rows.map(({ from }) => from)}::date[], ${rows.map(({ to }) => to)}::date[]) AS w (at, id, first, last)
      JOIN tallies t ON t.municipality_id = ${municipalityId} AND t.location_id = w.id AND t.standing = 'COUNTED'
        AND t.day BETWEEN w.first AND w.last
      GROUP BY w.at`,
  );
}

async function sumParts(
  pool: Pool,
  { municipalityId }: Grant<'aggregates.read'>,
  wanted: readonly Wanted[],
): Promise<Sum[]> {
  if (wanted.length === 0) return [];
  return summed(
    pool,
    Prisma.sql`SELECT w.at, ${SUMS} FROM unnest(${wanted.map(({ at }) => at)}::int[],
        ${wanted.map(({ where }) => where.categoryId)}::bigint[], ${wanted.map(({ where }) => where.settlementId)}::bigint[],
        ${wanted.map(({ from }) => from)}::date[], ${wanted.map(({ to }) => to)}::date[])
        AS w (at, category, settlement, first, last)
      JOIN rollups r ON r.municipality_id = ${municipalityId} AND r.standing = 'COUNTED'
        AND r.day BETWEEN w.first AND w.last
        AND (w.category IS NULL OR r.category_id = w.category)
        AND (w.settlement IS NULL OR r.settlement_id = w.settlement)
      GROUP BY w.at`,
  );
}
