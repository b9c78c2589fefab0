// The table of mystery-client visits: what the last edition of each year's report tells, nothing of few visits, nothing that subtraction finds.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { DAY, makeVersions, NOW, openedOn, rowsOf } from './published.ts';
import { addEdition, type Told } from './visited.ts';

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer({ now: () => NOW });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, openingHour: 23 });
  await openedOn(server, city, DAY);
});
afterAll(() => server.close());

/** Visits of a service to the places in turn, all with the score and the minutes. */
const visitsOf = (service: number, places: readonly number[], count: number, score: number): Told[] =>
  Array.from({ length: count }, (_, at) => [service, places[at % places.length] ?? 0, score, 12]);

async function tableWith(editions: readonly (readonly [year: number, told: readonly Told[]])[]) {
  for (const [at, [year, told]] of editions.entries())
    await addEdition(server.database.owner.pool, city, { year, edition: at + 1, told });
  await makeVersions(server);
  return rowsOf(server, city.slug, DAY, 'mystery-visits');
}

it('tells the whole, sections, minutes and services, each with its number of visits', async () => {
  const rows = await tableWith([[2026, [...visitsOf(1, [1, 2], 6, 8), ...visitsOf(2, [3, 4], 6, 4)]]]);
  const programme = {
    year: 2026,
    visitedFrom: '2026-05-01',
    visitedUntil: '2026-05-20',
    section: null,
    name_bg: null,
    name_en: null,
    placeCount: null,
    demo: false,
  };
  expect(rows).toEqual([
    { ...programme, part: 'WHOLE', visitCount: 12, placeCount: 4, average: 6 },
    { ...programme, part: 'SECTION', section: 'RECEPTION', visitCount: 12, average: 6 },
    { ...programme, part: 'MINUTES', name_bg: 'Чакане', name_en: 'Wait', visitCount: 12, average: 12 },
    { ...programme, part: 'SERVICE', name_bg: 'Гише', name_en: 'Desk', visitCount: 6, average: 8 },
    { ...programme, part: 'SERVICE', name_bg: 'Архив', name_en: 'Archive', visitCount: 6, average: 4 },
  ]);
});

it.each([
  ['four visits', visitsOf(1, [1, 2], 4, 8)],
  ['one place', visitsOf(1, [1], 9, 8)],
])('tells nothing of %s', async (_name, told) => {
  expect(await tableWith([[2026, told]])).toEqual([]);
});

it('leaves out the service beside which the rest would be known', async () => {
  const rows = await tableWith([[2026, [...visitsOf(1, [1, 2], 6, 8), ...visitsOf(2, [3], 1, 1)]]]);
  expect(rows.map(({ part, visitCount }) => [part, visitCount])).toEqual([
    ['WHOLE', 7],
    ['SECTION', 7],
    ['MINUTES', 7],
  ]);
});

it('takes the last edition of each year, and none of one that was withdrawn', async () => {
  const rows = await tableWith([
    [2025, visitsOf(1, [1, 2], 5, 3)],
    [2026, visitsOf(1, [1, 2], 5, 5)],
    [2026, visitsOf(1, [1, 2], 5, 9)],
  ]);
  const wholes = (of: typeof rows) =>
    of.filter(({ part }) => part === 'WHOLE').map(({ year, average }) => [year, average]);
  expect(wholes(rows)).toEqual([
    [2025, 3],
    [2026, 9],
  ]);
  await server.database.owner.pool.query(
    `UPDATE report_editions SET withdrawn_at = now(), withdrawn_by = 'Somebody', withdrawn_why = 'Грешка'
     WHERE municipality_id = $1 AND year = 2026 AND edition = 3`,
    [city.id],
  );
  await openedOn(server, city, '2026-05-05');
  await makeVersions(server, new Date('2026-05-05T09:00:00Z'));
  expect(wholes(await rowsOf(server, city.slug, '2026-05-05', 'mystery-visits'))).toEqual([[2025, 3]]);
});
