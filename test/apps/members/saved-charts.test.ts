// Every chart of members as a file: named by what and when, drawn alone, with its colours, without a script.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { open, visit, type Opened } from './opened.ts';

let opened: Opened;
let city: City;
let who: SignedIn;
let items: string;
let paths: Readonly<Record<string, string>>;
const NAME = 'ДГ № 9 „Звезда“ & приятели <на изгрева>';
beforeAll(async () => {
  opened = await open();
  const { pool } = opened.server.database.owner;
  city = await createCity(pool, { isDemo: false, places: 0 });
  const place = await addPlace(pool, city, NAME);
  const other = await addPlace(pool, city, 'Детска градина „Люляк“');
  const third = await addPlace(pool, city, 'Детска градина „Синчец“');
  for (let month = 1; month <= 10; month += 1) {
    const day = `2026-${String(month).padStart(2, '0')}-12`;
    await publish(pool, city, place, day, [...Array.from({ length: 30 }, () => 7), month]);
    await publish(pool, city, other, day, [...Array.from({ length: 30 }, () => 4), 5]);
    await publish(pool, city, third, day, [9, 8, 9, 10, 9, 8]);
  }
  who = await opened.server.signIn(city, { role: 'analyst' });
  items = `location-${place.id},location-${other.id}`;
  paths = {
    place: `results/places/${place.id}?period=own&from=2026-01-01&to=2026-10-31#control`,
    months: 'results/categories?months=numbers',
    control: 'results/control',
    years: 'results/years',
    calendar: 'results/calendar',
    compare: `results/compare?items=${items}`,
  };
});
afterAll(() => opened.close());

interface Saved {
  readonly file: string;
  readonly text: string;
}

/** All pictures of a page, as SVG, after its charts are there. */
async function saveAll(page: Page): Promise<Saved[]> {
  const buttons = page.getByRole('button', { name: /^Изтеглете като SVG/ });
  await page.locator('.chart-actions').first().waitFor();
  // What saves comes with the first move of somebody.
  await page.mouse.move(5, 5);
  await buttons.first().waitFor();
  await page.waitForLoadState('networkidle');
  const saved: Saved[] = [];
  for (const button of await buttons.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    saved.push({
      file: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    });
  }
  return saved;
}

/** How many of a thousand points of the picture, drawn alone on an empty page, are not as its corner. */
function drawnAlone(page: Page, text: string): Promise<number> {
  return page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    if (!brush) throw new Error('No canvas.');
    brush.drawImage(picture, 0, 0);
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
    const pixel = (at: number) => data.subarray(4 * at, 4 * at + 4).join(' ');
    const all = canvas.width * canvas.height;
    let others = 0;
    for (let at = 0; at < all; at += 1) if (pixel(at) !== pixel(0)) others += 1;
    return Math.round((1000 * others) / all);
  }, text);
}

it.each([
  ['place', 3],
  ['months', 1],
  ['control', 1],
  ['years', 1],
  ['calendar', 1],
  ['compare', 6],
])('the charts of the page of %s are %i files, each whole by itself', async (name, least) => {
  const { page, closing } = await visit(opened, `/${city.slug}/${paths[name]}`, {
    who,
    viewport: { width: 1280, height: 900 },
  });
  const saved = await saveAll(page);
  expect(saved.length).toBeGreaterThanOrEqual(least);
  const alone = await opened.browser.newPage();
  for (const { file, text } of saved) {
    expect(file).toMatch(/^[\p{L}\p{N}.-]+\.svg$/u);
    expect(file.startsWith(`${city.slug}-`)).toBe(true);
    expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
    // No colour that only browsers know, nothing fetched, nothing that runs.
    expect(text).not.toMatch(/var\(|color\(|color-mix|url\(|href|<script|<style|NaN|undefined|rgba?\(/);
    expect(await drawnAlone(alone, text)).toBeGreaterThan(5);
  }
  await alone.close();
  await closing();
});

it('a picture of a place says which place and which days, on it and in the name of its file', async () => {
  const { page, closing } = await visit(opened, `/${city.slug}/${paths['place']}`, {
    who,
    viewport: { width: 1280, height: 900 },
  });
  const [distribution] = await saveAll(page);
  expect(distribution?.file).toBe(
    `${city.slug}-дг-9-звезда-приятели-на-изгр-разпределение-на-оценките-2026-01-01-2026-10-31.svg`,
  );
  expect(distribution?.text).toContain('&lt;на изгрева>');
  expect(distribution?.text).toContain('от 1 януари 2026');
  await closing();
});

it('a bar tells its score to the mouse, to a finger and to the arrow keys', async () => {
  const { page, closing } = await visit(opened, `/${city.slug}/${paths['place']}`, { who, hasTouch: true });
  const values = page.getByRole('slider', { name: 'Стойности: Разпределение на оценките' });
  await page.keyboard.press('Tab');
  await values.scrollIntoViewIfNeeded();
  const { width, height } = (await values.boundingBox()) ?? { width: 0, height: 0 };
  await values.tap({ position: { x: width * 0.65, y: height * 0.8 } });
  await expect.poll(() => values.locator('.tip').textContent()).toMatch(/^Оценка 7: 301 оценки, 97/);
  await page.keyboard.press('ArrowLeft');
  expect(await values.getAttribute('aria-valuetext')).toMatch(/^Оценка 6: 1 оценка/);
  await page.keyboard.press('Home');
  await expect.poll(() => values.locator('.tip').textContent()).toMatch(/^Оценка 1: /);
  await values.hover({ position: { x: width - 5, y: 20 } });
  await expect.poll(() => values.locator('.tip').textContent()).toMatch(/^Оценка 10: /);
  await closing();
});

it('what alerts found is marked on the line of its place, and leads to the control chart', async () => {
  const { pool } = opened.server.database.owner;
  const id = /\d+/.exec(items)?.[0] ?? '';
  await pool.query(
    Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after)
      VALUES (${city.id}, 'DROP', ${id}, '2026-05-12', '2026-06-12', 40, 7.5, 6.2)`,
  );
  const { page, closing } = await visit(opened, `/${city.slug}/results/places/${id}`, { who });
  await page.locator('.trend .annotation').waitFor();
  const mark = page.getByRole('link', { name: 'Спад от 7,5 на 6,2, едва ли е случаен' });
  await mark.click();
  await page.locator('.control-chart').waitFor();
  await closing();
});
