// Up to when results are published, and how often something of a place is: from published days alone.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const ASK = `query ($slug: String!, $id: ID!) {
  municipality(slug: $slug) { publishedUpTo }
  location(municipality: $slug, id: $id) { pace { days isOfCategory } }
}`;

const NOW = new Date('2026-11-20T12:00:00Z');

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ now: () => NOW });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { places: 0 });
});
afterAll(() => server.close());

const add = (name: string) => addPlace(server.database.owner.pool, city, name);

async function publishOn(place: CityPlace, days: readonly string[]): Promise<void> {
  for (const day of days) await publish(server.database.owner.pool, city, place, day, [5, 6, 7, 8, 9]);
}

async function told({ id }: CityPlace) {
  const { data } = await server.ask(ASK, { slug: city.slug, id: String(id) });
  return { upTo: data.municipality.publishedUpTo, pace: data.location.pace };
}

it('is what the days of the last year say, else those of its category, else nothing', async () => {
  const [quiet, weekly] = [await add('Тиха'), await add('Седмична')];
  expect(await told(quiet)).toEqual({ upTo: null, pace: null });

  // The old days do not count; of gaps of 7, 7 and 21 days the middle one is 7.
  await publishOn(weekly, ['2024-01-01', '2024-01-02', '2024-01-03']);
  await publishOn(weekly, ['2026-10-01', '2026-10-08', '2026-10-15', '2026-11-05']);
  expect(await told(weekly)).toEqual({ upTo: '2026-11-05', pace: { days: 7, isOfCategory: false } });
  // One place is no category.
  expect((await told(quiet)).pace).toBeNull();

  for (const name of ['Месечна', 'Друга месечна'])
    await publishOn(await add(name), ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']);
  await publishOn(quiet, ['2026-11-10', '2026-11-11']);
  expect(await told(quiet)).toEqual({ upTo: '2026-11-11', pace: { days: 31, isOfCategory: true } });
});

it('counts a day on which something was published apart', async () => {
  const owner = server.database.owner.pool;
  const apart = { standing: 'UNCONFIRMED', reason: 'BURST' } as const;
  await publish(owner, city, await add('Непотвърдена'), '2026-11-19', [1, 1, 1, 1, 1], apart);
  expect((await told(await add('Нова'))).upTo).toBe('2026-11-19');
});

it('of a table: of the places in use with nothing in the period, never of the others', async () => {
  const fresh = await createCity(server.database.owner.pool, { places: 0 });
  const named = async (name: string, days: readonly string[]) => {
    const place = await addPlace(server.database.owner.pool, fresh, name);
    for (const day of days) await publish(server.database.owner.pool, fresh, place, day, [5, 6, 7, 8, 9]);
  };
  const spring = ['2026-03-01', '2026-03-15', '2026-03-29', '2026-04-12'];
  await named('А пролетна', spring);
  await named('Б сегашна', [...spring, '2026-11-10']);
  await named('В друга', spring);
  await named('Г нова', []);
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!) { placeResults(filter: $filter, from: "2026-11-01", sort: NAME) {
      nodes { location { name(language: "bg") } result { count } pace { days isOfCategory } } } }`,
    { filter: { municipality: fresh.slug } },
  );
  expect(codes).toEqual([]);
  expect(data.placeResults.nodes.map(Object.values)).toEqual([
    [{ name: 'Б сегашна' }, { count: 5 }, null],
    [{ name: 'А пролетна' }, { count: 0 }, { days: 14, isOfCategory: false }],
    [{ name: 'В друга' }, { count: 0 }, { days: 14, isOfCategory: false }],
    [{ name: 'Г нова' }, { count: 0 }, { days: 14, isOfCategory: true }],
  ]);
});
