// The control chart over HTTP: months of a place and of the city, the change that alerts find, and what is too little.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let fallen: CityPlace;
let calm: CityPlace;

const WELL = [9, 9, 10, 8, 7, 10, 9, 8, 10, 6];
const POORLY = [2, 3, 1, 4, 2, 5, 1, 3, 2, 2];

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 0 });
  fallen = await addPlace(owner, city, 'Аптека');
  calm = await addPlace(owner, city, 'Ясла');
  for (let month = 1; month <= 11; month += 1)
    for (const day of ['03', '14']) {
      const on = `2026-${String(month).padStart(2, '0')}-${day}`;
      await publish(owner, city, fallen, on, month < 9 ? WELL : POORLY);
      if (month < 8) await publish(owner, city, calm, on, WELL);
    }
});
afterAll(() => server.close());

async function chartOf(narrowed: object) {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!) { controlChart(filter: $filter) {
      starts counts averages centres lowers uppers signals change { since before after count } } }`,
    { filter: { municipality: city.slug, ...narrowed } },
  );
  expect(codes).toEqual([]);
  return data.controlChart;
}

it('a place whose average fell has a centre before and one after, and nothing that signals', async () => {
  const chart = await chartOf({ location: String(fallen.id) });
  expect(chart.starts).toHaveLength(11);
  expect(chart.counts).toEqual(Array.from({ length: 11 }, () => 20));
  expect(chart.change).toEqual({ since: '2026-09-03', before: 8.6, after: 2.5, count: 60 });
  expect([chart.centres[7], chart.centres[8]]).toEqual([8.6, 2.5]);
  expect(chart.signals).toEqual(Array.from({ length: 11 }, () => null));
  expect(chart.uppers[0]).toBeLessThan(10);
  expect(chart.lowers[0]).toBeLessThan(8.6);
});

it('the city has no change of its own: there the months on either side signal', async () => {
  const chart = await chartOf({});
  expect(chart.change).toBeNull();
  expect(new Set(chart.centres).size).toBe(1);
  expect(chart.signals.at(-1)).not.toBeNull();
});

it('too few months have no limits', async () => {
  expect(await chartOf({ location: String(calm.id) })).toBeNull();
});
