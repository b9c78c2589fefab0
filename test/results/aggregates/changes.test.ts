// What changed, asked of the API: a month beside the last one and the same a year ago, in one statement over tallies.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let places: readonly CityPlace[];

const GOOD = [8, 9, 9, 10, 10, 10, 9, 8, 10, 10];
const POOR = [1, 2, 4, 5, 3, 2, 6, 1, 5, 4];
const times = (scores: readonly number[], count: number) =>
  Array.from({ length: count }, () => scores).flat();

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 2 });
  places = [...city.places, await addPlace(owner, city, 'Поща')];
  const [fallen, steady, risen] = places;
  if (!fallen || !steady || !risen) throw new Error('The city has three places.');
  for (const [place, day, scores] of [
    [fallen, '2025-11-12', times(GOOD, 2)],
    [fallen, '2026-10-12', times(GOOD, 3)],
    [fallen, '2026-11-02', times(POOR, 3)],
    [steady, '2026-10-05', GOOD],
    [steady, '2026-11-09', GOOD],
    [risen, '2026-10-31', times(POOR, 1)],
    [risen, '2026-11-01', times(GOOD, 1)],
  ] as const)
    await publish(owner, city, place, day, scores);
  await publish(owner, city, steady, '2026-11-20', times([1], 20), {
    standing: 'UNCONFIRMED',
    reason: 'BURST',
  });
});
afterAll(() => server.close());

const CHANGE = 'amount isUnlikely probability verdict';
const PART = `now { count average } before { count } yearAgo { count } sinceBefore { ${CHANGE} } sinceYearAgo { ${CHANGE} }`;

async function changes(fields: string, filter: object = {}, days: object = {}) {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!, $from: Date, $to: Date) { changes(filter: $filter, from: $from, to: $to) { ${fields} } }`,
    { filter: { municipality: city.slug, ...filter }, ...days },
  );
  expect(codes).toEqual([]);
  return data.changes;
}

describe('changes', () => {
  it('are of the month of the last published day, where none is named', async () => {
    const month = await changes(`now { from to } before { from to } yearAgo { from to } whole { ${PART} }`);
    expect(month).toMatchObject({
      now: { from: '2026-11-01', to: '2026-11-30' },
      before: { from: '2026-10-01', to: '2026-10-31' },
      yearAgo: { from: '2025-11-01', to: '2025-11-30' },
      whole: { now: { count: 50 }, before: { count: 50 }, yearAgo: { count: 20 } },
    });
    expect(month.whole.sinceBefore).toMatchObject({ isUnlikely: true, verdict: 'UNLIKELY' });
    expect(month.whole.sinceBefore.amount).toBeLessThan(-1);
  });

  it.each([
    ['its first week', ['2026-10-20', '2026-11-07'], '2026-10-01'],
    ['its eighth day', ['2026-10-20', '2026-11-08'], '2026-11-01'],
    ['its first week, nothing in the month before', ['2026-09-20', '2026-11-01'], '2026-11-01'],
  ])('are of a month that says something: published up to %s', async (_name, days, from) => {
    const young = await createCity(server.database.owner.pool);
    const [place] = young.places;
    if (!place) throw new Error('The city has a place.');
    for (const day of days) await publish(server.database.owner.pool, young, place, day, times([7], 5));
    const { now } = await changes('now { from }', { municipality: young.slug });
    expect(now.from).toBe(from);
  });

  it('say where an average is another one only since other places were rated', async () => {
    const mixed = await createCity(server.database.owner.pool, { places: 2 });
    const [good, poor] = mixed.places;
    if (!good || !poor) throw new Error('The city has two places.');
    const { pool } = server.database.owner;
    await publish(pool, mixed, good, '2026-10-20', times([9], 30));
    await publish(pool, mixed, poor, '2026-11-20', times([4], 30));
    const { whole } = await changes(`whole { ${PART} }`, { municipality: mixed.slug });
    expect(whole.sinceBefore).toEqual({ amount: -5, isUnlikely: false, probability: null, verdict: 'MIX' });
  });

  it('are of the days that are named', async () => {
    const days = { from: '2026-10-05', to: '2026-10-12' };
    expect(await changes(`whole { ${PART} }`, {}, days)).toMatchObject({
      whole: { now: { count: 40 }, before: { count: 0 }, sinceBefore: null, sinceYearAgo: null },
    });
    const { codes } = await server.ask(
      `query ($filter: SummaryFilter!) { changes(filter: $filter, from: "2026-10-05") { now { from } } }`,
      { filter: { municipality: city.slug } },
    );
    expect(codes).toEqual(['BAD_INPUT']);
  });

  it.each([
    ['whole months', '2026-10-01', '2026-11-30', '2026-08-01', '2026-09-30'],
    ['a month and days around it', '2026-09-20', '2026-11-09', '2026-07-31', '2026-09-19'],
    ['days', '2026-10-05', '2026-11-09', '2026-08-30', '2026-10-04'],
  ])('of %s are what the days of each place sum up to', async (_name, from, to, fromBefore, toBefore) => {
    const sums = 'count average';
    const { byLocation } = await changes(
      `byLocation { location { id name(language: "bg")
          now: summary(from: "${from}", to: "${to}") { ${sums} }
          before: summary(from: "${fromBefore}", to: "${toBefore}") { ${sums} } }
        change { now { ${sums} } before { ${sums} } } }`,
      {},
      { from, to },
    );
    expect(byLocation).toHaveLength(3);
    for (const { location, change } of byLocation)
      expect(change).toEqual({ now: location.now, before: location.before });
  });

  it('name the places that fell and that rose, and nobody else', async () => {
    const told = await changes(`byLocation(isUnlikely: true) { location { id } change { ${PART} } }`);
    const amounts = new Map<string, number>(
      told.byLocation.map(
        ({ location, change }: { location: { id: string }; change: { sinceBefore: { amount: number } } }) => [
          location.id,
          change.sinceBefore.amount,
        ],
      ),
    );
    const [fallen, , risen] = places;
    expect([...amounts.keys()].toSorted()).toEqual([String(fallen?.id), String(risen?.id)].toSorted());
    expect(amounts.get(String(fallen?.id))).toBeLessThan(-5);
    expect(amounts.get(String(risen?.id))).toBeGreaterThan(5);
  });

  it('list the best and the worst places first', async () => {
    const of = 'first: 1) { location { id } change { now { count } } }';
    const { best, worst } = await changes(
      `best: byLocation(order: BEST, ${of} worst: byLocation(order: WORST, ${of}`,
    );
    expect(worst).toEqual([{ location: { id: String(places[0]?.id) }, change: { now: { count: 30 } } }]);
    expect(best).not.toEqual(worst);
  });

  it('are those of a part, and the same by category and by settlement where there is one of each', async () => {
    const { whole, byCategory, bySettlement } = await changes(
      `whole { ${PART} } byCategory { category { id } change { ${PART} } } bySettlement { settlement { id } change { ${PART} } }`,
      { category: String(city.categoryId) },
    );
    expect(byCategory).toEqual([{ category: { id: String(city.categoryId) }, change: whole }]);
    expect(bySettlement).toEqual([{ settlement: { id: String(city.settlementId) }, change: whole }]);
    const steady = await changes(`whole { ${PART} }`, { location: String(places[1]?.id) });
    expect(steady.whole).toMatchObject({
      now: { count: 10 },
      sinceBefore: { amount: 0, probability: expect.closeTo(1, 6), isUnlikely: false, verdict: 'CHANCE' },
      sinceYearAgo: null,
    });
  });

  it('count what is unconfirmed only where it is asked for', async () => {
    const filter = { location: String(places[1]?.id), standing: ['COUNTED', 'UNCONFIRMED'] };
    const { whole } = await changes(`whole { ${PART} }`, filter);
    expect(whole).toMatchObject({ now: { count: 30 }, sinceBefore: { isUnlikely: true } });
  });

  it('are read at once, however many parts are asked for, and never from ratings', async () => {
    const asked = vi.spyOn(server.database.citizen.pool, 'query');
    await changes(`whole { ${PART} } byCategory { change { ${PART} } } bySettlement { change { ${PART} } }
      byLocation { change { ${PART} } } told: byLocation(isUnlikely: true) { change { ${PART} } }`);
    const texts = asked.mock.calls.map(([statement]: unknown[]) =>
      typeof statement === 'object' && statement !== null && 'text' in statement
        ? String(statement.text)
        : '',
    );
    asked.mockRestore();
    expect(texts.filter((text) => text.includes('tallies'))).toHaveLength(1);
    expect(texts.filter((text) => /\bratings\b/.test(text))).toEqual([]);
  });

  it('are none where nothing is published', async () => {
    const empty = await createCity(server.database.owner.pool, { isDemo: false });
    expect(await changes('now { from }', { municipality: empty.slug })).toBeNull();
  });
});

it('a calendar has the weeks of each category, read at once', async () => {
  const { data } = await server.ask(
    `query ($filter: SummaryFilter!) { summary(filter: $filter, from: "2026-10-01", to: "2026-11-30") {
      series(by: WEEK) { starts counts averages }
      seriesByCategory(by: WEEK) { category { id } series { starts counts averages } } } }`,
    { filter: { municipality: city.slug } },
  );
  const { series, seriesByCategory } = data.summary;
  expect(series).toMatchObject({
    starts: ['2026-10-05', '2026-10-12', '2026-10-26', '2026-11-02', '2026-11-09'],
    counts: [10, 30, 20, 30, 10],
  });
  expect(seriesByCategory).toEqual([{ category: { id: String(city.categoryId) }, series }]);
});

it('parts stand side by side in the order asked for, each with what it is of', async () => {
  const of = (part: object) => ({ municipality: city.slug, ...part });
  const filters = [
    of({ location: String(places[2]?.id) }),
    of({ category: String(city.categoryId) }),
    of({ settlement: String(city.settlementId) }),
    of({ location: '999999' }),
  ];
  const query = `query ($filters: [SummaryFilter!]!) { summaries(filters: $filters) {
    count category { id } settlement { id } location { name } series(by: MONTH) { starts } } }`;
  const { data } = await server.ask(query, { filters });
  expect(data.summaries).toMatchObject([
    { count: 20, location: { name: 'Поща' }, category: null },
    { count: 120, category: { id: String(city.categoryId) }, location: null },
    { count: 120, settlement: { id: String(city.settlementId) } },
    { count: 0, location: null, series: { starts: [] } },
  ]);
  const { codes } = await server.ask(query, { filters: Array.from({ length: 7 }, () => of({})) });
  expect(codes).toEqual(['BAD_INPUT']);
});
