// Migrations: applied once, in order, whole or not at all, with the record that Prisma would have written.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Login } from '../../server/database/address.ts';
import { migrate } from '../../server/database/migrate.ts';
import { emptyDatabase } from '../support/database.ts';

const real = join(import.meta.dirname, '../../prisma/migrations');

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
  const applied = await migrate(login, real);
  expect(applied.length).toBeGreaterThan(0);
  expect(await migrate(login, real)).toEqual([]);
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
      ...{ id: 36, logs: null, rolled_back_at: null, steps: 1, finished: true },
    })),
  );
});

test('they come in the order of their names, and later ones are added', async () => {
  const login = await database();
  const folder = folderOf({
    '2_b': 'INSERT INTO a VALUES (2)',
    '1_a': 'CREATE TABLE a (n int); INSERT INTO a VALUES (1)',
  });
  expect(await migrate(login, folder)).toEqual(['1_a', '2_b']);
  add(folder, '3_c', 'INSERT INTO a VALUES (3)');
  expect(await migrate(login, folder)).toEqual(['3_c']);
  expect(await ask(login, 'SELECT n FROM a')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test('one that fails half way leaves nothing of itself, names itself, and can be repaired', async () => {
  const login = await database();
  const folder = folderOf({
    '1_a': 'CREATE TABLE a (n int)',
    '2_b': 'CREATE TABLE b (n int); INSERT INTO b VALUES (1/0)',
  });
  await expect(migrate(login, folder)).rejects.toThrow(
    'Migration 2_b failed, and nothing of it was applied: division by zero',
  );
  expect(await ask(login, `SELECT to_regclass('a') IS NULL AS a, to_regclass('b') IS NULL AS b`)).toEqual([
    { a: false, b: true },
  ]);
  add(folder, '2_b', 'CREATE TABLE b (n int)');
  expect(await migrate(login, folder)).toEqual(['2_b']);
});

test('one that commits by itself is refused', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int); COMMIT; CREATE TABLE b (n int)' });
  await expect(migrate(login, folder)).rejects.toThrow('Migration 1_a ends its transaction');
});

test('an applied one that was edited, or that this version does not have, is an error', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int)' });
  await migrate(login, folder);
  await expect(migrate(login, folderOf({}))).rejects.toThrow(
    'The database knows migration 1_a, this Kazva does not',
  );
  appendFileSync(join(folder, '1_a/migration.sql'), '-- one more word');
  add(folder, '2_b', 'CREATE TABLE b (n int)');
  await expect(migrate(login, folder)).rejects.toThrow('Migration 1_a was changed after it was applied');
  expect(await ask(login, `SELECT to_regclass('b') AS b`)).toEqual([{ b: null }]);
});

test('one that another tool left half way is an error', async () => {
  const login = await database();
  const folder = folderOf({ '1_a': 'CREATE TABLE a (n int)' });
  await migrate(login, folder);
  await ask(login, 'UPDATE "_prisma_migrations" SET finished_at = NULL');
  await expect(migrate(login, folder)).rejects.toThrow(
    'Migration 1_a was started by another tool and did not finish',
  );
});

test('four processes at once: one applies, the others wait and find it done', async () => {
  const login = await database();
  const folder = folderOf({
    '1_a': 'SELECT pg_sleep(0.2); CREATE TABLE a (n int)',
    '2_b': 'CREATE TABLE b (n int)',
  });
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(login, folder)));
  expect(applied.flat().toSorted()).toEqual(['1_a', '2_b']);
});
