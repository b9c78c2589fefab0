// The ranking of a table over HTTP: the same on each page, of what the table is narrowed to, and none of few rows.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;

const times = (score: number, count: number) => Array.from({ length: count }, () => score);

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 0 });
  // Averages 3, 4, … 8, forty ratings each: they differ by more than chance.
  for (const [at, name] of ['Аптека', 'Басейн', 'Гара', 'Парк', 'Читалище', 'Ясла'].entries()) {
    const place = await addPlace(owner, city, name);
    await publish(owner, city, place, '2026-10-05', [...times(at + 2, 20), ...times(at + 4, 20)]);
  }
  await addPlace(owner, city, 'Без оценки');
});
afterAll(() => server.close());

async function tableOf(args: string) {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!) { placeResults(filter: $filter, sort: NAME ${args}) {
      ranking { rows reliability isRankable neededCount standingOut funnel { counts averages mean sizes lowers uppers } }
      pageInfo { endCursor } nodes { location { name } rank { from to standsOut } } } }`,
    { filter: { municipality: city.slug } },
  );
  expect(codes).toEqual([]);
  return data.placeResults;
}

it('tells of all rows, whichever page is read', async () => {
  const first = await tableOf(', first: 2');
  const second = await tableOf(`, first: 10, after: "${first.pageInfo.endCursor}"`);
  expect(first.ranking).toMatchObject({ rows: 6, isRankable: true, neededCount: 1 });
  expect(first.ranking.reliability).toBeGreaterThan(0.98);
  expect(first.ranking.funnel).toMatchObject({
    counts: times(40, 6),
    sizes: [40],
    mean: expect.closeTo(5.5, 6),
  });
  expect(second.ranking).toEqual(first.ranking);
  const rows = [...first.nodes, ...second.nodes];
  expect(rows.map(({ rank }) => rank && [rank.from, rank.to])).toEqual([
    [6, 6],
    [5, 5],
    [4, 4],
    [3, 3],
    [2, 2],
    [1, 1],
    // Not enough answers yet stands at the end.
    null,
  ]);
  expect(rows[0].rank.standsOut).toBe('BELOW');
  expect(rows.at(-2).rank.standsOut).toBe('ABOVE');
});

it('is of what is looked for, and of fewer than five rows there is none', async () => {
  const { ranking, nodes } = await tableOf(', search: "аптека"');
  expect(ranking).toBeNull();
  expect(nodes).toEqual([{ location: { name: 'Аптека' }, rank: null }]);
});

it('a summary says of its parts whether they can be ranked; of fewer than five it says nothing', async () => {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!) { summary(filter: $filter) {
      places: ranking(of: LOCATIONS) { rows isRankable }
      many: ranking(of: LOCATIONS, atLeast: 41) { rows }
      services: ranking(of: CATEGORIES) { rows } settlements: ranking(of: SETTLEMENTS) { rows } } }`,
    { filter: { municipality: city.slug } },
  );
  expect(codes).toEqual([]);
  expect(data.summary).toEqual({
    places: { rows: 6, isRankable: true },
    many: null,
    services: null,
    settlements: null,
  });
});
