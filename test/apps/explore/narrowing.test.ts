// Period, standing, pools and the file of what is seen, in a real browser.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { addPlace } from '../../support/city.ts';
import { open, visit, type Opened } from './opened.ts';
import { publishMonths } from './published.ts';

let opened: Opened;
let list: string;
let ids: { library: string; market: string };

beforeAll(async () => {
  opened = await open();
  ids = await publishMonths(opened);
  const tablet = await addPlace(opened.owner, opened.city, 'Таблет');
  await opened.owner.query(
    Prisma.sql`UPDATE locations SET kind = 'tablet', desk_id = ${BigInt(ids.library)} WHERE id = ${tablet.id}`,
  );
  list = `/explore?municipality=${opened.city.slug}`;
});
afterAll(() => opened.close());

const values = (page: Page) => new URL(page.url()).searchParams;
const numberOf = (page: Page) => page.locator('.selection .overview > div > p:nth-of-type(2)').first();

it('narrows the period by two native lists, and back', async () => {
  const { page, closing } = await visit(opened, `${list}&location=${ids.library}`);
  await expect.poll(() => numberOf(page).textContent()).toContain('18 оценки');
  await page.getByLabel('От месец').selectOption('септември 2026 г.');
  await expect.poll(() => numberOf(page).textContent()).toContain('12 оценки');
  await page.getByLabel('До месец').selectOption('септември 2026 г.');
  await expect.poll(() => numberOf(page).textContent()).toContain('6 оценки');
  expect([values(page).get('from'), values(page).get('to')]).toEqual(['2026-09', '2026-09']);
  await expectAccessible(page);
  await screenshot(page, 'explore-period');
  await page.goBack();
  await expect.poll(() => numberOf(page).textContent()).toContain('12 оценки');
  await page.getByRole('link', { name: 'Целият период' }).click();
  await expect.poll(() => numberOf(page).textContent()).toContain('18 оценки');
  await closing();
});

it('draws the period over the chart, and moves either end', async () => {
  const { page, closing } = await visit(opened, `${list}&location=${ids.library}`);
  await expect.poll(() => numberOf(page).textContent()).toContain('18 оценки');
  const brush = page.locator('.brush');
  const drag = async (from: number, to: number) => {
    await brush.scrollIntoViewIfNeeded();
    const box = await brush.boundingBox();
    if (!box) throw new Error('The chart has no room.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * from, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, y, { steps: 4 });
    await page.mouse.up();
  };
  await drag(0.45, 0.8);
  await expect.poll(() => values(page).get('from')).toBe('2026-09');
  expect(values(page).get('to')).toBeNull();
  await expect.poll(() => page.getByLabel('От месец').inputValue()).toBe('2026-09');
  await drag(0.34, 0.1);
  await expect.poll(() => values(page).get('from')).toBeNull();
  await drag(0.99, 0.5);
  await expect.poll(() => values(page).get('to')).toBe('2026-09');
  await expect.poll(() => numberOf(page).textContent()).toContain('12 оценки');
  await closing();
});

it('shows the numbers with and without what is unconfirmed', async () => {
  const { page, closing } = await visit(opened, `${list}&search=библиотека`);
  const row = page.locator('.rows > li').filter({ hasText: 'Библиотека' });
  await row.getByText('18 оценки').waitFor();
  await page.getByLabel('Заедно с непотвърдените оценки').check();
  await row.getByText('24 оценки').waitFor();
  expect(values(page).get('standing')).toBe('all');
  await page.goBack();
  await row.getByText('18 оценки').waitFor();
  await closing();
});

it('shows what quiet places published together, but not where a settlement narrows', async () => {
  const { page, closing } = await visit(opened, list);
  await page.getByRole('heading', { name: 'Местата с малко оценки, взети заедно' }).waitFor();
  await page.getByLabel('Населено място').selectOption('Проба');
  await page.getByRole('heading', { name: 'Общо: Проба' }).waitFor();
  expect(await page.getByText('Местата с малко оценки, взети заедно').count()).toBe(0);
  await closing();
});

it('is kind to a filter that the municipality does not have', async () => {
  const { page, closing } = await visit(opened, `${list}&category=99999&from=2026-09`);
  await page.getByText('Такъв филтър няма').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Махнете филтрите' }).last().click();
  await page.getByText('Намерени са 34 места.').waitFor();
  await closing();
});

async function save(page: Page): Promise<{ name: string; rows: string[][] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Изтеглете показаното (CSV)' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return {
    name: download.suggestedFilename(),
    rows: parse(text, { bom: true, delimiter: ';' }),
  };
}

it('saves the list as it is seen: numbers as numbers, formulas as text, invented ratings named', async () => {
  const { page, closing } = await visit(opened, `${list}&from=2026-10&to=2026-10&standing=all`);
  await page.getByText('Показани са 25 от 34.').waitFor();
  await page.getByRole('button', { name: 'Покажете още места' }).click();
  await expect.poll(() => page.locator('.locations .rows > li').count()).toBe(34);
  const { name, rows } = await save(page);
  expect(name).toBe(`${opened.city.slug}-places.csv`);
  expect(rows).toHaveLength(35);
  const library = rows.find(([first]) => first === 'Библиотека') ?? [];
  expect(library.slice(1, 5)).toEqual(['Детски градини', 'Проба', 'ул. „Роза“ 1', '4,5']);
  expect(library.slice(7, 8)).toEqual(['12']);
  expect(library.slice(-4)).toEqual([
    '2026-10-01',
    '2026-10-31',
    'заедно с непотвърдените',
    'Демонстрация: оценките са измислени.',
  ]);
  expect(rows.map(([first]) => first)).toContain('\'=HYPERLINK("x")');
  await closing();
});

it('saves a comparison', async () => {
  const compare = `location-${ids.market},category-${opened.city.categoryId}`;
  const { page, closing } = await visit(opened, `${list}&compare=${compare}&view=comparison`);
  await expect.poll(() => page.locator('.compared').count()).toBe(2);
  const { name, rows } = await save(page);
  expect(name).toBe(`${opened.city.slug}-comparison.csv`);
  expect(rows.slice(1).map((row) => [...row.slice(0, 3), row[5]])).toEqual([
    ['\'=HYPERLINK("x")', 'място', '9', '5'],
    ['Детски градини', 'Услуга', expect.stringMatching(/^\d,\d+$/), '30'],
  ]);
  await closing();
});

it('saves the months of a place, those of the period', async () => {
  const { page, closing } = await visit(opened, `${list}&location=${ids.library}&from=2026-09`);
  await expect.poll(() => numberOf(page).textContent()).toContain('12 оценки');
  const { name, rows } = await save(page);
  expect(name).toBe(`${opened.city.slug}-${ids.library}.csv`);
  expect(rows.map(([month, mean, , , count]) => [month, mean, count])).toEqual([
    ['Месец', 'Средна оценка', 'Брой оценки'],
    ['2026-09', '6', '6'],
    ['2026-10', '8', '6'],
  ]);
  await closing();
});

it('shows the tablet at a desk as a channel of its own', async () => {
  const { page, closing } = await visit(opened, `${list}&location=${ids.library}`);
  await page.getByText('Оценките от таблета на гишето се броят отделно:').waitFor();
  await page.getByRole('link', { name: 'Таблет' }).click();
  await page.getByText('Оценки, дадени на таблета на гишето').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Библиотека' }).click();
  await page.getByRole('heading', { level: 1, name: 'Библиотека' }).waitFor();
  await closing();
});
