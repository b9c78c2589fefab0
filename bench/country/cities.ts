// A country for the bench: cities with their places, and what was published there, as sums alone.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../server/foundation/municipality-id.ts';
import { makeCity, PLACES, type SizedCity } from '../aggregates/city.ts';
import { DAYS } from '../aggregates/ratings.ts';
import { MONTHLY_COLUMNS, ROLLUP_COLUMNS, SUMS, TALLY_COLUMNS, TOTAL_COLUMNS } from '../counts.ts';

/** In each opening of a place. */
const GROUP = 6;
/** Has no factor in common with the days, so that a place is opened on another day each time. */
const STRIDE = 23;

/** A city with so many ratings to the nearest whole group a place, in tallies, rollups and totals; it takes part in the comparison. */
export async function makeFullCity(owner: Pool, ratings: number, slug: string): Promise<SizedCity> {
  const city = await makeCity(owner, ratings, slug);
  const { id } = city;
  const openings = Math.max(1, Math.round(ratings / PLACES / GROUP));
  const client = await owner.connect();
  try {
    // Without the foreign keys' checks: a row of each would take as long as all else.
    await client.query('SET session_replication_role = replica');
    await fill(client, id, openings);
  } finally {
    client.release(true);
  }
  return { ...city, ratings: openings * GROUP * PLACES };
}

/** Opens each place of the city so often. */
async function fill(owner: ClientBase, id: MunicipalityId, openings: number): Promise<void> {
  await owner.query(Prisma.sql`UPDATE municipalities SET in_benchmark = true WHERE municipality_id = ${id}`);
  await owner.query(Prisma.sql`
    INSERT INTO tallies (${TALLY_COLUMNS})
    SELECT municipality_id, id, category_id, settlement_id, 'COUNTED', current_date - 1 - day,
      0, 0, h & 1, 0, h >> 1 & 1, 0, 0, h >> 2 & 1, h >> 3 & 1, ${GROUP}::int - (h & 1) - (h >> 1 & 1) - (h >> 2 & 1) - (h >> 3 & 1)
    FROM (
      SELECT l.*, ((n * ${STRIDE}::int + l.id) % ${DAYS}::int)::int AS day, hashint8(l.id * 1009 + n) AS h
      FROM locations l, generate_series(1, ${openings}::int) AS n WHERE municipality_id = ${id}
    ) AS opened`);
  const own = Prisma.sql`FROM tallies WHERE municipality_id = ${id}`;
  await owner.query(Prisma.sql`INSERT INTO monthly_tallies (${MONTHLY_COLUMNS}) SELECT municipality_id, location_id, category_id,
    settlement_id, standing, date_trunc('month', day::timestamp)::date, ${SUMS} ${own} GROUP BY 1, 2, 3, 4, 5, 6`);
  await owner.query(Prisma.sql`INSERT INTO rollups (${ROLLUP_COLUMNS}) SELECT municipality_id, category_id, settlement_id, standing,
    day, ${SUMS} ${own} GROUP BY 1, 2, 3, 4, 5`);
  await owner.query(
    Prisma.sql`INSERT INTO totals (${TOTAL_COLUMNS}) SELECT municipality_id, standing, day, ${SUMS} ${own} GROUP BY 1, 2, 3`,
  );
}
