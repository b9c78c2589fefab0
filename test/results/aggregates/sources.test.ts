// What summaries are made of: never ratings, and the same whether totals, rollups or tallies say it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Trust } from '../../../server/foundation/ballot.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let places: readonly CityPlace[];

const UNCONFIRMED: Trust = { standing: 'UNCONFIRMED', reason: 'BURST' };
const SUMMED = /* GraphQL */ `
  count average interval { lower upper } distribution
  days: series(by: DAY) { starts counts averages }
  weeks: series(by: WEEK) { starts counts averages }
  months: series(by: MONTH) { starts counts averages }
`;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  const made = await createCity(owner, { isDemo: false, places: 2 });
  places = [...made.places, await addPlace(owner, made)];
  city = made;
  for (const [place, day, scores] of [
    [0, '2026-09-30', [1, 2, 3, 4, 5]],
    [0, '2026-10-01', [10, 10, 10, 10, 10, 9]],
    [1, '2026-10-01', [7, 7, 7, 7, 7]],
    [2, '2026-11-20', [2, 4, 6, 8, 10, 10]],
  ] as const) {
    const where = places[place];
    if (where) await publish(owner, city, where, day, scores);
  }
  const [first] = places;
  if (first)
    await publish(
      owner,
      city,
      first,
      '2026-11-20',
      Array.from({ length: 20 }, () => 1),
      UNCONFIRMED,
    );
  // Whoever reads ratings from now on is refused.
  const { rows } = await server.database.citizen.pool.query<{ role: string }>('SELECT current_user AS role');
  await owner.query(`REVOKE SELECT ON ratings FROM ${rows[0]?.role}`);
});
afterAll(() => server.close());

async function summary(filter: object, fields = SUMMED) {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!) { summary(filter: $filter) { ${fields} } }`,
    { filter: { municipality: city.slug, ...filter } },
  );
  expect(codes).toEqual([]);
  return data.summary;
}

it('ratings cannot be read here, which is what the other tests rest on', async () => {
  const { codes } = await server.ask(
    `query ($slug: String!) { ratings(municipality: $slug, first: 5) { nodes { score } } }`,
    { slug: city.slug },
  );
  expect(codes).toEqual(['INTERNAL']);
});

const PART = 'summary { count distribution series(by: MONTH) { starts counts averages } }';

it.each([
  SUMMED,
  `unconfirmed { count reasons together { ${SUMMED} } }`,
  `byCategory { ${PART} }`,
  `bySettlement { ${PART} }`,
  `byLocation(first: 5) { ${PART} }`,
])('no summary reads ratings: %s', async (fields) => {
  for (const filter of [{}, { category: String(city.categoryId) }, { location: String(places[0]?.id) }]) {
    expect(await summary(filter, `total: count ${fields}`)).toMatchObject({
      total: filter.location ? 11 : 22,
    });
  }
});

it('nor do those of a page of places', async () => {
  const { data, codes } = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { summary { count }
      locations(first: 10) { nodes { summary { count distribution } } } } }`,
    { slug: city.slug },
  );
  expect(codes).toEqual([]);
  const { summary: whole, locations } = data.municipality;
  const counts: number[] = locations.nodes.map((node: { summary: { count: number } }) => node.summary.count);
  expect(counts.toSorted((x, y) => x - y)).toEqual([5, 6, 11]);
  expect(whole).toEqual({ count: 22 });
});

// The city has one category and one settlement, so each says the same of it from another table.
it.each(['COUNTED', 'UNCONFIRMED'])(
  'totals, rollups and tallies say the same of what is %s',
  async (standing) => {
    const whole = await summary({ standing: [standing] });
    expect(whole.count).toBe(standing === 'COUNTED' ? 22 : 20);
    expect(await summary({ standing: [standing], category: String(city.categoryId) })).toEqual(whole);
    expect(await summary({ standing: [standing], settlement: String(city.settlementId) })).toEqual(whole);
    const { byLocation } = await summary(
      { standing: [standing] },
      'byLocation { summary { count distribution } }',
    );
    const places: { count: number; distribution: number[] }[] = byLocation.map(
      (part: { summary: object }) => part.summary,
    );
    const sums = whole.distribution.map((_: number, score: number) =>
      places.reduce((all, { distribution }) => all + (distribution[score] ?? 0), 0),
    );
    expect(sums).toEqual(whole.distribution);
  },
);

it('days outside those asked for are left out', async () => {
  const { data } = await server.ask(
    `query ($slug: String!) { summary(filter: { municipality: $slug }, from: "2026-10-01", to: "2026-10-31") {
      distribution series(by: DAY) { starts counts } } }`,
    { slug: city.slug },
  );
  expect(data.summary).toEqual({
    distribution: [0, 0, 0, 0, 0, 0, 5, 0, 1, 5],
    series: { starts: ['2026-10-01'], counts: [11] },
  });
});
