// Migrations: applied once, in order, whole or not at all, with the record that Prisma would have written.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { migrate } from '../../../server/foundation/database/migrate.ts';
import { asOwner, USUAL_WAITING } from '../../../server/foundation/database/migration-lock.ts';
import { emptyDatabase } from '../../support/database.ts';
import { migrateTo } from '../../support/migrated.ts';

const real = join(import.meta.dirname, '../../../prisma/migrations');

async function database(): Promise<Login> {
  const { login, drop } = await emptyDatabase();
  onTestFinished(drop);
  return login;
}

function folderOf(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(migrations)) add(folder, name, sql);
  return folder;
}

function add(folder: string, name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function ask(login: Login, sql: string): Promise<unknown[]> {
  const client = new pg.Client(login);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the real migrations are applied once and recorded as Prisma records them', async () => {
  const login = await database();
  const applied = await migrateTo(login);
  expect(applied.length).toBeGreaterThan(0);
  expect(await migrateTo(login)).toEqual([]);
  const rows = await ask(
    login,
    `SELECT migration_name, checksum, length(id) AS id, logs, rolled_back_at, applied_steps_count AS steps,
            finished_at >= started_at AS finished FROM "_prisma_migrations" ORDER BY migration_name`,
  );
  const checksum = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(real, name, 'migration.sql')))
      .digest('hex');
  expect(rows).toEqual(
    applied.map((name) => ({
      migration_name: name,
      checksum: checksum(name),
      id: 36,
      logs: null,
      rolled_back_at: null,
      steps: 1,
      finished: true,
    })),
  );
});

test('they come in the order of their names, and later ones are added', async () => {
  const login = await database();
  const folder = folderOf({
    '2_b': 'INSERT INTO a VALUES (2)',
    '1_a': 'CREATE TABLE a (n int); INSERT INTO a VALUES (1)',
  });
  expect(await migrateTo(login, folder)).toEqual(['1_a', '2_b']);
  add(folder, '3_c', 'INSERT INTO a VALUES (3)');
  expect(await migrateTo(login, folder)).toEqual(['3_c']);
  expect(await ask(login, 'SELECT n FROM a')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test('one that fails half way leaves nothing of itself, names itself, and can be repaired', async () => {
  const login = await database();
  const folder = folderOf({
    '1_a': 'CREATE TABLE a (n int)',
    '2_b': 'CREATE TABLE b (n int); INSERT INTO b VALUES (1/0)',
  });
  await expect(migrateTo(login, folder)).rejects.toThrow(
    'Migration 2_b failed, and nothing of it was applied: division by zero',
  );
  expect(await ask(login, `SELECT to_regclass('a') IS NULL AS a, to_regclass('b') IS NULL AS b`)).toEqual([
    { a: false, b: true },
  ]);
  add(folder, '2_b', 'CREATE TABLE b (n int)');
  expect(await migrateTo(login, folder)).toEqual(['2_b']);
});

test('one that commits by itself is refused', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int); COMMIT; CREATE TABLE b (n int)' });
  await expect(migrateTo(login, folder)).rejects.toThrow('Migration 1_a ends its transaction');
});

test('an applied one that was edited, or that this version does not have, is an error', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int)' });
  await migrateTo(login, folder);
  await expect(migrateTo(login, folderOf({}))).rejects.toThrow(
    'The database knows migration 1_a, this Kazva does not',
  );
  appendFileSync(join(folder, '1_a/migration.sql'), '-- one more word');
  add(folder, '2_b', 'CREATE TABLE b (n int)');
  await expect(migrateTo(login, folder)).rejects.toThrow('Migration 1_a was changed after it was applied');
  expect(await ask(login, `SELECT to_regclass('b') AS b`)).toEqual([{ b: null }]);
});

test('one that another tool left half way is an error', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int)' });
  await migrateTo(login, folder);
  await ask(login, 'UPDATE "_prisma_migrations" SET finished_at = NULL');
  await expect(migrateTo(login, folder)).rejects.toThrow(
    'Migration 1_a was started by another tool and did not finish',
  );
});

test('four processes at once: one applies, the others wait and find it done', async () => {
  const login = await database();
  const folder = folderOf({
    '1_a': 'SELECT pg_sleep(0.2); CREATE TABLE a (n int)',
    '2_b': 'CREATE TABLE b (n int)',
  });
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrateTo(login, folder)));
  expect(applied.flat().toSorted()).toEqual(['1_a', '2_b']);
});

/** A session of the database that keeps what the statements took, until it is let go. */
async function aHolder(login: Login, ...statements: string[]): Promise<() => Promise<void>> {
  const client = new pg.Client(login);
  client.on('error', () => undefined);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  return () => client.end();
}

test('a lock that a pooler or a dead process keeps is named, and no start waits for it in silence or for ever', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int)' });
  // As another version took it: of a session, which a pooler keeps.
  const letGo = await aHolder(login, 'SELECT pg_advisory_lock(72707369)');
  const said: string[] = [];
  const hasty = { pause: 10, reportEvery: 50, patience: 300, report: (line: string) => void said.push(line) };
  await expect(migrateTo(login, folder, hasty)).rejects.toThrow(
    /^Another process \(PostgreSQL's process \d+\) migrates the database, and was waited for in vain$/,
  );
  expect(said.length).toBeGreaterThan(1);
  expect(said[0]).toMatch(/^Another process .* migrates the database: waiting for it$/);
  await letGo();
  expect(await migrateTo(login, folder)).toEqual(['1_a']);
});

test('nothing keeps the lock: not a session that stays after it migrated, as a pooler has it', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int)' });
  const locks = `SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const waiting = { ...USUAL_WAITING, report: () => undefined };
  await asOwner(login, async (client) => {
    await migrate(client, folder, waiting);
    expect((await client.query(locks)).rows).toEqual([{ held: 0 }]);
    expect(await migrateTo(login, folder)).toEqual([]);
  });
});

test('one that wants a table which a long look uses lets votes through meanwhile, and has its turn after it', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int)' });
  await migrateTo(login, folder);
  add(folder, '2_b', 'ALTER TABLE a ADD COLUMN m int');
  const letGo = await aHolder(login, 'BEGIN', 'SELECT FROM a');
  const said: string[] = [];
  const migrating = migrateTo(login, folder, { reportEvery: 50, report: (line) => void said.push(line) });
  await expect.poll(() => said.at(-1)).toBe('A table that a migration changes is in use: waiting for it');
  // A writer waits no longer than a vote may: the server itself gives it up after that.
  await ask(login, `SET lock_timeout = '4s'; INSERT INTO a VALUES (1)`);
  await ask(login, `SET lock_timeout = '4s'; INSERT INTO a VALUES (2)`);
  await letGo();
  expect(await migrating).toEqual(['2_b']);
});
