// What a picker of places offers first: places that are called so, before those of a service or a settlement that is.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { addSurroundings } from './managing.ts';

const FOUND = `query ($slug: String!, $search: String, $first: Int, $after: String) {
  managedLocations(municipality: $slug, search: $search, sort: MATCH, state: IN_USE, first: $first, after: $after) {
    nodes { name } pageInfo { endCursor } } }`;

const PARKS = ['Алея „Градинарска“', 'Беш бунар', 'Парк „Загорка“'];
const KINDERGARTENS = ['ДГ № 15 „Слънце“', 'ДГ № 5 „Калинка“', 'Детска градина „Зорница“', 'Ясла „Калина“'];

let server: TestServer;
let city: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool, { places: 0 });
  const parks = await addSurroundings(server, city);
  for (const name of PARKS)
    await addPlace(pool, { ...city, ...parks, settlementId: city.settlementId }, name);
  for (const name of KINDERGARTENS) await addPlace(pool, city, name);
  await pool.query(
    Prisma.sql`UPDATE locations SET name = name - 'en', address = NULL WHERE municipality_id = ${city.id}`,
  );
  for (const [id, bg] of [
    [parks.categoryId, 'Паркове и градини'],
    [city.categoryId, 'Детски градини'],
  ] as const)
    await pool.query(
      Prisma.sql`UPDATE categories SET name = ${JSON.stringify({ bg })}::jsonb WHERE municipality_id = ${city.id} AND id = ${id}`,
    );
  admin = await server.signIn(city, { role: 'admin' });
});
afterAll(() => server.close());

async function found(search: string | null, page: object = {}) {
  const { data } = await server.ask(FOUND, { slug: city.slug, search, ...page }, admin);
  const { nodes, pageInfo } = data.managedLocations;
  return { names: nodes.map((node: { name: { bg: string } }) => node.name.bg), after: pageInfo.endCursor };
}

it.each([
  // By their own name, also written short; then a part of a name; then what is of a service so called.
  [
    'градина',
    ['ДГ № 15 „Слънце“', 'ДГ № 5 „Калинка“', 'Детска градина „Зорница“', 'Алея „Градинарска“'],
    ['Беш бунар', 'Парк „Загорка“', 'Ясла „Калина“'],
  ],
  ['дг 5', ['ДГ № 5 „Калинка“'], []],
  ['ДГ №5', ['ДГ № 5 „Калинка“'], []],
  ['kalinka', ['ДГ № 5 „Калинка“'], []],
  ['калина', ['Ясла „Калина“', 'ДГ № 5 „Калинка“'], []],
  ['калинкка', ['ДГ № 5 „Калинка“'], []],
  ['паркове', [], ['Алея „Градинарска“', 'Беш бунар', 'Парк „Загорка“']],
  ['бунар беш', ['Беш бунар'], []],
])('„%s“', async (search, named, others) => {
  expect((await found(search)).names).toEqual([...named, ...others]);
});

it('without words it is the alphabet', async () => {
  expect((await found(null)).names).toEqual([...PARKS, ...KINDERGARTENS].toSorted());
});

it('goes on page by page where one ends', async () => {
  const all = (await found('градина')).names;
  const pages: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 4; page += 1) {
    const next = await found('градина', { first: 2, after });
    pages.push(...next.names);
    after = next.after;
  }
  expect(pages).toEqual(all);
});
