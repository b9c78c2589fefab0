// A peer's database: the small tables of peers/tables.sql, with as many places as the product has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnDatabase } from '../own-database.ts';
import type { Running } from './contender.ts';
import { createDatabase, readVotes, settle, type NewDatabase } from './databases.ts';
import { PEERS } from './install.ts';

/** A database that is emptied and counted. */
export interface VotesDatabase
  extends Pick<NewDatabase, 'environment'>, Pick<Running, 'empty' | 'countVotes'> {
  readonly close: () => Promise<void>;
}

const read = (name: string) => readFileSync(join(PEERS, name), 'utf8').trim();

// Planned once a session, as a prepared statement is: a function in plain SQL would be planned for every call.
const functionOf = (statement: string) => `
  CREATE FUNCTION rate(ballot_id uuid, location_id bigint, score integer) RETURNS text LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE outcome text;
  BEGIN
    ${statement} INTO outcome;
    RETURN outcome;
  END $$`;

/** Makes it, with the statement of a vote as a function too. Places are numbered from 1. `more`: further files to run. */
export async function openPeerDatabase(
  database: OwnDatabase,
  name: string,
  places: number,
  more: readonly string[] = [],
): Promise<VotesDatabase> {
  const { pool, environment } = await createDatabase(database, name);
  await pool.query(read('tables.sql'));
  await pool.query(functionOf(read('vote.sql')));
  for (const file of more) await pool.query(read(file));
  await pool.query('INSERT INTO locations SELECT id, id::text FROM generate_series(1, $1::int) AS id', [
    places,
  ]);
  await pool.query('ANALYZE');
  return {
    environment,
    empty: async () => {
      await pool.query('TRUNCATE ratings, tallies');
      await settle(pool);
    },
    countVotes: () => readVotes(pool, 'SELECT count(*) AS votes FROM ratings'),
    close: () => pool.end(),
  };
}
