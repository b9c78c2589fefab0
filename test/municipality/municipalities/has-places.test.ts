// Whether there is anything to rate of a service and in a settlement; another city's places count for nothing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const ASK = `query ($slug: String!) { municipality(slug: $slug) {
  categories { id hasPlaces } settlements { id hasPlaces } } }`;

let server: TestServer;
let city: City;
let empty: { category: string; settlement: string };
beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  await addPlace(owner, city, 'Парк „Загорка“');
  const made = async (statement: Prisma.Sql) =>
    String((await owner.query<{ id: bigint }>(statement)).rows[0]?.id);
  empty = {
    category:
      await made(Prisma.sql`INSERT INTO categories (municipality_id, key, name, icon, rating_question, position)
      SELECT municipality_id, 'empty', name, icon, rating_question, 99 FROM categories WHERE municipality_id = ${city.id} LIMIT 1 RETURNING id`),
    settlement: await made(Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name)
      SELECT municipality_id, '99999', kind, name FROM settlements WHERE municipality_id = ${city.id} LIMIT 1 RETURNING id`),
  };
});
afterAll(() => server.close());

it('tells those with a place from those without', async () => {
  const { data } = await server.ask(ASK, { slug: city.slug });
  const sorted = (all: readonly { id: string }[]) =>
    all.toSorted((one, other) => Number(one.id) - Number(other.id));
  expect(sorted(data.municipality.categories)).toEqual([
    { id: String(city.categoryId), hasPlaces: true },
    { id: empty.category, hasPlaces: false },
  ]);
  expect(sorted(data.municipality.settlements)).toEqual([
    { id: String(city.settlementId), hasPlaces: true },
    { id: empty.settlement, hasPlaces: false },
  ]);
});

it('knows of none in a city without a place, whatever others have', async () => {
  const other = await createCity(server.database.owner.pool, { isDemo: false, places: 0 });
  const { data } = await server.ask(ASK, { slug: other.slug });
  expect(data.municipality.categories).toEqual([{ id: String(other.categoryId), hasPlaces: false }]);
  expect(data.municipality.settlements).toEqual([{ id: String(other.settlementId), hasPlaces: false }]);
});

it('still knows of a place that is out of use', async () => {
  const retired = await createCity(server.database.owner.pool, { isDemo: false, places: 1 });
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET retired_on = CURRENT_DATE WHERE municipality_id = ${retired.id}`,
  );
  const { data } = await server.ask(ASK, { slug: retired.slug });
  expect(data.municipality.categories).toEqual([{ id: String(retired.categoryId), hasPlaces: true }]);
});
