// A map of a whole city in a browser: everybody can use it, names do not collide, and come by focus and by touch without a script.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from '../../../client/citizen/pages.tsx';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { readBuilt } from '../citizen/built.ts';
import { context } from '../citizen/fixtures.ts';
import { wholeCity } from './city.ts';

const ORIGIN = 'http://city.example';

let browser: Browser;
let html: string;
beforeAll(async () => {
  const [opened, assets] = await Promise.all([launchBrowser(), readBuilt()]);
  browser = opened;
  html = pages.results.render({ context: { ...context, assets }, data: wholeCity, filter: {} });
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions): Promise<Page> {
  const opened = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: true, ...options });
  await opened.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const page = await opened.newPage();
  await page.goto(`${ORIGIN}/results/stara-zagora`);
  await page.locator('.map').scrollIntoViewIfNeeded();
  return page;
}

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
const ways: [string, BrowserContextOptions][] = [
  ['320 light', { viewport: { width: 320, height: 568 } }],
  ['390 light', { viewport: phone }],
  ['390 dark', { viewport: phone, colorScheme: 'dark' }],
  ['768 light', { viewport: { width: 768, height: 1024 } }],
  ['1280 light', { viewport: desk }],
  ['1280 dark', { viewport: desk, colorScheme: 'dark' }],
];

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const boxesOf = (page: Page, selector: string): Promise<Box[]> =>
  page.locator(selector).evaluateAll((all) =>
    all.flatMap((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return width > 0 ? [{ x, y, width, height }] : [];
    }),
  );

describe.each(ways)('%s', (way, options) => {
  it('can be used by everybody, and its names neither collide nor leave it', async () => {
    const page = await open(options);
    await screenshot(page, `map-${way.replace(' ', '-')}`);
    await expectAccessible(page);
    const [names, [frame]] = [await boxesOf(page, '.map text'), await boxesOf(page, '.map svg[role=group]')];
    if (!frame) throw new Error('The map is there.');
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names.flatMap((one, at) => names.slice(at + 1).filter((other) => meet(one, other)))).toEqual([]);
    for (const { x, width } of names) {
      expect(x).toBeGreaterThanOrEqual(frame.x);
      expect(x + width).toBeLessThanOrEqual(frame.x + frame.width);
    }
    await page.context().close();
  });
});

it('without a script a point that has the focus says its name, below the map', async () => {
  const page = await open({ viewport: desk, javaScriptEnabled: false });
  const link = page.getByRole('link', { name: /^Стара Загора 6,5, 15\s204 оценки$/ });
  const told = link.locator('.told');
  expect(await told.isVisible()).toBe(false);
  await link.focus();
  expect(await told.isVisible()).toBe(true);
  await screenshot(page, 'map-focus');
  const [frame, words] = [await page.locator('.map svg[role=group]').boundingBox(), await told.boundingBox()];
  expect(words?.y).toBeGreaterThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0) - 2);
  await expect.poll(() => link.getAttribute('href')).toContain('settlement=68850');
  await page.context().close();
});

it('the first touch of a finger tells the name, the second follows', async () => {
  const page = await open({ viewport: phone, hasTouch: true, isMobile: true, javaScriptEnabled: false });
  const link = page.getByRole('link', { name: /^Стара Загора 6,5/ });
  const box = await link.locator('circle').last().boundingBox();
  if (!box) throw new Error('The point is there.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.touchscreen.tap(x, y);
  await link.locator('.told').waitFor();
  await screenshot(page, 'map-touched');
  expect(page.url()).toBe(`${ORIGIN}/results/stara-zagora`);
  await page.touchscreen.tap(x, y);
  await page.waitForURL(/settlement=68850/);
  await page.context().close();
});

it('on paper its bands are greys', async () => {
  const page = await open({ viewport: { width: 700, height: 990 }, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await screenshot(page, 'map-print');
  const fills = await page
    .locator('.map circle:not(.target, .unsure)')
    .evaluateAll((all) => [...new Set(all.map((circle) => getComputedStyle(circle).fill))]);
  for (const fill of fills) {
    const [red, green, blue] = fill.match(/\d+/g) ?? [];
    expect([fill, green, blue]).toEqual([fill, red, red]);
  }
  expect(await page.locator('.map .hint').isVisible()).toBe(false);
  await page.context().close();
});
