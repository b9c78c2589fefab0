// What was done, over the API: the latest first, only what is published, of one place or of a part of the city.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, type City } from '../../support/city.ts';
import { addImprovement, type Done } from '../../support/improvements.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let here: City;
let elsewhere: City;
let secret: bigint;

const idsOf = (...ids: (bigint | undefined)[]) => ids.filter((id) => id !== undefined);

const done = (city: City, name: string, day: string, where: Done = {}) =>
  addImprovement(server.database.owner.pool, city, { name, day, ...where });

async function listed(city: City, args = ''): Promise<string[]> {
  const { data, codes } = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { improvements${args} { text(language: "en") } } }`,
    { slug: city.slug },
  );
  expect(codes).toEqual([]);
  return data.municipality.improvements.map(({ text }: { text: string }) => text.replace('Done ', ''));
}

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  here = await createCity(owner, { places: 3 });
  elsewhere = await createCity(owner);
  const [first, second] = here.places.map(({ id }) => id);
  await done(here, 'a', '2026-01-10', { places: idsOf(first) });
  await done(here, 'b', '2026-03-10', { places: idsOf(first) });
  await done(here, 'c', '2026-02-10', { places: idsOf(first) });
  await done(here, 'd', '2026-03-10', { places: idsOf(first) });
  secret = await done(here, 'secret', '2026-04-10', { places: idsOf(first), isPublished: false });
  await done(here, 'e', '2026-05-10', { places: idsOf(second) });
  await done(here, 'category', '2026-06-10', { category: here.categoryId });
  await done(here, 'settlement', '2026-07-10', { settlement: here.settlementId });
  await done(here, 'everywhere', '2026-08-10');
  await done(elsewhere, 'foreign', '2026-09-10', { places: idsOf(elsewhere.places[0]?.id) });
});
afterAll(() => server.close());

describe('a place', () => {
  it('tells its own, the latest first, and no more than are asked for', async () => {
    const { data } = await server.ask(
      `query ($code: String!) { sign(code: $code) { ... on Sign { location {
        three: improvements { text doneOn locations { id } category { id } settlement { id } }
        two: improvements(first: 2) { text(language: "en") } } } } }`,
      { code: here.places[0]?.code },
    );
    const { three, two } = data.sign.location;
    const where = { locations: [{ id: String(here.places[0]?.id) }], category: null, settlement: null };
    expect(three).toEqual([
      { text: 'Направено d', doneOn: '2026-03-10', ...where },
      { text: 'Направено b', doneOn: '2026-03-10', ...where },
      { text: 'Направено c', doneOn: '2026-02-10', ...where },
    ]);
    expect(two).toEqual([{ text: 'Done d' }, { text: 'Done b' }]);
  });

  it('is asked together with the others of its page: one statement for all', async () => {
    const { pool } = server.database.citizen;
    const statements: string[] = [];
    const { query } = pool;
    pool.query = ((...args: Parameters<typeof query>) => {
      statements.push((args[0] as unknown as { text: string }).text);
      return query.apply(pool, args);
    }) as typeof query;
    const { data } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { locations { nodes { improvements(first: 1) { text(language: "en") } } } } }`,
      { slug: here.slug },
    );
    pool.query = query;
    const texts = data.municipality.locations.nodes.map((node: { improvements: { text: string }[] }) =>
      node.improvements.map(({ text }) => text),
    );
    expect(texts).toEqual([['Done d'], ['Done e'], []]);
    expect(statements.filter((text) => text.includes('improvements'))).toHaveLength(1);
  });

  it.each([0, 21, -1])('refuses %i', async (first) => {
    const { codes } = await server.ask(
      `query ($code: String!, $first: Int) { sign(code: $code) { ... on Sign { location { improvements(first: $first) { id } } } } }`,
      { code: here.places[0]?.code, first },
    );
    expect(codes).toEqual(['BAD_INPUT']);
  });
});

describe('a municipality', () => {
  it('tells all of them, the latest first, and nothing of another one', async () => {
    expect(await listed(here)).toEqual(['everywhere', 'settlement', 'category', 'e', 'd', 'b', 'c', 'a']);
    expect(await listed(here, '(first: 2)')).toEqual(['everywhere', 'settlement']);
    expect(await listed(elsewhere)).toEqual(['foreign']);
  });

  it('tells those of a category or settlement, and of the places there', async () => {
    expect(await listed(here, `(category: ${here.categoryId})`)).toEqual([
      'category',
      'e',
      'd',
      'b',
      'c',
      'a',
    ]);
    expect(await listed(here, `(settlement: ${here.settlementId})`)).toEqual([
      'settlement',
      'e',
      'd',
      'b',
      'c',
      'a',
    ]);
    expect(await listed(here, `(settlement: ${here.settlementId}, category: ${here.categoryId})`)).toEqual([
      'e',
      'd',
      'b',
      'c',
      'a',
    ]);
    expect(await listed(here, `(category: ${elsewhere.categoryId})`)).toEqual([]);
  });

  it('is not told by the database what is not published', async () => {
    const { rows } = await server.database.citizen.pool.query(`SELECT FROM improvements WHERE id = $1`, [
      secret,
    ]);
    expect(rows).toEqual([]);
  });

  it('refuses more than fifty', async () => {
    const { codes } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { improvements(first: 51) { id } } }`,
      { slug: here.slug },
    );
    expect(codes).toEqual(['BAD_INPUT']);
  });
});

describe('several places', () => {
  it('each tell of it, and all are named', async () => {
    const city = await createCity(server.database.owner.pool, { places: 3 });
    await done(city, 'both', '2026-01-10', { places: idsOf(city.places[0]?.id, city.places[2]?.id) });
    const { data } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { improvements { locations { id } }
        locations { nodes { improvements { text(language: "en") } } } } }`,
      { slug: city.slug },
    );
    const { improvements, locations } = data.municipality;
    expect(improvements).toEqual([
      { locations: [city.places[0], city.places[2]].map((place) => ({ id: String(place?.id) })) },
    ]);
    expect(locations.nodes.map((node: { improvements: object[] }) => node.improvements.length)).toEqual([
      1, 0, 1,
    ]);
  });
});

describe('the tables', () => {
  it('take no place of another city', async () => {
    const other = await addPlace(server.database.owner.pool, elsewhere);
    const own = await createCity(server.database.owner.pool);
    await expect(done(own, 'mixed', '2026-01-01', { places: [other.id] })).rejects.toThrow(/foreign key/);
  });

  it('tell citizens no place of a draft', async () => {
    const { rows } = await server.database.citizen.pool.query(
      `SELECT FROM improvement_locations WHERE improvement_id = $1`,
      [secret],
    );
    expect(rows).toEqual([]);
  });
});
