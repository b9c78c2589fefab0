// The overview, the comparison, the calendar and one place as files: what is seen, every average with n and interval.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let fallen: CityPlace;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-25T12:00:00Z') });
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: true, places: 0 });
  fallen = await addPlace(owner, city, '=1+1 Поща');
  await publish(owner, city, fallen, '2026-10-05', [10, 10, 9, 9, 10, 8, 9, 10, 10, 9]);
  await publish(owner, city, fallen, '2026-11-08', [1, 2, 3, 1, 4, 2, 2, 1, 5, 3]);
});
afterAll(() => server.close());

/** The rows of the CSV under its heading, which is its first line, and the lines after them. */
async function fileOf(path: string, query: string, firstColumn: string) {
  const response = await fetch(`${server.url}/members/files/results/${city.slug}/${path}?${query}`);
  expect(response.status).toBe(200);
  const lines: string[][] = parse(await response.text(), {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
  });
  const end = lines.findIndex((line) => line.length === 1 && line[0] === '');
  const [heading = [], ...rows] = lines.slice(0, end);
  expect(heading[0]).toBe(firstColumn);
  return {
    about: lines.slice(end + 1).map(([line]) => line),
    rows: rows.map((row) => Object.fromEntries(heading.map((title, column) => [title, row[column]]))),
  };
}

it('the overview has every part, what it was before, and what may be chance', async () => {
  const { about, rows } = await fileOf('overview.csv', 'language=bg', 'Име');
  expect(about).toEqual([
    'ДЕМОНСТРАЦИОННИ ДАННИ: оценките са измислени',
    'Община Проба. Преглед: какво се промени',
    'Сега: от 2026-11-01 до 2026-11-30',
    'Преди: от 2026-10-01 до 2026-10-31',
    'Преди година: от 2025-11-01 до 2025-11-30',
    'Без непотвърдените оценки',
    expect.stringContaining('отворени данни'),
  ]);
  expect(rows.map(({ Име, Вид }) => [Име, Вид])).toEqual([
    ['Община Проба', 'всичко'],
    ['Детски градини', 'услуга'],
    ['Проба', 'населено място'],
    ["'=1+1 Поща", 'място'],
  ]);
  expect(rows[3]).toMatchObject({
    'Сега: Оценки (n)': '10',
    'Сега: Средна оценка': '2,4',
    'Преди: Средна оценка': '9,4',
    'Преди година: Средна оценка': '',
    'Промяна спрямо преди': '-7',
    'Спрямо преди': 'едва ли е случайно',
    'Спрямо преди година': '',
  });
});

it('the comparison has what the address names, in its order, and leaves out what is not there', async () => {
  const items = `location-${fallen.id},category-${city.categoryId},location-999999,other-1`;
  const query = `items=${items}&from=2026-11-01&to=2026-11-30`;
  const { about, rows } = await fileOf('compare.csv', query, 'Име');
  expect(about).toContain('Публикувани от 2026-11-01 до 2026-11-30');
  expect(rows).toMatchObject([
    { Име: "'=1+1 Поща", Вид: 'място', 'Оценки (n)': '10', 'Оценка 1': '3', 'Оценка 10': '0' },
    { Име: 'Детски градини', Вид: 'услуга', 'Средна оценка': '2,4' },
  ]);
});

it('the calendar has the weeks, and those of each service', async () => {
  const { rows } = await fileOf('calendar.csv', '', 'От');
  expect(rows).toMatchObject([
    { От: '2026-10-05', До: '2026-10-11', 'Оценки (n)': '10', 'Средна оценка': '9,4' },
    { От: '2026-11-02', До: '2026-11-08', 'Средна оценка': '2,4' },
  ]);
  const services = await fileOf('calendar.csv', 'by=categories&from=2026-11-01', 'От');
  expect(services.rows).toMatchObject([{ От: '2026-11-02', Услуга: 'Детски градини' }]);
});

it('one place has the days that are shown, and each month; another one no row', async () => {
  const { about, rows } = await fileOf(
    'place.csv',
    `location=${fallen.id}&from=2026-11-01&to=2026-11-30`,
    'Име',
  );
  expect(about).toContain('Публикувани от 2026-11-01 до 2026-11-30');
  expect(rows).toMatchObject([
    { Име: "'=1+1 Поща", От: '2026-11-01', До: '2026-11-30', 'Оценки (n)': '10', 'Оценка 1': '3' },
    { От: '2026-10-01', До: '2026-10-31', 'Средна оценка': '9,4', 'Оценка 10': '5' },
    { От: '2026-11-01', До: '2026-11-30', 'Средна оценка': '2,4', 'Оценка 10': '0' },
  ]);
  expect((await fileOf('place.csv', 'location=999999', 'Име')).rows).toEqual([]);
  expect((await fileOf('place.csv', 'location=x', 'Име')).rows).toEqual([]);
});

it('a table has the months too where the page shows them as numbers', async () => {
  const query = 'from=2026-10-01&to=2026-11-30&months=numbers';
  const [row] = (await fileOf('places.csv', query, 'Име')).rows;
  expect(row).toMatchObject({
    '2026-10: Оценки (n)': '10',
    '2026-11: Средна оценка': '2,4',
  });
  // The months are those of the period.
  expect(row).not.toHaveProperty('2026-09: Оценки (n)');
  const [service] = (await fileOf('categories.csv', query, 'Услуга')).rows;
  expect(service).toMatchObject({ '2026-10: Средна оценка': '9,4', '2026-10: 95 % интервал, от': '8,52' });
  expect((await fileOf('places.csv', '', 'Име')).rows[0]).not.toHaveProperty('2026-10: Оценки (n)');
});

it('each is an XLSX too', async () => {
  for (const view of ['overview', 'compare', 'calendar', 'place']) {
    const response = await fetch(`${server.url}/members/files/results/${city.slug}/${view}.xlsx`);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
});
