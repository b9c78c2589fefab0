// Tables and the map of results in a real browser: from signing in to where it is poor, narrowed, in order, and as a file.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { makeAccount } from './invited.ts';
import { look, open, signIn, unfoldFilters, visit, type Opened } from './opened.ts';

let opened: Opened;
let city: City;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const times = (score: number, count: number) => Array.from({ length: count }, () => score);

beforeAll(async () => {
  opened = await open();
  const { pool } = opened.server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 0 });
  const good = await addPlace(pool, city, 'Библиотека „Родина“');
  const lucky = await addPlace(pool, city, 'Музей на хляба');
  const poor = await addPlace(pool, city, 'Паркинг „Север“');
  for (const days of [3, 40, 70]) await publish(pool, city, good, ago(days), times(9, 60));
  for (const days of [3, 400]) await publish(pool, city, lucky, ago(days), [10, 10, 10, 10, 6]);
  for (const days of [3, 40]) await publish(pool, city, poor, ago(days), [...times(2, 40), ...times(5, 20)]);
  for (let at = 1; at <= 51; at += 1) await addPlace(pool, city, `Спирка ${String(at).padStart(2, '0')}`);
  for (const number of ['СТ 1557 ЕА', 'СТ 1558 ЕА']) {
    const vehicle = await addPlace(pool, city, `Тролейбус ${number}`);
    await pool.query(
      Prisma.sql`UPDATE locations SET kind = 'vehicle', line = '4', registration_number = ${number}, address = NULL
        WHERE municipality_id = ${city.id} AND id = ${vehicle.id}`,
    );
    await publish(pool, city, vehicle, ago(3), times(7, 6));
  }
  await pool.query(
    Prisma.sql`UPDATE locations SET latitude = 42.4 + id % 7 * 0.01, longitude = 25.6 + id % 5 * 0.01
      WHERE municipality_id = ${city.id} AND kind = 'place'`,
  );
  const { rows } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name, latitude, longitude)
      VALUES (${city.id}, '00655', 'village', '{"bg": "Арнаутито"}', 42.3, 25.5) RETURNING id`,
  );
  await addPlace(pool, { ...city, settlementId: BigInt(rows[0]?.id ?? 0) }, 'Кметство Арнаутито');
});
afterAll(() => opened.close());

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const first = (page: Page) => page.getByRole('rowheader').first();
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Whether a table is wider than a sheet of A4 across, within its margins: on paper nothing scrolls. */
async function isCutOnPaper(page: Page): Promise<boolean> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1_016, height: 700 });
  await page.emulateMedia({ media: 'print' });
  const table = page.locator('.month-table');
  const isCut = await table.evaluate((all) => all.getBoundingClientRect().right > window.innerWidth + 1);
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return isCut;
}

it('shows where it is poor, in an order that luck does not lead', async () => {
  const email = await makeAccount(opened.server, city, 'ANALYST');
  const { page, closing } = await visit(opened, `/${city.slug}/results/places`, { refused: [401] });
  await signIn(page, email);
  await heading(page, 'Резултати по места');
  await page.getByText('Показани са 50 от 57.').waitFor();
  const gap = await page.locator('.more').evaluate((more) => {
    const after = more.nextElementSibling?.getBoundingClientRect().top ?? 0;
    return after - more.getBoundingClientRect().bottom;
  });
  expect(gap, 'nothing stands glued to the button').toBeGreaterThan(8);
  await first(page).filter({ hasText: 'Паркинг „Север“' }).waitFor();
  // A phone has no room for the lines.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('img', { name: /По месеци: от 3,0 до 3,0/ }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => page.getByRole('row').last().textContent())
    .toMatch(/още няма достатъчно оценки · Оценява се твърде рядко, за да се каже кога/);
  await look(page, 'results-places');
  await unfoldFilters(page);
  await page.getByLabel('Подреждане').selectOption('BEST');
  await first(page).filter({ hasText: 'Библиотека „Родина“' }).waitFor();
  const names = await page.getByRole('rowheader').getByRole('link').allTextContents();
  expect(names.indexOf('Библиотека „Родина“')).toBeLessThan(names.indexOf('Музей на хляба'));
  await page.getByRole('button', { name: 'Покажете още' }).click();
  await page.getByText('Показани са 57 от 57.').waitFor();
  await page.getByLabel('Име, адрес, номер или линия').fill('музей');
  await page.getByText('Показани са 1 от 1.').waitFor();
  await page.getByText('беше 9,2 · 5 оценки').waitFor();
  await page.reload();
  await page.getByText('Показани са 1 от 1.').waitFor();
  expect([parameter(page, 'search'), parameter(page, 'sort')]).toEqual(['музей', 'best']);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Като CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('Само със: музей');
  expect(text.split('\r\n')[1]).toMatch(/^"?Музей на хляба"?;.*;5;9,2;/);

  await unfoldFilters(page);
  await page.getByLabel('Месеците').selectOption('NUMBERS');
  await page
    .getByText(/n = 5, от/)
    .first()
    .waitFor();
  await look(page, 'results-places-months');
  expect(await isCutOnPaper(page)).toBe(false);
  await page.getByLabel('Име, адрес, номер или линия').fill('няма такова');
  await page.getByLabel('Период', { exact: true }).selectOption('тази година');
  await page.getByText('Няма такива места').waitFor();
  await page.getByRole('link', { name: 'Покажете всички места' }).click();
  await page.getByText('Показани са 50 от 57.').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await closing();
});

it('of settlements, services and lines, each leading to its places', async () => {
  const who = await opened.server.signIn(city, { role: 'auditor' });
  const { page, closing } = await visit(opened, `/${city.slug}/results/settlements`, { who });
  await heading(page, 'Резултати по населени места');
  await first(page).filter({ hasText: 'Проба' }).waitFor();
  await look(page, 'results-settlements');
  await page.getByRole('link', { name: 'Проба', exact: true }).click();
  await heading(page, 'Резултати по места');
  expect(parameter(page, 'settlement')).toBe(String(city.settlementId));

  await page.goto(`${opened.server.url}/members/${city.slug}/results/categories?period=last-month`);
  await heading(page, 'Резултати по услуги');
  await first(page).filter({ hasText: 'Детски градини' }).waitFor();
  await page.getByText(/Промяната е спрямо периода/).waitFor();
  await look(page, 'results-categories');

  await page.goto(`${opened.server.url}/members/${city.slug}/results/lines`);
  await heading(page, 'Резултати по линии');
  await first(page).filter({ hasText: '2 превозни средства' }).waitFor();
  await look(page, 'results-lines');
  await page.getByRole('link', { name: 'Линия 4' }).click();
  await heading(page, 'Линия 4');
  await page.getByText('Показани са 2 от 2.').waitFor();
  await page.getByRole('link', { name: '‹ Всички линии' }).click();
  await heading(page, 'Резултати по линии');
  await closing();
});

it('the map shows settlements, then the places of one, and has everything in a list', async () => {
  const who = await opened.server.signIn(city, { role: 'analyst' });
  const { page, closing } = await visit(opened, `/${city.slug}/results/map`, { who });
  await heading(page, 'Карта на резултатите');
  await page.getByRole('group', { name: /Карта с 2 точки/ }).waitFor();
  await page.getByText('© участниците в OpenStreetMap').waitFor();
  await look(page, 'results-map');
  const before = page.viewportSize();
  for (const width of [700, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.locator('table .not-enough').evaluateAll((all) =>
      all.map((words) => {
        const table = words.closest('table');
        return words.getBoundingClientRect().right - (table?.getBoundingClientRect().right ?? 0);
      }),
    );
    expect(over).toHaveLength(1);
    expect(over[0], `words beside no number, at ${width}`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
  await page.getByRole('link', { name: 'Проба', exact: true }).press('Enter');
  const map = page.getByRole('group', { name: /Карта с 54 точки.*най-ниска: Паркинг „Север“ 3,0/ });
  await map.waitFor();
  await look(page, 'results-map-places');
  await page.getByRole('row').getByRole('link', { name: 'Паркинг „Север“' }).press('Enter');
  await heading(page, 'Паркинг „Север“');
  await goBack(page);

  // The picture leads there too, by the keyboard, narrowed as it is; the keyboard can pass it by. It is drawn after the list.
  await map.waitFor();
  await page.getByRole('link', { name: 'Прескочете картата, към списъка' }).focus();
  await page.keyboard.press('Tab');
  const focused = map.locator('a:focus');
  expect(await focused.getAttribute('aria-label')).toBe('Библиотека „Родина“ 9,0, 180 оценки');
  const loaded = await page.evaluate(() => performance.timeOrigin);
  await page.keyboard.press('Enter');
  await heading(page, 'Библиотека „Родина“');
  expect(parameter(page, 'settlement')).toBe(String(city.settlementId));
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  await goBack(page);
  await page.getByRole('link', { name: 'Прескочете картата, към списъка' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('list');
  await closing();
});

/** Back to the page before, whose heading has the focus once it stands there. */
async function goBack(page: Page): Promise<void> {
  await page.goBack();
  await page.locator('h1:focus').waitFor();
}
