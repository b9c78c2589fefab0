// Ratings for the bench, made by PostgreSQL itself: the same for the same number, over the last 24 months.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../prisma/generated/client.ts';
import {
  OF_CATEGORIES,
  MONTHLY_COLUMNS,
  OF_DAYS,
  OF_MONTHS,
  OF_PLACES,
  ROLLUP_COLUMNS,
  TALLY_COLUMNS,
  TOTAL_COLUMNS,
} from '../counts.ts';
import { PLACES, type SizedCity } from './city.ts';

/** So many days; an opening of a place is on one of them. */
export const DAYS = 730;
/** As small as groups mostly are: five and a few, while there are days enough. */
const USUAL_GROUP = 6;
/** One opening of so many is unconfirmed. */
const UNCONFIRMED_EVERY = 33;
/** Has no factor in common with places x days, so that it deals out each pair once. */
const STRIDE = 7_919;
/** Half are delighted, a fifth complain: cumulative shares of the scores 1 to 9. */
const SHARES = Prisma.raw('ARRAY[0.11, 0.15, 0.19, 0.23, 0.29, 0.34, 0.41, 0.53, 0.68]');

/**
 * The table's own index that serves the same question when it is asked of ratings. The others are left out, since at
 * 10^8 ratings they take as much room as the table.
 */
const OWN_INDEX = 'CREATE INDEX bench_own ON ratings (municipality_id, published_on, id)';
/** One made for nothing but this question: it holds all that is asked for, so that the table is not read at all. */
const COVERING_INDEX =
  'CREATE INDEX bench_covering ON ratings (municipality_id, standing, published_on, score)';

/** Makes the cities' ratings with their openings, tallies, rollups and totals, as the counter would have left them. */
export async function makeRatings(
  owner: Pool,
  cities: readonly SizedCity[],
  progress: (step: string) => void,
): Promise<void> {
  const client = await owner.connect();
  try {
    // Without the foreign keys' checks and the indexes, 10^8 rows take minutes and not hours.
    await client.query(`SET session_replication_role = replica`);
    await client.query(`SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'`);
    await dropIndexes(client);
    for (const city of cities) {
      progress(`Making ${city.ratings.toLocaleString('en')} ratings`);
      await makeOpenings(client, city);
      await insertRatings(client, city);
    }
    progress('Indexing them');
    await client.query(OWN_INDEX);
    await client.query('VACUUM ANALYZE ratings');
    progress('Counting them into tallies, rollups and totals');
    await client.query(Prisma.sql`INSERT INTO tallies (${TALLY_COLUMNS}) ${OF_PLACES}`);
    await client.query(Prisma.sql`INSERT INTO monthly_tallies (${MONTHLY_COLUMNS}) ${OF_MONTHS}`);
    await client.query(Prisma.sql`INSERT INTO rollups (${ROLLUP_COLUMNS}) ${OF_CATEGORIES}`);
    await client.query(Prisma.sql`INSERT INTO totals (${TOTAL_COLUMNS}) ${OF_DAYS}`);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    client.release(true);
  }
}

/** Makes the covering index. */
export async function indexAll(owner: Pool): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query(`SET maintenance_work_mem = '1GB'`);
    await client.query(COVERING_INDEX);
    await client.query('VACUUM ANALYZE ratings');
  } finally {
    client.release(true);
  }
}

async function dropIndexes(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; is_key: boolean }>(
    `SELECT indexrelid::regclass::text AS name, indisprimary AS is_key FROM pg_index WHERE indrelid = 'ratings'::regclass`,
  );
  for (const { name, is_key } of rows) {
    await client.query(
      is_key
        ? Prisma.sql`ALTER TABLE ratings DROP CONSTRAINT ${Prisma.raw(name)}`
        : Prisma.sql`DROP INDEX ${Prisma.raw(name)}`,
    );
  }
}

async function makeOpenings(client: ClientBase, { id, ratings }: SizedCity): Promise<void> {
  const pairs = PLACES * DAYS;
  const openings = Math.min(pairs, Math.floor(ratings / USUAL_GROUP));
  await client.query(Prisma.sql`
    INSERT INTO openings (municipality_id, id, location_id, category_id, settlement_id, standing, published_on)
    SELECT ${id}, md5(${id} || ' ' || n)::uuid, l.id, l.category_id, l.settlement_id,
      CASE WHEN n % ${UNCONFIRMED_EVERY}::int = 0 THEN 'UNCONFIRMED' ELSE 'COUNTED' END,
      current_date - 1 - (n::bigint * ${STRIDE}::int % ${pairs}::int / ${PLACES}::int)::int
    FROM generate_series(0, ${openings}::int - 1) AS n
    JOIN locations l ON l.municipality_id = ${id}
      AND l.external_id = (n::bigint * ${STRIDE}::int % ${pairs}::int % ${PLACES}::int)::text`);
}

/** Day after day, as they come in: each opening has its share, the first ones one more. */
async function insertRatings(client: ClientBase, { id, ratings }: SizedCity): Promise<void> {
  await client.query('SELECT setseed(0.42)');
  await client.query(Prisma.sql`
    INSERT INTO ratings (municipality_id, id, location_id, score, standing, published_on, opening_id)
    SELECT ${id}, md5(${id} || ' ' || o.place || ' ' || n)::uuid, o.location_id,
      1 + width_bucket(random(), ${SHARES}), o.standing, o.published_on, o.id
    FROM (
      SELECT *, row_number() OVER (ORDER BY published_on, id) - 1 AS place, count(*) OVER () AS openings
      FROM openings WHERE municipality_id = ${id} ORDER BY published_on, id
    ) AS o, generate_series(1, ${ratings}::int / o.openings + CASE WHEN place < ${ratings}::int % o.openings THEN 1 ELSE 0 END) AS n`);
}
