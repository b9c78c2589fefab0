// The whole trip in a real browser: a sign's finished PDF, the code decoded out of it, five votes, exactly those five.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { textsIn } from '../../../client/text/texts.ts';
import { addDemoRatings } from '../../../server/operator/demo/ratings.ts';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { printSigns } from '../../support/print-signs.ts';
import { decodePdfPage, renderPdfPage } from '../../support/pdf.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, locale: 'bg-BG' };
const SCORES = [9, 8, 10, 2, 9];

let server: TestServer;
let browser: Browser;
let folder: string;
let place: { id: string; bg: string; en: string };

beforeAll(async () => {
  [server, browser, folder] = await Promise.all([
    startTestServer(),
    launchBrowser(),
    mkdtemp(join(tmpdir(), 'kazva-trip-')),
  ]);
  const { operator, owner } = server.database;
  await loadMunicipality(operator.prisma, join(root, 'prisma/cities/stara-zagora'));
  await addDemoRatings(operator.pool, 'stara-zagora', { ratings: 20_000, now: new Date(), seed: 'trip' });
  const { rows } = await owner.pool.query<typeof place>(
    `SELECT l.id, l.name->>'bg' AS bg, l.name->>'en' AS en FROM locations l JOIN categories c ON c.id = l.category_id
     WHERE c.key = 'kindergartens' AND NOT EXISTS (SELECT FROM tallies t WHERE t.location_id = l.id)
     ORDER BY l.id LIMIT 1`,
  );
  if (!rows[0]) throw new Error('There is a kindergarten without ratings.');
  [place] = [rows[0]];
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function summaryOfPlace(): Promise<{ count: number; average: number | null; distribution: number[] }> {
  const { data } = await server.ask(
    `query ($id: ID!) { location(municipality: "stara-zagora", id: $id) { summary { count average distribution } } }`,
    { id: place.id },
  );
  return data.location.summary;
}

/** Votes as one person on a phone of their own. */
async function vote(
  url: string,
  score: number,
  options: BrowserContextOptions,
  shots: boolean,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  await expect
    .poll(() => page.locator('h1').textContent())
    .toBe(options.locale === 'bg-BG' ? place.bg : place.en);
  if (shots) await screenshot(page, 'vote');
  await choose(page, score);
  if (shots) await expectAccessible(page);
  await send(page);
  await page.locator('input[type=checkbox]').first().waitFor();
  if (shots) await expectAccessible(page);
  expect(new URL(page.url()).search).not.toMatch(/score|\d/);
  await page.locator('label.option').first().click();
  await send(page);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const { sealedOnPhone, sealedHere } = textsIn(options.locale === 'bg-BG' ? 'bg' : 'en').thanks;
  const said = await page.locator('section:not([hidden]) [data-sealed]').textContent();
  expect(said).toBe(options.javaScriptEnabled === false ? sealedHere : sealedOnPhone);
  if (shots) await expectAccessible(page);
  expect(await context.cookies()).toEqual([]);
  await context.close();
}

/** Presses the button of the step that is shown. */
async function send(page: Page): Promise<void> {
  await page.locator('section:not([hidden]) form > button').click();
}

async function choose(page: Page, score: number): Promise<void> {
  await page.locator(`input[name=score][value="${String(score).padStart(2, '0')}"]`).check({ force: true });
}

describe('from a printed sign to a published rating', () => {
  const step = story();
  let url: string;

  step('makes the sign of a place without ratings, whose code reads back', async () => {
    expect(await summaryOfPlace()).toMatchObject({ count: 0, average: null });
    const out = join(folder, 'signs');
    await printSigns(server, out, ['--location', place.id]);
    const pdf = join(out, 'signs-a5-001.pdf');
    const decoded = await decodePdfPage(pdf, 1);
    const pictures = process.env['SCREENSHOTS'];
    if (pictures) {
      await mkdir(pictures, { recursive: true });
      await writeFile(join(pictures, 'sign.png'), await renderPdfPage(pdf, 1));
    }
    expect(decoded).toMatch(new RegExp(`^${server.url}/s/\\d{9}$`, 'i'));
    expect(decoded).toBe(decoded?.toUpperCase());
    expect(await readFile(join(out, 'manifest.csv'), 'utf8')).toContain(decoded ?? 'a code');
    url = decoded ?? '';
  });

  step('takes five votes, with and without a script, and publishes exactly the five', async () => {
    const [first, second, third, fourth, fifth] = SCORES as [number, number, number, number, number];
    await vote(url, first, phone, true);
    await vote(url, second, { ...phone, javaScriptEnabled: false }, false);
    await vote(url, third, { ...phone, locale: 'en-GB' }, false);
    await vote(url, fourth, phone, false);
    expect(await summaryOfPlace()).toMatchObject({ count: 0 });
    await vote(url, fifth, { ...phone, javaScriptEnabled: false }, false);
    await expect.poll(async () => (await summaryOfPlace()).count).toBe(5);
    expect(await summaryOfPlace()).toEqual({
      count: 5,
      average: 7.6,
      distribution: [0, 1, 0, 0, 0, 0, 0, 1, 2, 1],
    });
  });

  step('shows them on the results of the place and of the city', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'bg-BG' });
    await page.goto(`${server.url}/results/stara-zagora/${place.id}`);
    await expect.poll(() => page.locator('main').textContent()).toMatch(/7,6/);
    await expectAccessible(page);
    await page.goto(`${server.url}/results/stara-zagora`);
    await expectAccessible(page);
    await screenshot(page, 'results');
    await page.close();
  });
});
