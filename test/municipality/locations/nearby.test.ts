// What is near a place: others of its settlement, the nearest first; never itself, nothing retired, no tablet.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let places: Record<string, CityPlace>;

async function place(name: string, position: readonly [number, number] | null, more: Partial<City> = {}) {
  const made = await addPlace(server.database.owner.pool, { ...city, ...more }, name);
  const [latitude, longitude] = position ?? [null, null];
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET latitude = ${latitude}, longitude = ${longitude} WHERE id = ${made.id}`,
  );
  return made;
}

async function nearby(name: string, args = ''): Promise<string[]> {
  const { data, codes } = await server.ask(
    `query ($code: String!) { sign(code: $code) { ... on Sign { location { nearby${args} { name } } } } }`,
    { code: places[name]?.code },
  );
  expect(codes).toEqual([]);
  return data.sign.location.nearby.map((near: { name: string }) => near.name);
}

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 0 });
  const idOf = async (statement: Prisma.Sql) =>
    BigInt((await owner.query<{ id: string }>(statement)).rows[0]?.id ?? 0);
  const categoryId = await idOf(
    Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      VALUES (${city.id}, 'parks', '{"bg":"Паркове"}', '{"bg":"Доволни ли сте?"}', 2) RETURNING id`,
  );
  const settlementId = await idOf(
    Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name)
      VALUES (${city.id}, '00014', 'village', '{"bg":"Село"}') RETURNING id`,
  );
  const other = await createCity(owner);
  await owner.query(
    Prisma.sql`UPDATE locations SET latitude = 42.4, longitude = 25.6 WHERE id = ${other.places[0]?.id}`,
  );
  places = {
    centre: await place('centre', [42.4, 25.6]),
    // A degree to the east is a quarter shorter here than one to the north.
    east: await place('east', [42.4, 25.612]),
    north: await place('north', [42.41, 25.6], { categoryId }),
    far: await place('far', [42.5, 25.6]),
    retired: await place('retired', [42.4001, 25.6]),
    nowhere: await place('nowhere', null),
    'nowhere park': await place('nowhere park', null, { categoryId }),
    village: await place('village', [42.4, 25.6], { settlementId }),
  };
  await owner.query(
    Prisma.sql`UPDATE locations SET retired_on = '2026-01-01' WHERE id = ${places['retired']?.id}`,
  );
  const tablet = await place('tablet', [42.4, 25.6]);
  await owner.query(
    Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${places['east']?.id} WHERE id = ${tablet.id}`,
  );
  places['tablet'] = tablet;
});
afterAll(() => server.close());

it('are others of the settlement, by distance, then those of the category', async () => {
  expect(await nearby('centre')).toEqual(['east', 'north', 'far']);
  expect(await nearby('centre', '(first: 10)')).toEqual(['east', 'north', 'far', 'nowhere']);
  expect(await nearby('north', '(first: 1)')).toEqual(['centre']);
});

it('are those of its category where a place has no coordinates', async () => {
  expect(await nearby('nowhere', '(first: 10)')).toEqual(['centre', 'east', 'far']);
  expect(await nearby('nowhere park')).toEqual(['north']);
});

it('are none where the settlement has no other place', async () => {
  expect(await nearby('village')).toEqual([]);
});

it('of a tablet are those of its desk, without the desk', async () => {
  expect(await nearby('tablet', '(first: 2)')).toEqual(['centre', 'north']);
});

it('are asked together for a whole page, with the places’ own position', async () => {
  const { data, codes } = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { settlements { name position { latitude longitude } }
      locations { nodes { name position { latitude longitude } nearby(first: 2) { name nearby(first: 1) { name } } } } } }`,
    { slug: city.slug },
  );
  expect(codes).toEqual([]);
  const [first] = data.municipality.locations.nodes;
  expect(first).toEqual({
    name: 'centre',
    position: { latitude: 42.4, longitude: 25.6 },
    nearby: [
      { name: 'east', nearby: [{ name: 'centre' }] },
      { name: 'north', nearby: [{ name: 'centre' }] },
    ],
  });
  expect(data.municipality.settlements).toEqual([
    { name: 'Село', position: null },
    { name: 'Проба', position: { latitude: 42.4, longitude: 25.6 } },
  ]);
});

it.each([0, 11])('refuses %i', async (first) => {
  const { codes } = await server.ask(
    `query ($code: String!, $first: Int) { sign(code: $code) { ... on Sign { location { nearby(first: $first) { id } } } } }`,
    { code: places['centre']?.code, first },
  );
  expect(codes).toEqual(['BAD_INPUT']);
});
