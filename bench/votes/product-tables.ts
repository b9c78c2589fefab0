// Databases with the product's own tables and a city of the same size, for those who write into them without the product.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { migrateTo } from '../../test/support/migrated.ts';
import type { OwnDatabase } from '../own-database.ts';
import { makeCity } from './city.ts';
import { createDatabase, readVotes, settle } from './databases.ts';
import type { VotesDatabase } from './peer-database.ts';

/** The city's number, the first and the last of its places, and a ballot key: what a writer is told of it. */
type Variables = Readonly<Record<'municipality' | 'first' | 'last' | 'key', string>>;

export interface ProductTables extends VotesDatabase {
  readonly variables: Variables;
}

interface Made extends Pick<ProductTables, 'environment' | 'variables' | 'close'> {
  readonly pool: pg.Pool;
}

async function make(database: OwnDatabase, name: string, places: number): Promise<Made> {
  const { pool, login, environment } = await createDatabase(database, name);
  await migrateTo(login);
  await makeCity(pool, places);
  const { rows } = await pool.query<Omit<Variables, 'key'>>(
    'SELECT municipality_id AS municipality, min(id) AS first, max(id) AS last FROM locations GROUP BY 1',
  );
  const [{ municipality, first, last } = { municipality: '', first: '', last: '' }] = rows;
  const key = randomUUID();
  await pool.query(
    `INSERT INTO ballot_keys (id, municipality_id, night, public_key) VALUES ($1, $2, 1, decode(repeat('04', 65), 'hex'))`,
    [key, municipality],
  );
  return { pool, environment, variables: { municipality, first, last, key }, close: () => pool.end() };
}

/** pgbench's: a tally for every place to count in. It starts with five, the least that the table takes: a vote is an update. */
export async function openPgbenchDatabase(database: OwnDatabase, places: number): Promise<ProductTables> {
  const { pool, ...made } = await make(database, 'pgbench', places);
  return {
    ...made,
    empty: async () => {
      await pool.query('TRUNCATE ballots, ballot_ids, tallies');
      await pool.query(`INSERT INTO tallies SELECT municipality_id, id, 'COUNTED', '2026-11-24',
        5, 0, 0, 0, 0, 0, 0, 0, 0, 0, category_id, settlement_id FROM locations`);
      await settle(pool);
    },
    // As many in the tallies as there are slips, or something else was measured.
    countVotes: () =>
      readVotes(
        pool,
        `SELECT min(votes) AS votes FROM (SELECT count(*) AS votes FROM ballots UNION ALL
          SELECT sum(s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 - 5) FROM tallies) AS counts`,
      ),
  };
}

/** The floor's: it stores slips, as the product does, and counts nothing. */
export async function openFloorDatabase(database: OwnDatabase, places: number): Promise<ProductTables> {
  const { pool, ...made } = await make(database, 'floor', places);
  return {
    ...made,
    empty: async () => {
      await pool.query('TRUNCATE ballots, ballot_ids');
      await settle(pool);
    },
    countVotes: () => readVotes(pool, 'SELECT count(*) AS votes FROM ballots'),
  };
}
