// The results of the whole demo city, with all that its staff did, in a citizen's order: find a place first, the first hit on the first screen, short on a phone and on paper.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnishedCity, SLUG } from '../../operator/demo/furnished.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { readPdfText, writePdf } from '../../support/pdf.ts';
import { newFolder } from '../../support/temp-folder.ts';

const { server } = furnishedCity();

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

async function open(path: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport, locale: 'bg-BG', serviceWorkers: 'block' });
  await page.goto(`${server().url}/results/${SLUG}${path}`);
  return page;
}

describe.each(SCREENS)('on a screen of $width x $height', (viewport) => {
  it('one finds a place, then sees the number, services, the map, and what was done', async () => {
    const page = await open('', viewport);
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
    const tops = [await top('.search'), await top('.average'), await top('.columns .rows')];
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops[1]).toBeLessThan(viewport.height);
    expect(await top('.map')).toBeLessThan(await top('.improvements'));
    expect(await top('.improvements')).toBeLessThan(await top('.fold'));
    await expectAccessible(page);
    await screenshot(page, `city-${viewport.width}`, true);
    await page.context().close();
  });

  it('what is found begins on the first screen, and the title says what was looked for', async () => {
    const page = await open('?search=парк', viewport);
    const first = await page.locator('.rows li').first().boundingBox();
    expect((first?.y ?? Number.NaN) + (first?.height ?? 0)).toBeLessThan(viewport.height);
    expect(await page.title()).toMatch(/^„парк“ – намерени места · /);
    await expectAccessible(page);
    await screenshot(page, `found-${viewport.width}`);
    await page.context().close();
  });
});

it.each([
  ['a service', '?category=3'],
  ['a settlement', '?settlement=9'],
])('on a desk the page of %s has its list beside its map', async (_, query) => {
  const page = await open(query, { width: 1280, height: 800 });
  const map = await page.locator('.columns .map').boundingBox();
  const list = await page.locator('.columns :is(.rows, .waiting-list) >> visible=true').first().boundingBox();
  if (!map || !list) throw new Error('There is no map, or no list.');
  const [left, right] = [map, list].toSorted((a, b) => a.x - b.x);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  expect(Math.abs(map.y - list.y)).toBeLessThan(200);
  // Beside a list it is still as wide as its names need.
  expect(await page.locator('.columns .map text:visible').count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await screenshot(page, `part-${query.slice(1, 5)}-1280`, true);
  await page.context().close();
});

it('is at most 5,000 px long on a phone', async () => {
  const page = await open('', { width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(5_000);
  await page.context().close();
});

it('lists below the map of settlements only what has an order', async () => {
  const page = await open('', { width: 390, height: 844 });
  const settlements = page.locator('section', {
    has: page.getByRole('heading', { name: 'По населени места' }),
  });
  const fold = settlements.locator('details', { hasText: 'С поне 30\u00a0оценки, без подреждане' });
  const inside = fold.locator('.rows li').first();
  expect(await inside.isVisible()).toBe(false);
  await fold.locator('summary').click();
  expect(await inside.isVisible()).toBe(true);
  expect(await settlements.locator('ol').count()).toBe(0);
  await page.context().close();
});

it('folds the method, what is unconfirmed and the list of places away, one press from it', async () => {
  const page = await open('', { width: 390, height: 844 });
  for (const heading of ['Как се брои', 'Непотвърдени оценки', 'Всички места']) {
    const fold = page.locator('.fold', { has: page.locator('h2', { hasText: heading }) });
    const inside = fold.locator(':scope > :not(summary)').first();
    expect(await inside.isVisible()).toBe(false);
    await fold.locator('summary').first().click();
    expect(await inside.isVisible()).toBe(true);
  }
  await expectAccessible(page);
  await page.context().close();
});

it('ranks no place of fewer than 30 ratings, and says so', async () => {
  const page = await open('', { width: 1280, height: 800 });
  const best = page.locator('section', {
    has: page.getByRole('heading', { name: 'Места с най-високи оценки' }),
  });
  const counts = await best.locator('.number-of').allTextContents();
  expect(counts).toHaveLength(3);
  for (const count of counts) expect(Number(count.replaceAll(/\D/g, ''))).toBeGreaterThanOrEqual(30);
  expect(await best.textContent()).toContain('поне 30\u00a0оценки');
  await page.context().close();
});

it('is printed on at most four sheets, none of which ends with a heading or what only leads to a list', async () => {
  const page = await open('', { width: 700, height: 990 });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeLessThanOrEqual(4);
  const leading = await page
    .locator('h2, h2 + .small')
    .evaluateAll((all) => all.map((one) => one.textContent.replaceAll(/\s/g, '')));
  const path = await writePdf(newFolder('city-printed.pdf'), pdf);
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    const text = (await readPdfText(path, sheet)).replaceAll(/\s/g, '');
    expect([sheet, leading.filter((words) => text.endsWith(words))]).toEqual([sheet, []]);
  }
  await page.context().close();
});
