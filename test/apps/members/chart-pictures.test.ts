// Charts in a real browser: what a month tells to a mouse, to keys and to a finger, the scale, and pictures to take along.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
let city: City;
let who: SignedIn;
let path: string;
beforeAll(async () => {
  opened = await open();
  const { pool } = opened.server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 2 });
  const [place, other] = city.places;
  if (!place || !other) throw new Error('The city has two places.');
  for (const [month, last] of [
    ['06', 6],
    ['07', 7],
    ['09', 8],
    ['10', 7],
  ] as const)
    await publish(pool, city, place, `2026-${month}-12`, [...Array.from({ length: 30 }, () => 7), last]);
  await publish(pool, city, other, '2026-10-12', [...Array.from({ length: 30 }, () => 4), 5]);
  who = await opened.server.signIn(city, { role: 'analyst' });
  path = `/${city.slug}/results/places/${place.id}`;
});
afterAll(() => opened.close());

const months = (page: Page) => page.locator('.month-points a');
const tip = (page: Page) => page.locator('.month-points .tip');
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

it('a month tells its numbers to the mouse and to the keys, which lead on and open it', async () => {
  const { page, closing } = await visit(opened, path, { who, viewport: { width: 1280, height: 800 } });
  await months(page).nth(1).hover();
  await expect.poll(() => tip(page).textContent()).toMatch(/^юли 2026.*7,0 от 10, 31 оценки, между/);
  await months(page).last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => tip(page).textContent()).toMatch(/^септември 2026/);
  await look(page, 'members-chart');
  await page.keyboard.press('Enter');
  await expect.poll(() => parameter(page, 'from')).toBe('2026-09-01');
  expect(parameter(page, 'to')).toBe('2026-09-30');
  await closing();
});

it('a finger that touches a month once is told its numbers, and opens it by touching again', async () => {
  const { page, closing } = await visit(opened, path, { who, hasTouch: true });
  await months(page).first().tap();
  await expect.poll(() => tip(page).textContent()).toMatch(/^юни 2026/);
  expect(parameter(page, 'from')).toBeNull();
  await months(page).first().tap();
  await expect.poll(() => parameter(page, 'from')).toBe('2026-06-01');
  await closing();
});

it('the scale fits the data, says so, and is whole one press away', async () => {
  const { page, closing } = await visit(opened, path, { who });
  const axis = page.locator('.trend-picture > svg > g > text').first();
  await page.getByText('Скалата тук е от 6 до 8.').waitFor();
  expect(await axis.textContent()).toBe('6');
  expect(await page.locator('.trend .break').count()).toBe(1);
  await page.getByRole('button', { name: 'Цялата скала' }).click();
  await expect.poll(() => axis.textContent()).toBe('1');
  expect(await page.locator('.trend .break').count()).toBe(0);
  await closing();
});

async function saved(page: Page, ending: 'PNG' | 'SVG'): Promise<[Download, Buffer]> {
  // What saves comes with the first move of somebody.
  await page.mouse.move(5, 5);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Изтеглете като ${ending}: Средна оценка по месеци` }).click(),
  ]);
  return [download, await readFile(await download.path())];
}

it('is saved as it is drawn, as SVG and as PNG, and nothing is sent for it', async () => {
  const { page, closing } = await visit(opened, path, { who, viewport: { width: 1280, height: 800 } });
  await months(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  const [named, svg] = await saved(page, 'SVG');
  expect(named.suggestedFilename()).toBe(
    `${city.slug}-детска-градина-люляк-средна-оценка-по-месеци-2026-06-01-2026-10-31.svg`,
  );
  const text = svg.toString();
  expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
  expect(text).toContain('>Средна оценка по месеци</text>');
  expect(text).toContain('>юли</text>');
  expect(text.match(/<path /g)?.length).toBeGreaterThan(10);
  expect(text).not.toContain('NaN');
  const [, png] = await saved(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const width = Number(/width="(\d+)"/.exec(text)?.[1]);
  expect(png.readUInt32BE(16)).toBe(3 * width);
  expect(sent).toEqual([]);
  await closing();
});

it('a comparison says of each pair how it differs, in one unit on one scale', async () => {
  const items = city.places.map(({ id }) => `location-${id}`).join(',');
  const { page, closing } = await visit(opened, `/${city.slug}/results/compare?items=${items}`, { who });
  const row = page.getByRole('table', { name: 'Кое е по-високо' }).getByRole('row').last();
  await expect.poll(() => row.textContent()).toMatch(/\+3,0.*едва ли е случайна/);
  const labels = await page.locator('.distribution .count').allTextContents();
  expect(labels).toHaveLength(20);
  expect(labels.every((label) => label.endsWith('%'))).toBe(true);
  await look(page, 'members-compare');
  await closing();
});
