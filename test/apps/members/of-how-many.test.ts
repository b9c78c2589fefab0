// Of how many visitors: beside every number of ratings on the pages of members and citizens, in the same words; what is not known is said once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { screenshot } from '../../support/browser.ts';
import type { SignedIn } from '../../support/members.ts';
import { lastMonth, publishMonths, type Service } from './months.ts';
import { look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
let editor: SignedIn;
let services: Service[];
const YEAR = lastMonth().slice(0, 4);

beforeAll(async () => {
  opened = await open();
  const { server, city } = opened;
  const { pool } = server.database.owner;
  services = await publishMonths(pool, city);
  const told = services.flatMap(({ places }, of) => (of === 2 ? [] : places.slice(0, 3 - of)));
  await pool.query(
    Prisma.sql`INSERT INTO visits (municipality_id, location_id, month, visitors, source, recorded_on)
      SELECT ${city.id}, place, month::date, 400 + 13 * extract(month FROM month)::int + place::int % 700, 'Брояч на входа', now()::date
      FROM unnest(${told.map(({ id }) => id)}::bigint[]) AS place,
        generate_series(${`${lastMonth()}-01`}::date - interval '14 months', ${`${lastMonth()}-01`}::date, '1 month') AS month`,
  );
  await pool.query(
    Prisma.sql`INSERT INTO location_groups (municipality_id, name, location_ids)
      VALUES (${city.id}, 'Отдел „Образование“', ${told.slice(0, 2).map(({ id }) => id)}::bigint[])`,
  );
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => opened.close());

const idOf = (service: number, place: number) => String(services[service]?.places[place]?.id);
const told = /Оценили са \d[\d\u00a0]* от \d[\d\u00a0]* посетители \(\d+(,\d+)?\u00a0%\)/;

const PAGES: readonly (readonly [name: string, path: () => string, heading: string | RegExp])[] = [
  ['home', () => 'home', 'Начало'],
  ['overview', () => 'overview', 'Преглед'],
  ['years', () => 'results/years', 'Година спрямо година'],
  [
    'compare',
    () => `results/compare?items=location-${idOf(0, 0)},location-${idOf(1, 1)},location-${idOf(2, 0)}`,
    'Сравнение',
  ],
  ['places', () => 'results/places', /./],
  ['place', () => `results/places/${idOf(0, 0)}`, 'Детска градина „Люляк“'],
  ['report', () => `reports/${YEAR}`, `Доклад за ${YEAR}`],
];

it.each(PAGES)('%s has it beside the numbers, and once what is not known', async (name, path) => {
  const { page, closing } = await visit(opened, `/${opened.city.slug}/${path()}`, { who: editor });
  await page.getByText(told).first().waitFor({ state: 'attached' });
  if (name !== 'place') {
    const unknown = page.getByText(/не е известно колко души са дошли/);
    await unknown.first().waitFor();
    expect(await unknown.count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Въведете посетители' }).count()).toBe(1);
  }
  await look(page, `of-how-many-${name}`);
  await closing();
});

it('a place without visitors says so, with the way to where they are told for who may alone', async () => {
  const path = `/${opened.city.slug}/results/places/${idOf(2, 0)}`;
  const { page, closing } = await visit(opened, path, { who: editor });
  await page.getByText('Колко души са дошли, не е известно.').waitFor();
  await page.getByRole('link', { name: 'Въведете посетители' }).click();
  await page.getByRole('heading', { level: 1, name: 'Посетители' }).waitFor();
  await closing();
  const analyst = await opened.server.signIn(opened.city, { role: 'analyst' });
  const other = await visit(opened, path, { who: analyst });
  await other.page.getByText('Колко души са дошли, не е известно.').waitFor();
  expect(await other.page.getByRole('link', { name: 'Въведете посетители' }).count()).toBe(0);
  await other.closing();
});

it.each([390, 1280])('citizens read the same, and the average by visitors, at %i', async (width) => {
  const { server, browser, city } = opened;
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      colorScheme,
      locale: 'bg-BG',
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/results/${city.slug}`);
    expect(await page.getByText(told).count()).toBeGreaterThan(1);
    await page.getByText('Средната, претеглена по посетители, е ').waitFor();
    await screenshot(page, `of-how-many-city-${width}-${colorScheme}`, true);
    await page.goto(`${server.url}/results/${city.slug}/${idOf(0, 0)}`);
    await page.getByText('Посетителите са преброени от: Брояч на входа.').waitFor();
    await screenshot(page, `of-how-many-citizens-place-${width}-${colorScheme}`, true);
    await page.goto(`${server.url}/results/${city.slug}/${idOf(2, 0)}`);
    await page.getByText('Колко души са дошли, не е известно.').waitFor();
    await context.close();
  }
});
