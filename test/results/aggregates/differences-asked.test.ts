// Which parts are rated differently, as it is asked of the API: each pair with something published, and what both have in common.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_COUNTS, type Counts } from '../../../server/foundation/score-statistics.ts';
import { differencesOf } from '../../../server/results/aggregates/difference.ts';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const counts = (...scores: readonly number[]): Counts =>
  NO_COUNTS.map((_, at) => scores.filter((score) => score === at + 1).length);
const times = (score: number, count: number) => Array.from({ length: count }, () => score);
const pair = (one: Counts, other: Counts) => ({ one, other, common: NO_COUNTS });

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
  const { pool } = server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 1 });
  const [poor] = city.places;
  if (!poor) throw new Error('The city has a place.');
  const good = await addPlace(pool, city, 'Поща');
  await addPlace(pool, city, 'Тиха читалня');
  await publish(pool, city, poor, '2026-11-02', [...times(2, 20), ...times(4, 20)]);
  await publish(pool, city, good, '2026-11-02', [...times(8, 20), ...times(10, 20)]);
});
afterAll(() => server.close());

const ask = (filters: readonly object[]) =>
  server.ask(
    `query ($filters: [SummaryFilter!]!) { differences(filters: $filters) { one other amount lower upper isUnlikely } }`,
    { filters: filters.map((filter) => ({ municipality: city.slug, ...filter })) },
  );

it('tells each pair with something published, what both have in common once', async () => {
  const { data, codes } = await ask([
    { location: String(city.places[0]?.id) },
    { category: String(city.categoryId) },
    { location: '999999' },
  ]);
  expect(codes).toEqual([]);
  expect(data.differences).toHaveLength(1);
  const [found] = data.differences;
  expect(found).toMatchObject({ one: 0, other: 1, isUnlikely: true });
  expect(found.amount).toBeCloseTo(3 - 6, 10);
  // Half of the difference from the others, and so half as uncertain.
  const [apart] = differencesOf([
    pair(counts(...times(2, 20), ...times(4, 20)), counts(...times(8, 20), ...times(10, 20))),
  ]);
  if (!apart) throw new Error('Both have ratings.');
  expect(found.lower).toBeCloseTo(apart.interval.lower / 2, 9);
  expect(found.upper).toBeCloseTo(apart.interval.upper / 2, 9);
});

it('refuses more than six', async () => {
  const { codes } = await ask(Array.from({ length: 7 }, () => ({})));
  expect(codes).toEqual(['BAD_INPUT']);
});
