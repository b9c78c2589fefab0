// Results as files: what is seen, whose and of when it is, every average with n and interval, and nothing that is run.
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTable } from '../../../server/foundation/sheets/read.ts';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: true, places: 0 });
  const loved = await addPlace(owner, city, '=1+1 „Любимата“; с точка');
  await addPlace(owner, city, 'Тихата');
  await publish(owner, city, loved, '2026-09-05', [9, 9, 9, 9, 9]);
  await publish(owner, city, loved, '2026-10-05', [10, 10, 10, 9, 9, 4]);
});
afterAll(() => server.close());

async function fetchFile(path: string, query: string): Promise<Buffer> {
  const response = await fetch(`${server.url}/members/files/results/${city.slug}/${path}?${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(`${city.slug}-`);
  return buffer(Readable.fromWeb(response.body as ReadableStream));
}

const OCTOBER = 'from=2026-10-01&to=2026-10-31';

it('a CSV has its heading first, a row a place, and why a row is empty; last it says what it is', async () => {
  const text = (await fetchFile('places.csv', OCTOBER)).toString();
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines: string[][] = parse(text, { bom: true, delimiter: ';', relax_column_count: true });
  const end = lines.findIndex(([name]) => name === '');
  const about = lines.slice(end + 1).map(([line]) => line);
  expect(about).toEqual([
    'ДЕМОНСТРАЦИОННИ ДАННИ: оценките са измислени',
    'Община Проба. Резултати по места',
    'Публикувани от 2026-10-01 до 2026-10-31',
    'Без непотвърдените оценки',
    '„Преди“ е от 2026-09-01 до 2026-09-30',
    'Редове с оценки, за които посетителите не са известни: 1',
    expect.stringContaining('отворени данни'),
  ]);
  const [columns = [], ...rows] = lines.slice(0, end);
  expect(columns[0]).toBe('Име');
  const cells = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  expect(cells[0]).toMatchObject({
    Име: "'=1+1 „Любимата“; с точка",
    Услуга: 'Детски градини',
    'Оценки (n)': '6',
    'Средна оценка': '8,6667',
    'Дял 9 и 10': '0,8333',
    'Преди: оценки (n)': '5',
    'Преди: средна оценка': '9',
    Промяна: '-0,3333',
    Бележка: '',
  });
  expect(Number(cells[0]?.['95 % интервал, от']?.replace(',', '.'))).toBeLessThan(8.6667);
  expect(cells[1]).toMatchObject({
    Име: 'Тихата',
    'Оценки (n)': '',
    'Средна оценка': '',
    '95 % интервал, от': '',
    Бележка: 'още няма достатъчно оценки',
  });
});

it.each([
  ['places', 'Name'],
  ['settlements', 'Settlement'],
  ['categories', 'Service'],
  ['lines', 'Line'],
])('an XLSX of %s has the same in cells that are numbers', async (table, column) => {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of readTable(await fetchFile(`${table}.xlsx`, `${OCTOBER}&language=en`)))
    rows.push(cells);
  expect(rows[0]).toEqual(['DEMO DATA: the ratings are invented']);
  const heading = rows.findIndex(([name]) => name === column);
  expect(heading).toBeGreaterThan(3);
  const average = rows[heading]?.indexOf('Average score') ?? -1;
  expect(rows[heading + 1]?.[average]).toBe(table === 'lines' ? undefined : '8.6667');
});

it('is narrowed as the page is, and says so', async () => {
  const text = (
    await fetchFile('places.csv', `search=${encodeURIComponent('тих')}&unconfirmed=with&sort=name`)
  ).toString();
  expect(text).toContain('Само със: тих');
  expect(text).toContain('Заедно с непотвърдените оценки');
  expect(text).not.toContain('Любимата');
});

it.each(['from=2026-02-30', 'sort=sideways', 'from=2026-10-02&to=2026-10-01'])(
  'refuses %s',
  async (query) => {
    const response = await fetch(`${server.url}/members/files/results/${city.slug}/places.csv?${query}`);
    expect(response.status).toBe(400);
  },
);

it('knows no other city, and no other table', async () => {
  for (const path of ['nowhere/places.csv', `${city.slug}/people.csv`]) {
    const response = await fetch(`${server.url}/members/files/results/${path}`);
    expect(response.status).toBe(404);
  }
});

it.each(['places.csv', 'categories.xlsx', 'overview.csv'])(
  '%s is refused of a category or a settlement that is not there, and of another city’s',
  async (file) => {
    const other = await createCity(server.database.owner.pool);
    const asked = async (query: string) => {
      const response = await fetch(`${server.url}/members/files/results/${city.slug}/${file}?${query}`);
      return [response.status, (await response.json()).errors[0].message];
    };
    for (const id of [999_999n, other.categoryId])
      expect(await asked(`category=${id}`)).toEqual([404, 'There is no such category here.']);
    for (const id of [999_999n, other.settlementId])
      expect(await asked(`settlement=${id}`)).toEqual([404, 'There is no such settlement here.']);
  },
);
