// The baseline: a database that the migrations before it made goes on from it as it is; one that has some of them only is told how.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { emptyDatabase, ask } from '../../support/database.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { migrateTo } from '../../support/migrated.ts';

const BASELINE = '20261205000000_baseline';
const FIRST = { name: '20261124000000_box', checksum: '0'.repeat(64) };
const LAST = {
  name: '20261204090000_alerts_of_hours',
  checksum: '9397b5bd10cf52b03a9d49ecbc3e2c77760b63d1e295417ebfde0adacbaf7516',
};
const REFUSAL = `The database was made by an earlier Kazva and did not come to its last migration, ${LAST.name}: start commit 3885de8f on it once, then this one`;

/** The baseline alone: what comes after it may be anything. */
const folder = newFolder('migrations');
beforeAll(() => {
  cpSync(join(import.meta.dirname, '../../../prisma/migrations', BASELINE), join(folder, BASELINE), {
    recursive: true,
  });
});

/** A municipality with a place, a sign, a slip that waits and a job, in the words of the baseline. */
const ROWS = `
  INSERT INTO municipalities (slug, name) VALUES ('berovo', '{"bg": "Берово"}');
  INSERT INTO settlements (municipality_id, ekatte, kind, name) VALUES (1, '12345', 'town', '{"bg": "Берово"}');
  INSERT INTO categories (municipality_id, key, name, rating_question, position)
    VALUES (1, 'schools', '{"bg": "Училища"}', '{"bg": "Как е?"}', 1);
  INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name)
    VALUES (1, 'school-1', 1, 1, 'place', '{"bg": "Училище"}');
  INSERT INTO sign_codes VALUES (1, '422519585', 1);
  INSERT INTO signs (municipality_id, code) VALUES (1, '422519585');
  INSERT INTO ballot_keys (id, iso_week, public_key) VALUES ('00000000-0000-4000-8000-000000000000', '2026-W48', 'key');
  INSERT INTO ballots VALUES (1, gen_random_uuid(), 1, 'score', 'COUNTED', '00000000-0000-4000-8000-000000000000', 'sealed');
  INSERT INTO pgboss.job (name) VALUES ('alerts.look')`;

/**
 * A database with rows, whose record names those migrations: as the ones before the baseline left it, which made the tables
 * that the baseline makes.
 */
async function recordedAs(...recorded: readonly { name: string; checksum: string }[]): Promise<Login> {
  const { login, drop } = await emptyDatabase();
  onTestFinished(drop);
  await migrateTo(login, folder);
  await ask(login, ROWS);
  await ask(login, 'DELETE FROM "_prisma_migrations"');
  for (const { name, checksum } of recorded)
    await ask(
      login,
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
       VALUES (gen_random_uuid(), '${checksum}', '${name}', now())`,
    );
  return login;
}

const recordOf = (login: Login): Promise<unknown[]> =>
  ask(login, `SELECT migration_name AS name, checksum FROM "_prisma_migrations" ORDER BY 1`);

/** Of every table but the record how many rows it has, and what they say. */
async function contentOf(login: Login): Promise<unknown[]> {
  const tables = (await ask(
    login,
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relname <> '_prisma_migrations'
       AND relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace) ORDER BY 1`,
  )) as { name: string }[];
  return ask(
    login,
    tables
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*)::int AS rows, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS said FROM ${name} t`,
      )
      .join(' UNION ALL ')
      .concat(' ORDER BY 1'),
  );
}

test('one that came to the last of them goes on from the baseline, once, with every row as it was', async () => {
  const login = await recordedAs(FIRST, LAST);
  const before = await contentOf(login);
  expect(before).toContainEqual(expect.objectContaining({ name: 'ballots', rows: 1 }));
  // Several processes at once: the first finds it so, the others find it done.
  expect(await Promise.all([1, 2, 3].map(() => migrateTo(login, folder)))).toEqual([[], [], []]);
  const record = await recordOf(login);
  expect(record).toEqual([{ name: BASELINE, checksum: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(await migrateTo(login, folder)).toEqual([]);
  expect(await recordOf(login)).toEqual(record);
  expect(await contentOf(login)).toEqual(before);
});

test.each([
  ['has some of them only', [FIRST]],
  ['has another last one than ours was', [FIRST, { ...LAST, checksum: FIRST.checksum }]],
])('one that %s is refused, told how to catch up, and left as it is', async (_, recorded) => {
  const login = await recordedAs(...recorded);
  const before = await contentOf(login);
  await expect(migrateTo(login, folder)).rejects.toThrow(REFUSAL);
  expect(await recordOf(login)).toEqual(recorded);
  expect(await contentOf(login)).toEqual(before);
});

test('one that knows a later migration than this Kazva is refused as ever, and keeps its record', async () => {
  const recorded = [FIRST, LAST, { name: '20991231000000_later', checksum: FIRST.checksum }];
  const login = await recordedAs(...recorded);
  await expect(migrateTo(login, folder)).rejects.toThrow(
    'The database knows migration 20991231000000_later, this Kazva does not: it is older than the database',
  );
  expect(await recordOf(login)).toEqual(recorded);
});
