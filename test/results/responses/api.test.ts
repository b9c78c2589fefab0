// Of how many visitors ratings are, over HTTP and in files: of a place, of a row of each table, of the city; for anybody who reads results.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { hear } from '../../tenancy/heard.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
const places: CityPlace[] = [];

const times = (score: number, count: number) => Array.from({ length: count }, () => score);

async function told(at: number, month: string, visitors: number, source = 'брояч') {
  await server.database.owner.pool.query(
    Prisma.sql`INSERT INTO visits (municipality_id, location_id, month, visitors, source, recorded_on)
      VALUES (${city.id}, ${places[at]?.id ?? 0n}, ${month}::date, ${visitors}, ${source}, '2026-11-20')`,
  );
}

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 0 });
  for (const name of ['Аптека', 'Басейн', 'Гара', 'Тролей', 'Ясла', 'Музей'])
    places.push(await addPlace(owner, city, name));
  for (const [at, place] of places.entries()) {
    await publish(owner, city, place, '2026-10-12', [...times(at + 2, 10), ...times(at + 4, 10)]);
    if (at < 2) await publish(owner, city, place, '2026-09-05', times(at + 3, 10));
  }
  await owner.query(
    Prisma.sql`UPDATE locations SET kind = 'vehicle', line = '7', registration_number = 'СТ 1551 ЕА' WHERE id = ${places[3]?.id}`,
  );
  await told(0, '2026-10-01', 400);
  await told(0, '2026-08-01', 9_000);
  await told(1, '2026-09-01', 200, 'билети');
  // More answered than came.
  await told(3, '2026-10-01', 15);
});
afterAll(() => server.close());

const FIELDS = 'response { visitors answers rate places source }';
const OCTOBER = 'from: "2026-10-01", to: "2026-10-31"';

async function summaryOf(filter: string, days = '') {
  const { data, codes } = await server.ask(
    `{ summary(filter: { municipality: "${city.slug}" ${filter} } ${days}) { count ${FIELDS} } }`,
    {},
  );
  expect(codes).toEqual([]);
  return data.summary.response;
}
const idOf = (at: number) => String(places[at]?.id);

it('a place has the share of the months that begin within the days', async () => {
  const october = { visitors: 400, answers: 20, rate: 0.05, places: 1, source: 'брояч' };
  expect(await summaryOf(`location: "${idOf(0)}"`, OCTOBER)).toEqual(october);
  // August has visitors and nothing published.
  expect(await summaryOf(`location: "${idOf(0)}"`)).toEqual({
    ...october,
    visitors: 9_400,
    rate: 20 / 9_400,
  });
  expect(await summaryOf(`location: "${idOf(0)}"`, 'from: "2026-10-02"')).toBeNull();
  expect(await summaryOf(`location: "${idOf(2)}"`)).toBeNull();
});

it('no share is told where more answered than came, or fewer than the smallest group', async () => {
  expect(await summaryOf(`location: "${idOf(3)}"`)).toMatchObject({ answers: 20, visitors: 15, rate: null });
  const august = 'from: "2026-08-01", to: "2026-08-31"';
  expect(await summaryOf('', august)).toMatchObject({ answers: 0, visitors: 9_000, rate: null });
});

it('of the city it is of the places whose visitors are known, each in its months', async () => {
  expect(await summaryOf('', 'from: "2026-09-01"')).toEqual({
    visitors: 615,
    answers: 50,
    rate: 50 / 615,
    places: 3,
    source: null,
  });
});

it('every row of every table has its own, and how many have none is told once', async () => {
  const { data, codes } = await server.ask(
    `query ($filter: SummaryFilter!) {
      placeResults(filter: $filter, from: "2026-09-01", sort: NAME, first: 2) { unvisited nodes { location { name } ${FIELDS} } }
      settlementResults(filter: $filter, from: "2026-09-01") { unvisited nodes { ${FIELDS} } }
      categoryResults(filter: $filter, from: "2026-09-01") { unvisited nodes { ${FIELDS} } }
      lineResults(filter: $filter, from: "2026-09-01") { unvisited nodes { line ${FIELDS} } } }`,
    { filter: { municipality: city.slug } },
  );
  expect(codes).toEqual([]);
  expect(data.placeResults.unvisited).toBe(3);
  expect(data.placeResults.nodes).toEqual([
    { location: { name: 'Аптека' }, response: expect.objectContaining({ rate: 0.05 }) },
    { location: { name: 'Басейн' }, response: expect.objectContaining({ rate: 0.05, source: 'билети' }) },
  ]);
  const whole = {
    unvisited: 0,
    nodes: [{ response: expect.objectContaining({ rate: 50 / 615, places: 3 }) }],
  };
  expect(data.settlementResults).toEqual(whole);
  expect(data.categoryResults).toEqual(whole);
  expect(data.lineResults.nodes).toEqual([
    { line: '7', response: expect.objectContaining({ visitors: 15, rate: null }) },
  ]);
});

it('a file has ranks, visitors and their share in columns, and below whether it can be ranked', async () => {
  const response = await fetch(
    `${server.url}/members/files/results/${city.slug}/places.csv?from=2026-10-01&to=2026-10-31&sort=NAME`,
  );
  const lines: string[][] = parse(await response.text(), {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
  });
  const end = lines.findIndex(([name]) => name === '');
  const [columns = [], ...rows] = lines.slice(0, end);
  const cells = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  expect(cells[0]).toMatchObject({
    Име: 'Аптека',
    'Място в реда, от': '6',
    'Място в реда, до': '6',
    'Откроява се': 'по-ниско от случайното',
    Посетители: '400',
    'Оценки в месеците с посетители': '20',
    'Дял оценили': '0,05',
    'Посетителите са преброени от': 'брояч',
  });
  expect(cells[1]).toMatchObject({ Посетители: '', 'Дял оценили': '', 'Посетителите са преброени от': '' });
  const about = lines.slice(end + 1).map(([line]) => line ?? '');
  expect(about.some((line) => /^На подредбата може да се вярва: 9\d\s%/.test(line))).toBe(true);
  expect(about).toContain('Редове с оценки, за които посетителите не са известни: 4');
});

const WEIGHED = 'count average visitedShare weighted { average count places interval { lower upper } }';

async function weighedOf(days: string) {
  const { data, codes } = await server.ask(
    `{ summary(filter: { municipality: "${city.slug}" } ${days}) { ${WEIGHED} } }`,
    {},
  );
  expect(codes).toEqual([]);
  return data.summary;
}

it('the average by visitors stands beside that of all ratings where they are known of half of them', async () => {
  // Two places of which visitors are known, and nothing of the four others.
  const september = await weighedOf('from: "2026-09-01", to: "2026-09-30"');
  expect(september).toMatchObject({ count: 20, visitedShare: 0.5 });
  expect(september.weighted).toMatchObject({ average: 4, count: 10, places: 1 });
  const october = await weighedOf(OCTOBER);
  expect(october).toMatchObject({ count: 120, visitedShare: 40 / 120, weighted: null });
  expect(await weighedOf('from: "2026-01-01", to: "2026-01-31"')).toMatchObject({
    count: 0,
    visitedShare: null,
    weighted: null,
  });
});

it('all summaries of an operation are told of visitors in one statement', async () => {
  const heard = hear(server.database, ['citizen']);
  const { statements } = await heard(() =>
    server.ask(
      `query ($filter: SummaryFilter!) { changes(filter: $filter, ${OCTOBER}) {
        whole { now { ${FIELDS} ${WEIGHED} } before { ${FIELDS} } yearAgo { ${FIELDS} } }
        byCategory { change { now { ${FIELDS} } before { ${FIELDS} } } }
        byLocation(first: 6) { location { id } change { now { ${FIELDS} } before { ${FIELDS} } } } } }`,
      { filter: { municipality: city.slug } },
    ),
  );
  expect(statements.filter((text) => text.includes('visits v'))).toHaveLength(1);
});

it('files of a place, of a comparison and of the overview have visitors beside how many rated', async () => {
  const rowsOf = async (view: string) => {
    const response = await fetch(`${server.url}/members/files/results/${city.slug}/${view}&language=bg`);
    expect(response.status).toBe(200);
    const lines: string[][] = parse(await response.text(), {
      bom: true,
      delimiter: ';',
      relax_column_count: true,
    });
    const [columns = [], ...rows] = lines.slice(lines.findIndex(([first]) => first === 'Име'));
    const end = rows.findIndex(([first]) => first === '');
    return rows
      .slice(0, end)
      .map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
  };
  const known = { Посетители: '400', 'Оценки в месеците с посетители': '20', 'Дял оценили': '0,05' };
  const unknown = { Посетители: '', 'Дял оценили': '' };
  const days = 'from=2026-10-01&to=2026-10-31';
  expect(await rowsOf(`place.csv?location=${idOf(0)}&${days}`)).toMatchObject([
    { От: '2026-10-01', ...known },
    { От: '2026-09-01', ...unknown },
    { От: '2026-10-01', ...known },
  ]);
  const items = [0, 2, 3].map((at) => `location-${idOf(at)}`).join(',');
  expect(await rowsOf(`compare.csv?items=${items}&${days}`)).toMatchObject([
    known,
    unknown,
    { Посетители: '15', 'Дял оценили': '' },
  ]);
  const overview = await rowsOf('overview.csv?');
  expect(overview.find(({ Име }) => Име === 'Аптека')).toMatchObject({
    'Сега: Посетители': '400',
    'Сега: Дял оценили': '0,05',
  });
});
