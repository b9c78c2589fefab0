// On which days something was published: the last one, and how far apart they lie.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Span } from './spans.ts';

type Read = Grant<'aggregates.read'>;

/** The last day on which something of the municipality was published, YYYY-MM-DD; null where nothing is. */
export async function findLastDay(pool: Pool, { municipalityId }: Read): Promise<string | null> {
  const { rows } = await pool.query<{ day: string | null }>(
    Prisma.sql`SELECT max(day)::text AS day FROM totals WHERE municipality_id = ${municipalityId}`,
  );
  return rows[0]?.day ?? null;
}

/** Whether something of the municipality was published on one of the days. */
export async function isPublishedIn(
  pool: Pool,
  { municipalityId }: Read,
  { from, to }: Span,
): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    Prisma.sql`SELECT EXISTS (SELECT FROM totals WHERE municipality_id = ${municipalityId}
      AND day BETWEEN ${from}::date AND ${to}::date) AS found`,
  );
  return rows[0]?.found ?? false;
}

/** The days between one publication of a place and its next, in order of length: the middle one, and how many there are. */
export interface Gaps {
  readonly middle: number | null;
  readonly count: number;
}

interface GapsRow extends Gaps {
  readonly id: string;
}

/** The middle gap of a location since a day, and how many gaps there are. */
const gapsOf = (municipalityId: bigint, locationId: Prisma.Sql, since: string): Prisma.Sql =>
  Prisma.sql`SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY gap) AS middle, count(gap)::int AS count
    FROM (SELECT day - lag(day) OVER (ORDER BY day) AS gap
      FROM (SELECT DISTINCT day FROM tallies WHERE municipality_id = ${municipalityId}
        AND location_id = ${locationId} AND day >= ${since}::date) AS days) AS gaps`;

const byId = (rows: readonly GapsRow[]): Map<bigint, Gaps> =>
  new Map(rows.map((row) => [BigInt(row.id), row]));

/** The gaps of locations since a day, by their ids. */
export async function gapsOfLocations(
  pool: Pool,
  { municipalityId }: Read,
  locationIds: readonly bigint[],
  since: string,
): Promise<Map<bigint, Gaps>> {
  const { rows } = await pool.query<GapsRow>(
    Prisma.sql`SELECT l.id, own.middle, own.count FROM unnest(${[...locationIds]}::bigint[]) AS l (id)
      CROSS JOIN LATERAL (${gapsOf(municipalityId, Prisma.sql`l.id`, since)}) AS own`,
  );
  return byId(rows);
}

/**
 * The middle of the middle gaps of each category's locations since a day, each counted once however busy it is; and how many
 * locations those are. Only of locations with at least `least` gaps. Location by location: the tallies have no index by category.
 */
export async function gapsOfCategories(
  pool: Pool,
  { municipalityId }: Read,
  categoryIds: readonly bigint[],
  since: string,
  least: number,
): Promise<Map<bigint, Gaps>> {
  const { rows } = await pool.query<GapsRow>(
    Prisma.sql`SELECT l.category_id AS id, percentile_disc(0.5) WITHIN GROUP (ORDER BY own.middle) AS middle,
        count(*)::int AS count
      FROM locations AS l CROSS JOIN LATERAL (${gapsOf(municipalityId, Prisma.sql`l.id`, since)}) AS own
      WHERE l.municipality_id = ${municipalityId} AND l.category_id = ANY(${[...categoryIds]}::bigint[])
        AND own.count >= ${least}
      GROUP BY l.category_id`,
  );
  return byId(rows);
}
