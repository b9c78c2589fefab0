// Results on paper: black on white, without what can only be pressed, everything folded open, nothing cut.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { context } from './fixtures.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const [opened, assets] = await Promise.all([launchBrowser(), readBuilt()]);
  browser = opened;
  // A reader in the dark prints on white all the same.
  page = await browser.newPage({ viewport: { width: 700, height: 990 }, colorScheme: 'dark' });
  await page.setContent(everyPage({ ...context, assets })['results-apart'] ?? '');
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => browser.close());

test('is black on white', async () => {
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return {
      backgroundColor,
      color,
      link: getComputedStyle(document.querySelector('.rows a') ?? document.body).color,
    };
  });
  expect(colours).toEqual({
    backgroundColor: 'rgb(255, 255, 255)',
    color: 'rgb(0, 0, 0)',
    link: 'rgb(0, 0, 0)',
  });
});

test.each(['.part', '.search', '.pages', '.masthead nav', 'footer', '.skip', '.onward'])(
  '%s is left out',
  async (selector) => {
    const shown = await page
      .locator(selector)
      .evaluateAll((found) => found.filter((one) => one.getClientRects().length > 0).length);
    expect(shown).toBe(0);
  },
);

test.each(['.distribution svg', '.trend svg', '.map svg', '.waiting-list li', '.demo'])(
  '%s is kept',
  async (selector) => {
    const box = await page.locator(selector).first().boundingBox();
    expect(box?.height).toBeGreaterThan(0);
  },
);

test('what stands between a heading and its list stays with both', async () => {
  const breaks = await page
    .locator('h2 + .small')
    .evaluateAll((all) => all.map((lead) => getComputedStyle(lead).breakAfter));
  expect([...new Set(breaks)]).toEqual(['avoid']);
});

test('fits the width of the paper, in several pages of A4', async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Math.round(Number(width))).toBe(595);
  expect(Math.round(Number(height))).toBe(842);
});
