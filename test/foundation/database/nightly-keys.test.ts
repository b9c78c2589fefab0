// The migration to nightly keys, on a database with votes of the weekly ones: what waits is kept as it was, and no id is forgotten.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { ask, emptyDatabase } from '../../support/database.ts';
import { migrateTo } from '../../support/migrated.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { MOVER, PRIVILEGES } from './rights.ts';

const BASELINE = '20261205000000_baseline';
const MIGRATIONS = join(import.meta.dirname, '../../../prisma/migrations');

/** Two municipalities, keys of two weeks, slips of each kind and standing, ids of those and of others that were counted, spoiled slips. */
const ROWS = `
  INSERT INTO municipalities (slug, name, opened_on) VALUES ('berovo', '{"bg": "Берово"}', '2026-12-04'), ('gorno', '{"bg": "Горно"}', NULL);
  INSERT INTO settlements (municipality_id, ekatte, kind, name)
    SELECT municipality_id, '12345', 'town', '{"bg": "Град"}' FROM municipalities;
  INSERT INTO categories (municipality_id, key, name, rating_question, position)
    SELECT municipality_id, 'schools', '{"bg": "Училища"}', '{"bg": "Как е?"}', 1 FROM municipalities;
  INSERT INTO locations (municipality_id, external_id, settlement_id, category_id, kind, name)
    SELECT c.municipality_id, 'school', s.id, c.id, 'place', '{"bg": "Училище"}'
    FROM categories c JOIN settlements s USING (municipality_id);
  INSERT INTO lived_weeks VALUES ('2026-W48'), ('2026-W49');
  INSERT INTO ballot_keys (id, iso_week, public_key)
    SELECT gen_random_uuid(), week, sha256(week::bytea) FROM unnest('{2026-W48,2026-W49}'::text[]) AS week;
  INSERT INTO ballots
    SELECT l.municipality_id, gen_random_uuid(), l.id, said, standing, k.id, sha256((said || standing || iso_week || n)::bytea)
    FROM locations l CROSS JOIN ballot_keys k CROSS JOIN unnest('{score,answer,comment}'::text[]) AS said
      CROSS JOIN unnest('{COUNTED,UNCONFIRMED}'::text[]) AS standing CROSS JOIN generate_series(1, 3) AS n;
  INSERT INTO ballot_ids SELECT municipality_id, id, '2026-W49' FROM ballots;
  INSERT INTO ballot_ids SELECT municipality_id, gen_random_uuid(), '2026-W45' FROM municipalities CROSS JOIN generate_series(1, 9);
  INSERT INTO spoiled SELECT municipality_id, gen_random_uuid(), id, 'score', 'COUNTED', gen_random_uuid(), 'sealed' FROM locations`;

const SLIPS = 'municipality_id, id, location_id, kind, standing, key_id, sealed';
const IDS = 'SELECT municipality_id, id FROM ballot_ids ORDER BY 1, 2';
const waiting = (table: string): string => `SELECT ${SLIPS} FROM ${table} ORDER BY municipality_id, id`;
const keys = (table: string): string => `SELECT id, public_key FROM ${table} ORDER BY id`;

let login: Login;
let drop: () => Promise<void>;
let before: Readonly<Record<'slips' | 'keys' | 'ids', unknown[]>>;
/** What lay in the new box then. */
let newBox: readonly unknown[];
beforeAll(async () => {
  ({ login, drop } = await emptyDatabase());
  const folder = newFolder('migrations');
  cpSync(join(MIGRATIONS, BASELINE), join(folder, BASELINE), { recursive: true });
  await migrateTo(login, folder);
  await ask(login, ROWS);
  before = {
    slips: await ask(login, waiting('ballots')),
    keys: await ask(login, keys('ballot_keys')),
    ids: await ask(login, IDS),
  };
  await migrateTo(login);
  newBox = [...(await ask(login, 'SELECT FROM ballots')), ...(await ask(login, 'SELECT FROM ballot_keys'))];
});
afterAll(() => drop());

test('every slip waits on as it was, under its key, and none lies in the new box', async () => {
  expect(before.slips).toHaveLength(72);
  expect(await ask(login, waiting('weekly_ballots'))).toEqual(before.slips);
  expect(await ask(login, keys('weekly_ballot_keys'))).toEqual(before.keys);
  expect(newBox).toEqual([]);
});

test('every id is known, as one that came before its city’s first night', async () => {
  expect(before.ids).toHaveLength(72 + 18);
  expect(await ask(login, IDS)).toEqual(before.ids);
  expect(await ask(login, 'SELECT DISTINCT night FROM ballot_ids')).toEqual([{ night: 1 }]);
  expect(await ask(login, 'SELECT nights, opened_on::text FROM municipalities ORDER BY slug')).toEqual([
    { nights: 0, opened_on: '2026-12-04' },
    { nights: 0, opened_on: null },
  ]);
});

test('a slip of the weekly keys that is sent again is received already, under a key of a night too', async () => {
  await ask(
    login,
    `INSERT INTO ballot_keys SELECT municipality_id, gen_random_uuid(), 1, decode(repeat('04', 65), 'hex') FROM municipalities`,
  );
  const again = `SELECT outcome, count(*)::int FROM (
    SELECT (cast_ballots(array_agg(b.municipality_id), array_agg(b.id), array_agg(gen_random_uuid()), array_agg(NULL::bigint),
      array_agg(b.kind), array_agg(k.id), array_agg(b.sealed))).outcome
    FROM weekly_ballots b JOIN ballot_keys k USING (municipality_id)) AS answers GROUP BY 1`;
  expect(await ask(login, again)).toEqual([{ outcome: 'receivedBefore', count: 72 }]);
  expect(await ask(login, 'SELECT FROM ballots')).toEqual([]);
});

test('what no key opens is gone, and so are the weeks', async () => {
  const gone = `SELECT to_regclass('spoiled') AS spoiled, to_regclass('lived_weeks') AS lived_weeks`;
  expect(await ask(login, gone)).toEqual([{ spoiled: null, lived_weeks: null }]);
  const weeks = `SELECT FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'iso_week'`;
  expect(await ask(login, weeks)).toEqual([]);
});

test('nobody may more, or less, than where no vote had come', async () => {
  const tables = ['ballots', 'ballot_ids', 'ballot_keys', 'weekly_ballots', 'weekly_ballot_keys'];
  const of: typeof PRIVILEGES = { ...PRIVILEGES, mover: { ballot_ids: 'DIS', ...MOVER } };
  const listed = Object.entries(of).flatMap(([role, may]) =>
    tables.flatMap((table) => (may[table] === undefined ? [] : [`${role} ${table} ${may[table]}`])),
  );
  const { rights } = (
    (await ask(
      login,
      `SELECT array_agg(role || ' ' || name || ' ' || may) AS rights FROM (
         SELECT regexp_replace(grantee, '^.*_', '') AS role, table_name AS name,
           string_agg(left(privilege_type, 1), '' ORDER BY privilege_type) AS may
         FROM information_schema.role_table_grants
         WHERE table_schema = 'public' AND table_name = ANY ('{${tables.join()}}') AND grantee ~ ('^' || current_database() || '_')
           AND grantee !~ '_owner$' GROUP BY 1, 2) AS grants`,
    )) as { rights: string[] }[]
  )[0] ?? { rights: [] };
  expect(rights.toSorted()).toEqual(listed.toSorted());
});
