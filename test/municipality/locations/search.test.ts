// A place is found by words in any order, of its name, address, settlement or category: in every list that is searched.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { order } from '../../signs/orders/ordered.ts';

const DUGA = 'ДГ № 18 „Дъга“';
const AZMAK = 'Аязмото';

let server: TestServer;
let city: City;
let admin: SignedIn;
let orderId: string;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-26T06:00:00Z') });
  const { pool } = server.database.owner;
  city = await createCity(pool, { places: 0 });
  admin = await server.signIn(city);
  const change = (statement: Prisma.Sql) => pool.query(statement);
  await change(
    Prisma.sql`UPDATE categories SET name = '{"bg": "Детски градини", "en": "Kindergartens"}' WHERE id = ${city.categoryId}`,
  );
  await change(
    Prisma.sql`UPDATE settlements SET name = '{"bg": "Стара Загора", "en": "Stara Zagora"}' WHERE id = ${city.settlementId}`,
  );
  const { rows } = await change(
    Prisma.sql`INSERT INTO categories (municipality_id, key, position, name, rating_question)
      VALUES (${city.id}, 'park', 2, '{"bg": "Паркове"}', '{"bg": "Доволни ли сте?"}') RETURNING id`,
  );
  const parks = BigInt(rows[0]?.id);
  for (const [name, address, categoryId] of [
    [DUGA, 'бул. „Патриарх Евтимий“ 60', city.categoryId],
    [AZMAK, 'над града', parks],
  ] as const) {
    const { id } = await addPlace(pool, { ...city, categoryId });
    const bg = (text: string) => JSON.stringify({ bg: text });
    await change(
      Prisma.sql`UPDATE locations SET name = ${bg(name)}::jsonb, address = ${bg(address)}::jsonb WHERE id = ${id}`,
    );
  }
  const codes = (await change(Prisma.sql`SELECT code FROM signs WHERE municipality_id = ${city.id}`)).rows;
  const made = await order(server, city, admin, {
    parts: [{ quantity: 1, codes: codes.map(({ code }) => code) }],
  });
  orderId = made.order.id;
});
afterAll(() => server.close());

interface Named {
  readonly name: string | { readonly bg: string };
}
const nameOf = ({ name }: Named) => (typeof name === 'string' ? name : name.bg);
const list = async (field: string, search: string): Promise<string[]> => {
  const { data, codes } = await server.ask(
    LISTS[field] ?? '',
    { slug: city.slug, search, order: orderId },
    admin,
  );
  expect(codes).toEqual([]);
  const [found] = Object.values<{ nodes?: object[]; locations?: object; signs?: object }>(data);
  const { nodes } = (found?.locations ?? found?.signs ?? found) as { nodes: (Named | { location: Named })[] };
  return nodes.map((node) => nameOf('location' in node ? node.location : node)).toSorted();
};

const LISTS: Readonly<Record<string, string>> = {
  'places for everybody': `query ($slug: String!, $search: String) { municipality(slug: $slug) { locations(search: $search) { nodes { name } } } }`,
  'places for members': `query ($slug: String!, $search: String) { managedLocations(municipality: $slug, search: $search) { nodes { name } } }`,
  signs: `query ($slug: String!, $search: String) { managedSigns(municipality: $slug, search: $search) { nodes { location { name } } } }`,
  results: `query ($slug: String!, $search: String) { placeResults(filter: { municipality: $slug }, search: $search) { nodes { location { name } } } }`,
  'signs of an order': `query ($slug: String!, $order: ID!, $search: String) { printOrder(municipality: $slug, id: $order) { signs(search: $search) { nodes { name } } } }`,
};

const LISTED = Object.keys(LISTS);

describe.each(LISTED)('%s', (field) => {
  it.each([
    ['дъга дг', [DUGA]],
    ['ДГ 18', [DUGA]],
    ['ДГ 1', []],
    ['№ 1', [DUGA]],
    ['"Дъга", Евтимий', [DUGA]],
    ['патриарх дъга', [DUGA]],
    ['стара загора аязмо', [AZMAK]],
    ['дъга аязмото', []],
    ['%', []],
    ['_', []],
    ['\\', []],
    ['; --', []],
    ['"', []],
    ['[', []],
  ])('%s', async (search, expected) => {
    expect(await list(field, search)).toEqual(expected);
  });
});

/** Of an order's signs no category is kept, and no second language. */
describe.each(LISTED.filter((field) => field !== 'signs of an order'))('%s by their category', (field) => {
  it.each([
    ['детска градина дъга', [DUGA]],
    ['kindergarten', [DUGA]],
    ['парк', [AZMAK]],
    ['градина', [DUGA]],
    ['stara zagora', [AZMAK, DUGA]],
  ])('%s', async (search, expected) => {
    expect(await list(field, search)).toEqual(expected);
  });
});

/** What an order keeps of its signs is looked for as it is written. */
describe.each(LISTED.filter((field) => field !== 'signs of an order'))('%s as it sounds', (field) => {
  it.each([
    ['DG 18', [DUGA]],
    ['dg 1', []],
    ['ayazmoto', [AZMAK]],
    ['аязмуто', [AZMAK]],
    ['евтмий', [DUGA]],
    ['detska gradina', [DUGA]],
    ['aiazmoto patriarh', []],
  ])('%s', async (search, expected) => {
    expect(await list(field, search)).toEqual(expected);
  });
});

it.each(LISTED)('whatever is typed is no fault of the server: %s', async (field) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (search) => {
      expect(await list(field, search)).toBeInstanceOf(Array);
    }),
    {
      numRuns: 60,
      examples: [['( [ { \\ ) ] }'], ['a{2,1}'], ['\\m[[:<:]]'], ['***:x'], ['(?i'], ['👩‍👧 🇧🇬'], ['e\u0301']],
    },
  );
});
