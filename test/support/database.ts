// Gives a test a database of its own: a copy of the migrated template, with a way in for each role.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Login } from '../../server/foundation/database/connection-address.ts';
import {
  connect,
  connectOwner,
  type Connection,
  type Connections,
} from '../../server/foundation/database/connect.ts';

/** A database that nobody else uses. */
export interface TestDatabase extends Connections {
  /** Everything is allowed here, past row-level security: for preparing rows and looking at the result. */
  readonly owner: Connection;
  readonly login: Login;
  /** Closes all connections and drops the database. */
  close(): Promise<void>;
}

/** A new database with the tables and roles of the migrations and no rows; close it when done. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  const rolePrefix = template.owner.database;
  const { login, drop } = await newDatabase(`TEMPLATE ${rolePrefix} STRATEGY file_copy`);
  const connections = connect({ ...login, rolePrefix, passwords: template.passwords });
  const owner = connectOwner(login);
  const close = async (): Promise<void> => {
    await Promise.all([connections.close(), owner.close()]);
    await drop();
  };
  // Not a copy of the connections: reading each one would open its pool.
  return Object.create(connections, {
    owner: { value: owner },
    login: { value: login },
    close: { value: close },
  });
}

/** A new database with nothing in it. */
export function emptyDatabase(): Promise<{ readonly login: Login; drop(): Promise<void> }> {
  return newDatabase('');
}

/** Runs one statement as the owner. */
export async function ask(login: Login, statement: string): Promise<unknown[]> {
  const client = new pg.Client(login);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function newDatabase(origin: string): Promise<{ readonly login: Login; drop(): Promise<void> }> {
  const { owner } = inject('template');
  const login: Login = { ...owner, database: `test_${randomBytes(6).toString('hex')}` };
  await administer(owner, `CREATE DATABASE ${login.database} ${origin}`);
  // FORCE: a test may have left a session of its own.
  return { login, drop: () => administer(owner, `DROP DATABASE ${login.database} WITH (FORCE)`) };
}

async function administer(owner: Login, statement: string): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
