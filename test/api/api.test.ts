// The API over HTTP: what each root field answers, and pages of lists.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, publish, type City } from '../support/city.ts';
import { MAX_TEXT } from '../../server/api/operation-limits.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { places: 3 });
  const [first, second] = city.places;
  if (!first || !second) throw new Error('The city has three places.');
  await publish(owner, city, first, '2026-10-30', [8, 8, 9, 10, 10]);
  await publish(owner, city, first, '2026-11-02', [1, 2, 3, 4, 5, 6]);
  await publish(owner, city, second, '2026-11-02', [10, 10, 10, 10, 10]);
});
afterAll(() => server.close());

describe('municipality', () => {
  it('tells its names, settlements, categories and questions in a language', async () => {
    const { data } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { slug bg: name en: name(language: "en") de: name(language: "de")
        isDemo threshold languages timeZone settlements { ekatte name(language: "en") }
        categories { key ratingQuestion questions { text fromScore toScore options { id text(language: "en") } } } } }`,
      { slug: city.slug },
    );
    expect(data.municipality).toMatchObject({
      slug: city.slug,
      bg: 'Община Проба',
      en: 'Proba Municipality',
      de: 'Община Проба',
      settlements: [{ ekatte: '68850', name: 'Proba' }],
      categories: [
        { key: 'kindergartens', ratingQuestion: 'Доволни ли сте?', questions: [{ text: 'Защо?' }] },
      ],
    });
    expect(data.municipality.categories[0].questions[0].options).toHaveLength(3);
  });

  it('is null where there is none', async () => {
    expect((await server.ask(`{ municipality(slug: "atlantis") { slug } }`)).data).toEqual({
      municipality: null,
    });
  });
});

describe('locations', () => {
  const PAGE = `query ($slug: String!, $search: String, $first: Int, $after: String, $category: ID) {
    municipality(slug: $slug) { locations(search: $search, first: $first, after: $after, category: $category) {
      totalCount nodes { id name summary { count } } pageInfo { hasNextPage endCursor } } } }`;

  it('come in pages that meet each place once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await server.ask(PAGE, { slug: city.slug, first: 2, after });
      const { nodes, pageInfo, totalCount } = data.municipality.locations;
      expect(totalCount).toBe(3);
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual(city.places.map(({ id }) => String(id)));
  });

  it.each([
    ['ДЕТСКА', 3],
    ['kindergarten', 3],
    ['роза', 3],
    ['  люляк ', 3],
    ['няма', 0],
    ['%', 0],
    ["'; DROP TABLE ratings; --", 0],
  ])('are searched for %j', async (search, found) => {
    const { data } = await server.ask(PAGE, { slug: city.slug, search });
    expect(data.municipality.locations.totalCount).toBe(found);
  });

  it.each([
    [{ first: 0 }, 'BAD_INPUT'],
    [{ first: 101 }, 'BAD_INPUT'],
    [{ after: 'nonsense' }, 'BAD_INPUT'],
    [{ category: 'x' }, 'NOT_FOUND'],
    [{ search: 'x'.repeat(101) }, 'BAD_INPUT'],
  ])('refuse %j', async (variables, code) => {
    expect((await server.ask(PAGE, { slug: city.slug, ...variables })).codes).toEqual([code]);
  });
});

describe('location', () => {
  const LOCATION = `query ($slug: String!, $id: ID!) { location(municipality: $slug, id: $id) { name summary {
    count average interval { lower upper } distribution series(by: MONTH) { starts counts averages } } } }`;

  it('has its published summary', async () => {
    const { data } = await server.ask(LOCATION, { slug: city.slug, id: String(city.places[0]?.id) });
    expect(data.location.summary).toMatchObject({
      count: 11,
      average: 6,
      distribution: [1, 1, 1, 1, 1, 1, 0, 2, 1, 2],
      series: { starts: ['2026-10-01', '2026-11-01'], counts: [5, 6], averages: [9, 3.5] },
    });
  });

  it('of which nothing is published says so', async () => {
    const { data } = await server.ask(LOCATION, { slug: city.slug, id: String(city.places[2]?.id) });
    expect(data.location.summary).toMatchObject({ count: 0, average: null, interval: null });
    expect(data.location.summary.distribution).toEqual(Array.from({ length: 10 }, () => 0));
  });
});

describe('summary', () => {
  const SUMMARY = `query ($filter: SummaryFilter!, $from: Date, $to: Date) { summary(filter: $filter, from: $from, to: $to) {
    count average distribution byCategory { category { key } summary { count } } bySettlement { settlement { name } summary { count } }
    byLocation(first: 2) { location { id } summary { count average } } series(by: DAY) { starts counts } } }`;

  it('sums the whole city, and its parts, the best lower bound first', async () => {
    const { data } = await server.ask(SUMMARY, { filter: { municipality: city.slug } });
    expect(data.summary).toMatchObject({
      count: 16,
      byCategory: [{ category: { key: 'kindergartens' }, summary: { count: 16 } }],
      bySettlement: [{ settlement: { name: 'Проба' }, summary: { count: 16 } }],
      series: { starts: ['2026-10-30', '2026-11-02'], counts: [5, 11] },
    });
    expect(
      data.summary.byLocation.map(({ summary }: { summary: { average: number } }) => summary.average),
    ).toEqual([10, 6]);
  });

  it.each([
    [{ from: '2026-11-01' }, 11],
    [{ to: '2026-10-31' }, 5],
    [{ from: '2026-10-31', to: '2026-11-01' }, 0],
  ])('keeps to the days %j', async (days, count) => {
    expect(
      (await server.ask(SUMMARY, { filter: { municipality: city.slug }, ...days })).data.summary.count,
    ).toBe(count);
  });

  it('says the same of a category, a settlement and a location as their sums', async () => {
    const of = async (part: object) =>
      (await server.ask(SUMMARY, { filter: { municipality: city.slug, ...part } })).data.summary.count;
    expect(await of({ category: String(city.categoryId) })).toBe(16);
    expect(await of({ settlement: String(city.settlementId) })).toBe(16);
    expect(await of({ location: String(city.places[1]?.id), category: String(city.categoryId) })).toBe(5);
    expect(await of({ standing: ['UNCONFIRMED'] })).toBe(0);
  });

  it.each([
    [{ from: '2026-11-02', to: '2026-11-01' }],
    [{ from: '2026-02-30' }],
    [{ from: 'yesterday' }],
    [{ from: 20261101 }],
  ])('refuses the days %j', async (days) => {
    expect((await server.ask(SUMMARY, { filter: { municipality: city.slug }, ...days })).codes).toEqual([
      'BAD_INPUT',
    ]);
  });

  it('asks one statement for a page of locations', async () => {
    const owner = server.database.owner.pool;
    const crowd = await createCity(owner, { places: 30 });
    const before = await statements();
    const { data } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { locations(first: 30) { nodes { name
        settlement { name } category { name } summary { count } } } } }`,
      { slug: crowd.slug },
    );
    expect(data.municipality.locations.nodes).toHaveLength(30);
    // municipality, locations, settlements, categories, summaries
    expect((await statements()) - before).toBeLessThanOrEqual(5);

    async function statements(): Promise<number> {
      return server.database.citizen.pool.listenerCount('acquire') + acquired;
    }
  });

  let acquired = 0;
  beforeAll(() => {
    server.standing.stop();
    server.database.citizen.pool.on('acquire', () => {
      acquired += 1;
    });
  });
});

describe('ratings', () => {
  const RATINGS = `query ($slug: String!, $location: ID, $after: String) { ratings(municipality: $slug, location: $location, first: 4, after: $after) {
    nodes { score publishedOn standing location { id } } pageInfo { hasNextPage endCursor } } }`;

  it('are all met once, newest day first', async () => {
    const seen: { score: number; publishedOn: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await server.ask(RATINGS, { slug: city.slug, after });
      seen.push(...data.ratings.nodes);
      after = data.ratings.pageInfo.endCursor;
      more = data.ratings.pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(16);
    expect(seen.map(({ publishedOn }) => publishedOn)).toEqual(
      seen
        .map(({ publishedOn }) => publishedOn)
        .toSorted()
        .toReversed(),
    );
    expect(seen.reduce((sum, { score }) => sum + score, 0)).toBe(45 + 21 + 50);
  });
});

describe('sign', () => {
  const SIGN = `query ($code: String!) { sign(code: $code) { __typename
    ... on Sign { code url location { id } municipality { slug } } ... on SignRetired { code }
    ... on SignUnknown { code didYouMean { code } } } }`;

  const newSign = async () => {
    const own = await createCity(server.database.owner.pool);
    return { slug: own.slug, code: own.places[0]?.code ?? '' };
  };

  it('is found however it is typed', async () => {
    const { slug, code } = await newSign();
    const typed = `${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)}`;
    const { data } = await server.ask(SIGN, { code: typed });
    expect(data.sign).toMatchObject({ __typename: 'Sign', code, municipality: { slug } });
    expect(data.sign.url).toBe(`${server.url}/s/${code}`.toUpperCase());
  });

  it('with one wrong digit says what was meant, and a retired one that it is', async () => {
    const { code } = await newSign();
    const wrong = code.slice(0, 4) + String((Number(code[4]) + 1) % 10) + code.slice(5);
    const { data } = await server.ask(SIGN, { code: wrong });
    expect(data.sign).toMatchObject({ __typename: 'SignUnknown', code: wrong, didYouMean: [{ code }] });
    await server.database.owner.pool.query('UPDATE signs SET retired_on = current_date WHERE code = $1', [
      code,
    ]);
    expect((await server.ask(SIGN, { code })).data.sign).toEqual({ __typename: 'SignRetired', code });
  });

  it.each(['', 'x', '0'.repeat(MAX_TEXT), '123456789', "' OR 1=1"])('unknown: %.20j', async (code) => {
    expect((await server.ask(SIGN, { code })).data.sign).toMatchObject({
      __typename: 'SignUnknown',
      didYouMean: [],
    });
  });
});
