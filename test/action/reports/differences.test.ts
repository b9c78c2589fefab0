// What a report says of the year before: each place compared with itself, nothing of chance, nothing that one decimal hides.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const FIGURES = `query ($slug: String!) { reportYear(municipality: $slug, year: 2025) { figures { sinceBefore
  whole { average } before { average } categories { sinceBefore numbers { average } before { average } } } } }`;
const HIGH = [10, 9, 10, 9, 10, 9, 10, 9, 10, 9];
const LOW = [4, 5, 4, 5, 4, 5, 4, 5, 4, 5];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-01-20T12:00:00Z') });
});
afterAll(() => server.close());

/** A city whose two places published these scores in the year before and in the year of the report. */
async function cityOf(before: readonly number[][], now: readonly number[][]): Promise<City> {
  const { pool } = server.database.owner;
  const city = await createCity(pool, { isDemo: false, places: 2 });
  for (const [at, place] of city.places.entries()) {
    if (before[at]) await publish(pool, city, place, '2024-05-05', before[at]);
    if (now[at]) await publish(pool, city, place, '2025-05-05', now[at]);
  }
  return city;
}

async function figuresOf(city: City) {
  const admin = await server.signIn(city);
  const { data } = await server.ask(FIGURES, { slug: city.slug }, admin);
  return data.reportYear.figures;
}

it('a fall that is no chance is one, of the service and of the whole', async () => {
  const figures = await figuresOf(await cityOf([HIGH, HIGH], [LOW, LOW]));
  expect([figures.sinceBefore, figures.categories[0].sinceBefore]).toEqual(['LOWER', 'LOWER']);
});

it('where other places came to word than the year before, their average is no change', async () => {
  const figures = await figuresOf(await cityOf([HIGH, LOW], [HIGH, [...LOW, ...LOW, ...LOW, ...LOW]]));
  expect(figures.whole.average).toBeLessThan(figures.before.average - 1);
  expect([figures.sinceBefore, figures.categories[0].sinceBefore]).toEqual(['SAME', 'SAME']);
});

it('what one decimal does not show is none, however sure', async () => {
  const many = (score: number) => Array.from({ length: 4_000 }, () => score);
  const before = [...many(8), ...many(9)];
  const figures = await figuresOf(await cityOf([before], [[...before, ...many(9).slice(0, 1_000)]]));
  expect(figures.whole.average).toBeGreaterThan(figures.before.average);
  expect(figures.sinceBefore).toBe('SAME');
});

it('of a year after one without ratings nothing is said', async () => {
  const figures = await figuresOf(await cityOf([], [HIGH]));
  expect([figures.sinceBefore, figures.categories[0].sinceBefore]).toEqual([null, null]);
});
