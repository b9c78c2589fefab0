// Databases of the contenders' own, all on the bench's PostgreSQL.
import pg from 'pg';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import type { OwnDatabase } from '../own-database.ts';

export interface NewDatabase {
  readonly login: Login;
  readonly pool: pg.Pool;
  /** Where it is, in the variables that every PostgreSQL client reads. */
  readonly environment: Readonly<Record<string, string>>;
}

/** An empty database. End its pool when done; it goes with the bench's PostgreSQL. */
export async function createDatabase({ owner, login }: OwnDatabase, name: string): Promise<NewDatabase> {
  await owner.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  const own: Login = { ...login, database: name };
  const pool = new pg.Pool({ ...own, max: 1 });
  // PostgreSQL may stop before a connection that was ended is quite gone; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const { host, port, user, password } = own;
  return {
    login: own,
    pool,
    environment: { PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: name },
  };
}

/** Has PostgreSQL write down what it holds in memory, so that every load starts alike. */
export async function settle(pool: pg.Pool): Promise<void> {
  await pool.query('CHECKPOINT');
}

/** The number that a statement answers as `votes`. */
export async function readVotes(pool: pg.Pool, statement: string): Promise<number> {
  const { rows } = await pool.query<{ votes: string }>(statement);
  return Number(rows[0]?.votes);
}
