// What a first start does to an empty database: two cities, invented ratings, and a planner that knows of them at once.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { furnish } from '../../../server/operator/demo/furnish.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { story } from '../../support/story.ts';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  [database, dataDir] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'furnish-'))]);
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

const steps: string[] = [];
const first = (demoRatings: number, isEmbedded = true) =>
  furnish(
    database,
    { dataDir, databaseUrl: null, hasDemoCities: true, demoRatings, publicUrl: 'http://localhost:4000' },
    { isEmbedded, now: new Date('2026-11-26T10:00:00Z'), progress: (step) => steps.push(step) },
  );
const count = async (table: string): Promise<number> =>
  (await database.owner.pool.query(`SELECT count(*)::int AS count FROM ${table}`)).rows[0].count;

const step = story();
step('fills it once, and the planner expects as many signs of a city as there are', async () => {
  await first(1_000);
  expect(steps.splice(0)).toHaveLength(3);
  expect(await count('municipalities')).toBe(2);
  expect(await count('ratings')).toBe(1_000);
  expect(await readdir(dataDir)).toEqual([]);
  const { rows } = await database.owner.pool.query<{ name: string; expected: number }>(
    "SELECT relname AS name, reltuples::int AS expected FROM pg_class WHERE relname IN ('settlements', 'locations', 'sign_codes', 'signs')",
  );
  expect(rows).toHaveLength(4);
  for (const { name, expected } of rows) expect([name, expected]).toEqual([name, await count(name)]);
  await first(1_000);
  expect(steps).toEqual([]);
});

step('finishes what was interrupted, without ratings where somebody else keeps the database', async () => {
  await writeFile(join(dataDir, 'first-start-unfinished'), '');
  await first(2_000, false);
  expect(steps.splice(0)).toHaveLength(2);
  expect(await count('ratings')).toBe(1_000);
  await writeFile(join(dataDir, 'first-start-unfinished'), '');
  await first(2_000);
  expect(await count('ratings')).toBe(2_000);
  expect(await count('municipalities')).toBe(2);
});
