// On which days something was published: the last one, and how far apart they lie.
import type { Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';

type Read = Grant<'aggregates.read'>;

/** The last day on which something of the municipality was published, YYYY-MM-DD; null where nothing is. */
export async function findLastDay(pool: Pool, { municipalityId }: Read): Promise<string | null> {
  const { rows } = await pool.query<{ day: string | null }>(
    Prisma.sql`SELECT max(day)::text AS day FROM totals WHERE municipality_id = ${municipalityId}`,
  );
  return rows[0]?.day ?? null;
}

/** The days between one publication of a place and its next, in order of length: the middle one, and how many there are. */
export interface Gaps {
  readonly middle: number | null;
  readonly count: number;
}

/** The middle gap of a location since a day, and how many gaps there are. */
const gapsOf = (municipalityId: bigint, locationId: Prisma.Sql, since: string): Prisma.Sql =>
  Prisma.sql`SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY gap) AS middle, count(gap)::int AS count
    FROM (SELECT day - lag(day) OVER (ORDER BY day) AS gap
      FROM (SELECT DISTINCT day FROM tallies WHERE municipality_id = ${municipalityId}
        AND location_id = ${locationId} AND day >= ${since}::date) AS days) AS gaps`;

/** The gaps of a location since a day. */
export async function gapsOfLocation(
  pool: Pool,
  { municipalityId }: Read,
  locationId: bigint,
  since: string,
): Promise<Gaps> {
  const { rows } = await pool.query<Gaps>(gapsOf(municipalityId, Prisma.sql`${locationId}`, since));
  return rows[0] ?? { middle: null, count: 0 };
}

/**
 * The middle of the middle gaps of a category's locations since a day, each counted once however busy it is; and how many
 * locations those are. Only of locations with at least `least` gaps. Location by location: the tallies have no index by category.
 */
export async function gapsOfCategory(
  pool: Pool,
  { municipalityId }: Read,
  categoryId: bigint,
  since: string,
  least: number,
): Promise<Gaps> {
  const { rows } = await pool.query<Gaps>(
    Prisma.sql`SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY own.middle) AS middle, count(*)::int AS count
      FROM locations AS l CROSS JOIN LATERAL (${gapsOf(municipalityId, Prisma.sql`l.id`, since)}) AS own
      WHERE l.municipality_id = ${municipalityId} AND l.category_id = ${categoryId} AND own.count >= ${least}`,
  );
  return rows[0] ?? { middle: null, count: 0 };
}
