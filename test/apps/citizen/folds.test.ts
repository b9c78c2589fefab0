// Every citizens' page in every state with all its folds open, on the narrowest phones and on common ones: no wider than the screen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { context, contextIn } from './fixtures.ts';

const WIDTHS = [320, 390];

let page: Page;
let assets: Awaited<ReturnType<typeof readBuilt>>;
beforeAll(async () => {
  const [browser, built] = await Promise.all([launchBrowser(), readBuilt()]);
  assets = built;
  page = await browser.newPage();
});
afterAll(() => page.context().close());

test.each(Object.keys(everyPage(context)))('%s', async (state) => {
  const wide = [];
  for (const language of ['bg', 'en'] as const) {
    await page.setContent(everyPage({ ...contextIn(language), assets })[state] ?? '');
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push({ language, width, over });
    }
  }
  expect(wide).toEqual([]);
});
