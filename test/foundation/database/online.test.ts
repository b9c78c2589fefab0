// A migration leaves the version before it at work: it takes nothing away that is asked for, and holds no large table up.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../prisma/migrations');
/** Came before the first release: no older version has to work beside them. */
const LAST_BEFORE_RELEASES = '20261211173000_invitation_openings';

/** Grow with every vote. */
const LARGE =
  '(?:ratings|openings|tallies|monthly_tallies|rollups|totals|ballot_ids|ballots|answers|comments)';

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bRENAME\b/i, 'the version before asks by the old name: add, fill, and drop in a later release'],
  [/\bDROP (?:TABLE|COLUMN|VIEW|FUNCTION)\b/i, 'the version before asks for it: drop it a release later'],
  [/\bSET NOT NULL\b/i, 'the version before writes no value there, and the whole table is read under a lock'],
  [/\bADD COLUMN \w+ (?![^,;]*\bDEFAULT\b)[^,;]*\bNOT NULL\b/i, 'the version before writes no value there'],
  [/\bTYPE \w+ USING\b|\bALTER COLUMN \w+ (?:SET DATA )?TYPE\b/i, 'it writes the table anew under a lock'],
  [new RegExp(`\\bINDEX (?:IF NOT EXISTS )?\\w+ ON ${LARGE}\\b`, 'i'), 'nobody votes while it is built'],
  [new RegExp(`\\b(?:UPDATE|DELETE FROM|LOCK TABLE|LOCK) ${LARGE}\\b`, 'i'), 'votes wait for it'],
];

/** What a function does that it puts in another's place, it does when it is called: the migration itself does not. */
const REPLACED = /\bCREATE OR REPLACE FUNCTION .*?\$\$.*?\$\$/gis;

/** What a migration does, but for the end of functions that it made for itself. */
function deedsOf(sql: string): string {
  const deeds = sql.replaceAll(/--[^\n]*/g, '').replaceAll(REPLACED, '');
  const own = [...deeds.matchAll(/\bCREATE FUNCTION (\w+)/gi)].map(([, name = '']) => name);
  return own.reduce((left, name) => left.replaceAll(`DROP FUNCTION ${name};`, ''), deeds);
}

/** What a migration may not do, of what it does. */
const faultsOf = (sql: string): string[] =>
  FORBIDDEN.filter(([form]) => form.test(deedsOf(sql))).map(([, why]) => why);

it('holds for each since the first release', () => {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name > LAST_BEFORE_RELEASES)
    .map(({ name }) => name);
  const faults = names.flatMap((name) =>
    faultsOf(readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8')).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

it.each([
  ['ALTER TABLE places RENAME TO locations'],
  ['ALTER TABLE ballots RENAME COLUMN at TO day'],
  ['ALTER TABLE print_orders ALTER COLUMN number SET NOT NULL'],
  ['ALTER TABLE print_orders ADD COLUMN number integer NOT NULL'],
  ['ALTER TABLE print_orders ADD COLUMN a integer DEFAULT 1, ADD COLUMN b text NOT NULL'],
  ['ALTER TABLE shared_networks ALTER COLUMN kind TYPE text'],
  ['CREATE INDEX some_idx ON ratings (score)'],
  ['CREATE UNIQUE INDEX IF NOT EXISTS some_idx ON ballot_ids (id)'],
  ["UPDATE ratings SET standing = 'COUNTED'"],
  ['CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS $$ SELECT $$; DELETE FROM ballot_ids'],
  ['drop table spoiled'],
  ['DROP FUNCTION cast_ballots'],
])('finds what it must not: %s', (sql) => {
  expect(faultsOf(sql)).not.toEqual([]);
});

it.each([
  ['ALTER TABLE municipalities ADD COLUMN boundary text'],
  ['ALTER TABLE municipalities ADD COLUMN made_at timestamptz NOT NULL DEFAULT now()'],
  ['ALTER TABLE a ADD COLUMN b integer NOT NULL DEFAULT 1 CHECK (b >= 1), ADD COLUMN c text'],
  [
    'CREATE TABLE letters (id uuid PRIMARY KEY, text text NOT NULL); CREATE INDEX letters_idx ON letters (text)',
  ],
  ['-- DROP TABLE ratings\nSELECT 1'],
  ['CREATE OR REPLACE FUNCTION forget() RETURNS void LANGUAGE sql AS $$ DELETE FROM ballot_ids $$'],
  ['CREATE FUNCTION as_roles() RETURNS void LANGUAGE sql AS $$ SELECT $$; DROP FUNCTION as_roles;'],
])('takes what it may: %s', (sql) => {
  expect(faultsOf(sql)).toEqual([]);
});

it('judges what came before the first release as it was', () => {
  const renaming = readFileSync(join(FOLDER, '20261206000000_nightly_keys', 'migration.sql'), 'utf8');
  expect(faultsOf(renaming).length).toBeGreaterThan(2);
});
