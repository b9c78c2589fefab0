// Streets lie below a member's map of results: drawn, moved with its points, and not asked for where this browser cannot draw them.
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchOwnBrowser } from '../../support/browser.ts';
import { look, type Opened } from '../members/opened.ts';
import { cityOnStreets, isDrawn, openResultsMap } from './opened.ts';

const opened = cityOnStreets();

const openMap = (more: Partial<Opened> = {}) => openResultsMap({ ...opened(), ...more });
/** Where the circle of the first point stands. */
const firstAt = (page: Page) => page.locator('.drawing a circle.target').first().getAttribute('cx');

it('are drawn below it, in the colours of the page, and said whose they are', async () => {
  const { page, closing } = await openMap();
  await isDrawn(page);
  const credit = page.getByRole('link', { name: 'Улици: © OpenStreetMap' });
  expect(await credit.getAttribute('href')).toBe('https://www.openstreetmap.org/copyright');
  await look(page, 'streets-results');
  await page.emulateMedia({ colorScheme: 'dark' });
  await isDrawn(page, 'dark');
  await closing();
});

it('are moved with the points, which go on leading to their results', async () => {
  const { page, closing } = await openMap();
  await isDrawn(page);
  const before = await firstAt(page);
  await page.getByRole('button', { name: 'Приближете' }).click();
  await expect.poll(() => firstAt(page)).not.toBe(before);
  // By keyboard: what has the focus is brought into sight.
  for (let times = 0; times < 3; times++) {
    const seen = await firstAt(page);
    await page.getByRole('button', { name: 'Приближете' }).click();
    await expect.poll(() => firstAt(page)).not.toBe(seen);
  }
  const point = page.locator('.drawing svg a').first();
  await point.focus();
  await expect
    .poll(async () => Number.parseFloat((await firstAt(page)) ?? ''))
    .toSatisfy((x: number) => x > 0 && x < 100);
  await page.getByRole('button', { name: 'Цялата карта' }).click();
  await expect
    .poll(async () =>
      Math.abs(Number.parseFloat((await firstAt(page)) ?? '') - Number.parseFloat(before ?? '')),
    )
    .toBeLessThan(0.5);
  await point.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/results\/places\/\d+/);
  await closing();
});

it('are asked for by nobody whose browser cannot draw them: the map is what it was', async () => {
  const browser = await launchOwnBrowser(['--disable-3d-apis']);
  const { page, closing } = await openMap({ browser });
  await page.waitForLoadState('networkidle');
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(fetched.filter((name) => /streets|open-map|maplibre/.test(name))).toEqual([]);
  expect(await page.locator('.streets').count()).toBe(0);
  expect(await page.locator('.drawing svg a').count()).toBeGreaterThan(3);
  await closing();
  await browser.close();
});
