// A copy of a test's database in a schema of its own, to which it is taken back, as by a restore.
import type { Pool } from 'pg';

const TABLES = [
  'ballot_keys',
  'ballot_ids',
  'ballots',
  'openings',
  'ratings',
  'comments',
  'tallies',
  'monthly_tallies',
  'rollups',
  'totals',
  'pools',
];
const LOOKS = 'nights, opened_on, pooled_on';

/** Copies what the counter and the box write. */
export async function copyDatabase(owner: Pool, schema: string): Promise<void> {
  const tables = TABLES.map((table) => `CREATE TABLE ${schema}.${table} AS TABLE ${table};`).join(' ');
  await owner.query(`CREATE SCHEMA ${schema}; ${tables}
    CREATE TABLE ${schema}.looks AS SELECT municipality_id, ${LOOKS} FROM municipalities`);
}

/** Takes all of it back to the copy, and leaves the folders of keys as they are. */
export async function takeBack(owner: Pool, schema: string): Promise<void> {
  const tables = TABLES.map(
    (table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM ${schema}.${table};`,
  );
  const looks = LOOKS.split(', ').map((look) => `${look} = l.${look}`);
  await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${tables.join(' ')}
    UPDATE municipalities m SET ${looks.join(', ')} FROM ${schema}.looks l WHERE l.municipality_id = m.municipality_id;
    COMMIT`);
}
