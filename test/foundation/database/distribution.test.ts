// The schema stays distributable by Citus: each table has a class, and what stands in the way is in a closed list (docs/citus.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { theCatalog } from './catalog.ts';
import {
  FUNCTIONS,
  KEYS_IN_THE_WAY,
  LOCKS,
  NOT_DISTRIBUTED,
  POLICIES_IN_THE_WAY,
  SETTINGS_OF_CITIES,
  VIEWS_IN_THE_WAY,
  type Spread,
} from './distribution.ts';

const { query } = theCatalog();
const ROOT = join(import.meta.dirname, '../../..');

const spreadOf = (table: string): Spread => NOT_DISTRIBUTED[table]?.[0] ?? 'distributed';

const tables = () =>
  query<{ name: string; is_ours: boolean }>(
    `SELECT relname AS name, EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'municipality_id'
         AND atttypid = 'bigint'::regtype AND attnotnull) AS is_ours
       FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  );

const named = async (text: string): Promise<string[]> =>
  (await query<{ name: string }>(text)).map(({ name }) => name).toSorted();

it('every table is distributed by municipality_id, or is listed with its reason', async () => {
  const all = await tables();
  expect(all.length).toBeGreaterThan(50);
  const distributed = all.filter(({ name }) => spreadOf(name) === 'distributed');
  expect(distributed.filter(({ is_ours }) => !is_ours)).toEqual([]);
  const names = new Set(all.map(({ name }) => name));
  expect(Object.keys(NOT_DISTRIBUTED).filter((name) => !names.has(name))).toEqual([]);
});

it('every unique index of a distributed table contains municipality_id', async () => {
  const without = await query<{ table: string; name: string }>(
    `SELECT indrelid::regclass::text AS table, indexrelid::regclass::text AS name FROM pg_index JOIN pg_class c ON c.oid = indrelid
       WHERE (indisunique OR indisexclusion) AND relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
         AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = indrelid AND attnum = ANY (indkey) AND attname = 'municipality_id')`,
  );
  expect(without.length).toBeGreaterThan(5);
  expect(without.filter(({ table }) => spreadOf(table) === 'distributed')).toEqual([]);
});

/** Citus follows a foreign key between rows that lie together, and to what lies everywhere. */
function isFollowed(from: Spread, to: Spread, isOfCity: boolean): boolean {
  if (to === 'reference') return true;
  if (from === 'distributed') return to === 'distributed' && isOfCity;
  return from === 'local' && to === 'local';
}

it('every foreign key goes where Citus can follow, or is listed', async () => {
  const keys = await query<{ name: string; table: string; target: string; is_of_city: boolean }>(
    `SELECT conname AS name, conrelid::regclass::text AS table, confrelid::regclass::text AS target,
         EXISTS (SELECT FROM unnest(conkey, confkey) AS k (own, other)
           JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = own
           JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = other
           WHERE a.attname = 'municipality_id' AND b.attname = 'municipality_id') AS is_of_city
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  expect(keys.length).toBeGreaterThan(100);
  const lost = keys.filter(
    ({ table, target, is_of_city }) => !isFollowed(spreadOf(table), spreadOf(target), is_of_city),
  );
  expect(lost.map(({ name }) => name).toSorted()).toEqual(Object.keys(KEYS_IN_THE_WAY).toSorted());
});

it('no policy asks another table, but those of the list', async () => {
  const asking = await named(
    `SELECT polname || ' on ' || polrelid::regclass::text AS name FROM pg_policy,
         concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) AS said WHERE said ~ 'FROM '`,
  );
  expect(asking).toEqual(Object.values(POLICIES_IN_THE_WAY).flat().toSorted());
  // The others that have a query read the setting in it, and nothing else.
  const forms = await named(
    `SELECT DISTINCT said AS name FROM pg_policy,
         concat_ws(' | ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) AS said
       WHERE said ~ 'SELECT' AND said !~ 'FROM '`,
  );
  const own = `(municipality_id = ( SELECT (NULLIF(current_setting('kazva.municipality_id'::text, true), ''::text))::bigint AS "nullif"))`;
  expect(forms).toEqual([own, `${own} | ${own}`]);
});

it('no trigger, no rule, no view and no function that nobody looked at', async () => {
  expect(await named(`SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`)).toEqual([]);
  const views = `SELECT relname AS name FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace`;
  expect(await named(views)).toEqual(Object.keys(VIEWS_IN_THE_WAY).toSorted());
  const rules = `SELECT rulename AS name FROM pg_rules WHERE schemaname = 'public'`;
  expect(await named(rules)).toEqual([]);
  const functions = `SELECT DISTINCT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace`;
  expect(await named(functions)).toEqual(Object.keys(FUNCTIONS).toSorted());
});

const sources = readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('server', name));

const filesThat = (form: RegExp): string[] =>
  sources.filter((name) => form.test(readFileSync(join(ROOT, name), 'utf8'))).toSorted();

it('advisory locks are taken, and cities set, where the lists say', () => {
  expect(filesThat(/pg_(?:try_)?advisory_/)).toEqual(Object.keys(LOCKS).toSorted());
  expect(filesThat(/set_config\('kazva\.municipality_id'/)).toEqual(SETTINGS_OF_CITIES);
});

it('docs/citus.md names all that stands in the way', () => {
  const paper = readFileSync(join(ROOT, 'docs/citus.md'), 'utf8');
  const listed = [
    ...Object.keys(NOT_DISTRIBUTED),
    ...Object.keys(FUNCTIONS),
    ...Object.keys(VIEWS_IN_THE_WAY),
    ...Object.keys(LOCKS),
    ...SETTINGS_OF_CITIES,
  ];
  expect(listed.filter((name) => !paper.includes(`\`${name}\``))).toEqual([]);
  const [, all, each = ''] = /^\| (\d+) policies that ask another table: ([^|]+) \|/m.exec(paper) ?? [];
  const counts = Object.values(POLICIES_IN_THE_WAY).map(({ length }) => length);
  expect([...each.matchAll(/\((\d+)\)/g)].map(([, count]) => Number(count)).toSorted()).toEqual(
    counts.toSorted(),
  );
  expect(Number(all)).toBe(counts.reduce((sum, count) => sum + count, 0));
});
