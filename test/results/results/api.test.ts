// Tables of results over HTTP: what is published of places, settlements, categories and lines, by months and by days alike.
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Trust } from '../../../server/foundation/ballot.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
const places: CityPlace[] = [];

const UNCONFIRMED: Trust = { standing: 'UNCONFIRMED', reason: 'BURST' };
const times = (score: number, count: number) => Array.from({ length: count }, () => score);

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 0 });
  for (const name of ['Аптека', 'Басейн', 'Тролей 1', 'Тролей 2', 'Читалище', 'Ясла'])
    places.push(await addPlace(owner, city, name));
  const of = (at: number) => places[at] ?? { id: 0n };
  for (const [at, line] of [
    [2, '1'],
    [3, '1'],
  ] as const)
    await owner.query(
      Prisma.sql`UPDATE locations SET kind = 'vehicle', line = ${line}, registration_number = ${`СТ 155${at} ЕА`}
        WHERE id = ${of(at).id}`,
    );
  await owner.query(
    Prisma.sql`UPDATE locations SET latitude = 42.4, longitude = 25.6 WHERE id = ANY(${[of(0).id, of(5).id]}::bigint[])`,
  );
  await owner.query(
    Prisma.sql`UPDATE locations SET retired_on = '2026-11-01' WHERE id = ANY(${[of(1).id, of(4).id]}::bigint[])`,
  );
  await publish(owner, city, of(0), '2026-09-15', times(10, 5));
  await publish(owner, city, of(0), '2026-10-05', [...times(8, 5), ...times(2, 5)]);
  await publish(owner, city, of(0), '2026-10-20', times(9, 10));
  await publish(owner, city, of(0), '2026-10-20', times(1, 20), UNCONFIRMED);
  await publish(owner, city, of(1), '2026-10-06', times(5, 5));
  await publish(owner, city, of(2), '2026-10-07', times(7, 6));
  await publish(owner, city, of(3), '2026-10-08', times(9, 6));
});
afterAll(() => server.close());

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const RESULT =
  'result { count average interval { lower upper } topShare bottomShare before { count average } change { amount isUnlikely } monthlyCounts monthlyAverages }';

async function ask(
  field: string,
  [declared, args]: readonly [string, string],
  variables: Readonly<Record<string, unknown>>,
  selection: string,
) {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!, $from: Date, $to: Date, $sort: ResultSort ${declared})
      { ${field}(filter: $filter, from: $from, to: $to, sort: $sort ${args}) { ${selection} } }`,
    variables,
  );
  expect(codes).toEqual([]);
  return data[field];
}

const placesOf = (variables: object, narrowed = {}) =>
  ask(
    'placeResults',
    [
      ', $search: String, $line: String, $first: Int, $after: String',
      ', search: $search, line: $line, first: $first, after: $after',
    ],
    { filter: { municipality: city.slug, ...narrowed }, ...variables },
    `totalCount months compared { from to } pageInfo { hasNextPage endCursor } nodes { location { name } ${RESULT} }`,
  );
const named = (nodes: readonly { location: { name: string }; result: { count: number } }[]) =>
  nodes.map(({ location, result }) => [location.name, result.count]);

it('a place has its figures, what changed, and its months', async () => {
  const { nodes, months, compared } = await placesOf({ ...OCTOBER, search: 'апте' });
  expect(compared).toEqual({ from: '2026-09-01', to: '2026-09-30' });
  expect(months).toMatchObject({ 0: '2025-11-01', 10: '2026-09-01', 11: '2026-10-01', length: 12 });
  expect(nodes).toHaveLength(1);
  const { result } = nodes[0];
  expect(result).toMatchObject({ count: 20, average: 7, topShare: 0.5, bottomShare: 0.25 });
  expect(result.before).toEqual({ count: 5, average: 10 });
  expect(result.change).toEqual({ amount: -3, isUnlikely: true });
  expect(result.interval.lower).toBeLessThan(7);
  expect(result.monthlyCounts).toEqual([...times(0, 10), 5, 20]);
  expect(result.monthlyAverages).toEqual([...times(0, 10), 10, 7]);
});

it('those with too few answers stand at the end, retired ones only where something is published', async () => {
  const { nodes, totalCount } = await placesOf({ ...OCTOBER, sort: 'COUNT' });
  expect(totalCount).toBe(5);
  expect(named(nodes)).toEqual([
    ['Аптека', 20],
    ['Тролей 1', 6],
    ['Тролей 2', 6],
    ['Басейн', 5],
    ['Ясла', 0],
  ]);
  expect(nodes.at(-1).result).toMatchObject({
    average: null,
    interval: null,
    topShare: null,
    change: null,
  });
});

it('comes by pages, in the same order', async () => {
  const first = await placesOf({ ...OCTOBER, sort: 'NAME', first: 3 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await placesOf({ ...OCTOBER, sort: 'NAME', first: 3, after: first.pageInfo.endCursor });
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect(named([...first.nodes, ...second.nodes]).map(([name]) => name)).toEqual([
    'Аптека',
    'Басейн',
    'Тролей 1',
    'Тролей 2',
    'Ясла',
  ]);
});

it('refuses a cursor with more places than a table has, before it reads them', async () => {
  const { pageInfo } = await placesOf({ ...OCTOBER, sort: 'NAME', first: 3 });
  const [list] = JSON.parse(Buffer.from(pageInfo.endCursor, 'base64url').toString());
  const holding = (ids: number) => {
    const packed = deflateRawSync(Array(ids).fill('1').join(',')).toString('base64url');
    return Buffer.from(JSON.stringify([list, packed])).toString('base64url');
  };
  const codesWith = async (after: string) => {
    const { codes } = await server.ask(
      `query ($slug: String!, $after: String) { placeResults(filter: { municipality: $slug }, after: $after) { nodes { location { id } } } }`,
      { slug: city.slug, after },
    );
    return codes;
  };
  expect(await codesWith(holding(10_000))).toEqual([]);
  expect(await codesWith(holding(10_001))).toEqual(['BAD_INPUT']);
});

it.each([
  [{ from: '2026-10-05', to: '2026-10-19' }, 10],
  [{ from: '2026-10-06', to: null }, 10],
  [{ from: '2026-09-15', to: '2026-10-05' }, 15],
  [{ from: '2026-09-16', to: '2026-11-25' }, 20],
  [{ from: null, to: null }, 25],
])('counts %j by months and by days alike', async (days, count) => {
  const { nodes } = await placesOf({ ...days, search: 'Аптека' });
  expect(named(nodes)).toEqual([['Аптека', count]]);
});

it('with the unconfirmed, where that is asked for', async () => {
  const { nodes } = await placesOf(
    { ...OCTOBER, search: 'Аптека' },
    { standing: ['COUNTED', 'UNCONFIRMED'] },
  );
  expect(named(nodes)).toEqual([['Аптека', 40]]);
});

it('the vehicles of a line, and lines as what their vehicles are together', async () => {
  const { nodes } = await placesOf({ ...OCTOBER, line: '1' });
  expect(named(nodes)).toEqual([
    ['Тролей 2', 6],
    ['Тролей 1', 6],
  ]);
  const lines = await ask(
    'lineResults',
    ['', ''],
    { filter: { municipality: city.slug }, ...OCTOBER },
    `nodes { line vehicles ${RESULT} }`,
  );
  expect(lines.nodes).toMatchObject([{ line: '1', vehicles: 2, result: { count: 12, average: 8 } }]);
  expect(lines.nodes[0].result.monthlyCounts.at(-1)).toBe(12);
  expect(lines.nodes[0].result.monthlyAverages.at(-1)).toBe(8);
});

it.each(['settlement', 'category'])('of each %s everything that was rated in it', async (part) => {
  const { nodes } = await ask(
    `${part}Results`,
    ['', ''],
    { filter: { municipality: city.slug }, ...OCTOBER },
    `nodes { ${part} { name } places ${RESULT} }`,
  );
  expect(nodes).toMatchObject([{ places: 4, result: { count: 37, before: { count: 5 } } }]);
  expect(nodes[0].result.monthlyCounts.at(-1)).toBe(37);
});

it('the points of a map are the places with a position', async () => {
  const points = await ask(
    'placePoints',
    ['', ''],
    { filter: { municipality: city.slug }, ...OCTOBER },
    'names counts averages latitudes',
  );
  expect(points).toEqual({
    names: ['Аптека', 'Ясла'],
    counts: [20, 0],
    averages: [7, 0],
    latitudes: [42.4, 42.4],
  });
});
