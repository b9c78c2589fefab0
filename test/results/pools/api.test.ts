// What can be asked of quiet places: their pools by category and in all, over time, and nothing of a single place.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { publishAnswerPool, publishPool } from '../../support/pools.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let parks: string;
beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 3 });
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO categories (municipality_id, key, name, rating_question, position)
     VALUES ($1, 'parks', '{"bg": "Паркове"}', '{"bg": "Доволни ли сте?"}', 2) RETURNING id`,
    [city.id],
  );
  parks = rows[0]?.id ?? '';
  await publishPool(owner, city, '2026-10-01', [1, 10, 10, 10, 10], { places: 4 });
  await publishPool(owner, city, '2027-01-01', [9, 9, 9, 9, 9, 9], { places: 3 });
  await publishPool(owner, { ...city, categoryId: BigInt(parks) }, '2027-01-02', [2, 2, 2, 2, 2], {
    places: 5,
  });
  await publishPool(
    owner,
    city,
    '2027-01-01',
    Array.from({ length: 20 }, () => 5),
    { standing: 'UNCONFIRMED' },
  );
  await publishAnswerPool(owner, city, '2026-10-01', 6, [6, 2, 0]);
  await publishAnswerPool(owner, city, '2027-01-01', 5, [1, 1, 4]);
  const another = await createCity(owner, { isDemo: false });
  await publishPool(owner, another, '2027-01-01', [7, 7, 7, 7, 7], { places: 9 });
});
afterAll(() => server.close());

// The shape is the query's.
// oxlint-disable-next-line typescript/no-explicit-any
async function ask(selection: string, args = '', slug = city.slug): Promise<any> {
  const answer = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { poolPeriod quietPlaces${args} { ${selection} } summary { count } } }`,
    { slug },
  );
  expect(answer.codes).toEqual([]);
  return answer.data.municipality;
}

describe('what quiet places published together', () => {
  test('is summed over time, and apart from every summary', async () => {
    const { poolPeriod, quietPlaces, summary } = await ask(
      'count average distribution interval { lower upper } places firstDay lastDay',
    );
    expect(poolPeriod).toBe('QUARTER');
    expect(quietPlaces).toMatchObject({
      count: 16,
      distribution: [1, 5, 0, 0, 0, 0, 0, 0, 6, 4],
      places: 9,
      firstDay: '2026-10-01',
      lastDay: '2027-01-02',
    });
    expect(quietPlaces.average).toBeCloseTo(105 / 16);
    expect(quietPlaces.interval.lower).toBeLessThan(quietPlaces.average);
    expect(summary).toEqual({ count: 0 });
  });

  test('is broken down by category, the best lower bound first', async () => {
    const { quietPlaces } = await ask(
      'byCategory { category { id key } pool { count places firstDay lastDay byCategory { category { key } } answers { respondents } } }',
    );
    const ofCategory = { firstDay: '2026-10-01', lastDay: '2027-01-01', answers: [{ respondents: 11 }] };
    const ofParks = { firstDay: '2027-01-02', lastDay: '2027-01-02', answers: [] };
    expect(quietPlaces.byCategory).toEqual([
      {
        category: { id: String(city.categoryId), key: 'kindergartens' },
        pool: { count: 11, places: 4, byCategory: [{ category: { key: 'kindergartens' } }], ...ofCategory },
      },
      {
        category: { id: parks, key: 'parks' },
        pool: { count: 5, places: 5, byCategory: [{ category: { key: 'parks' } }], ...ofParks },
      },
    ]);
  });

  test('has the answers by question, never linked with scores', async () => {
    const { quietPlaces } = await ask(
      'answers { respondents question { id } options { chosen option { id } } }',
    );
    expect(quietPlaces.answers).toEqual([
      {
        respondents: 11,
        question: { id: String(city.questionId) },
        options: [7, 3, 4].map((chosen, at) => ({ chosen, option: { id: String(city.optionIds[at]) } })),
      },
    ]);
  });

  test.each([
    ['(from: "2027-01-01")', 11],
    ['(to: "2026-12-31")', 5],
    ['(from: "2026-10-01", to: "2026-10-01")', 5],
    ['(from: "2026-10-02", to: "2026-12-31")', 0],
    ['(standing: [UNCONFIRMED])', 20],
    ['(standing: [COUNTED, UNCONFIRMED])', 36],
    ['(standing: [])', 0],
  ])('with %s is %s scores', async (args, count) => {
    expect((await ask('count', args)).quietPlaces).toEqual({ count });
  });

  test('is nothing where there is no pool', async () => {
    const { slug } = await createCity(server.database.owner.pool, { isDemo: false });
    const selection =
      'count average distribution interval { lower } places firstDay lastDay byCategory { pool { count } } answers { respondents }';
    expect((await ask(selection, '', slug)).quietPlaces).toEqual({
      count: 0,
      average: null,
      distribution: Array.from({ length: 10 }, () => 0),
      interval: null,
      places: 0,
      firstDay: null,
      lastDay: null,
      byCategory: [],
      answers: [],
    });
  });

  test('leaves places, ratings and summaries as they are', async () => {
    const owner = server.database.owner.pool;
    const here = await createCity(owner, { isDemo: false, places: 2 });
    const place = await addPlace(owner, here);
    await publish(owner, here, place, '2026-12-01', [5, 5, 5, 5, 5]);
    await publishPool(owner, here, '2027-01-01', [1, 1, 1, 1, 1]);
    const { data } = await server.ask(
      `query ($slug: String!, $filter: SummaryFilter!) {
        summary(filter: $filter) { count average byCategory { summary { count } } byLocation { location { id } } }
        ratings(municipality: $slug) { nodes { score } } }`,
      { slug: here.slug, filter: { municipality: here.slug } },
    );
    expect(data).toEqual({
      summary: {
        count: 5,
        average: 5,
        byCategory: [{ summary: { count: 5 } }],
        byLocation: [{ location: { id: String(place.id) } }],
      },
      ratings: { nodes: Array.from({ length: 5 }, () => ({ score: 5 })) },
    });
  });

  test('refuses a period that ends before it begins', async () => {
    const { codes } = await server.ask(
      `{ municipality(slug: "${city.slug}") { quietPlaces(from: "2027-01-02", to: "2027-01-01") { count } } }`,
    );
    expect(codes).toEqual(['BAD_INPUT']);
  });
});
