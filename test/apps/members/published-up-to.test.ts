// No page shows a number of ratings without saying up to when they are published: what it asks for it asks with that day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect, it } from 'vitest';
import { manifest } from '../../../client/generated/manifest.ts';

const root = join(import.meta.dirname, '../../..');
const schema = buildSchema(readFileSync(join(root, 'server/schema.graphql'), 'utf8'));
/** What holds numbers of ratings: an average, or what an alert and the ledger of praise say. */
const COUNTED = new Set([
  'Alert',
  'PlacePraise',
  'AnsweredQuestion',
  ...Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && 'average' in type.getFields())
    .map(({ name }) => name),
]);

/** Operations that are part of a page whose own says the day. */
const PARTS = new Set([
  'CountedAtPlace',
  // Each part says until when.
  'DayParts',
  'LatestAlerts',
  'LatestDone',
  'OtherPlaces',
  'PlaceWeeks',
  // Of the staff, opened once: no ratings.
  'PulseResults',
  'Visited',
]);

const client = join(root, 'client');
const names = new Set(
  ['members', 'parts']
    .flatMap((folder) =>
      readdirSync(join(client, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => [...readFileSync(join(client, file), 'utf8').matchAll(/^query (\w+)/gm)])
    .flatMap(([, name]) => name ?? []),
);

/** The types and fields that the operation asks for, as `Type.field`. */
function askedBy(text: string): ReadonlySet<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(schema);
  const note = {
    Field: ({ name }: { name: { value: string } }) =>
      void asked.add(`${types.getParentType()?.name}.${name.value}`),
  };
  visit(parse(text), visitWithTypeInfo(types, note));
  return asked;
}

const counting = manifest
  .filter(({ name }) => names.has(name))
  .map(({ name, text }) => ({ name, asked: askedBy(text) }))
  .filter(({ asked }) => [...asked].some((each) => COUNTED.has(each.split('.')[0] ?? '')));

it('finds the pages with numbers of ratings, and those parts of them', () => {
  expect(counting.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...PARTS, 'Alerts', 'Improvements', 'Overview', 'PlaceTable', 'Report']),
  );
});

it.each(counting.filter(({ name }) => !PARTS.has(name)))('$name', ({ asked }) => {
  expect([...asked]).toContain('Municipality.publishedUpTo');
});
