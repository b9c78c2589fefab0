// Every page in every state can be used by everybody: WCAG 2.2 AA as far as a program sees, narrow screens, targets.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assets } from '../../../client/parts/page/context.ts';
import { expectAccessible, launchBrowser } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { context, contextIn } from './fixtures.ts';

let browser: Browser;
let assets: Assets;
beforeAll(async () => {
  [browser, assets] = await Promise.all([launchBrowser(), readBuilt()]);
});
afterAll(() => browser.close());

const ways: [string, 'bg' | 'en', BrowserContextOptions][] = [
  ['narrow and light', 'bg', { viewport: { width: 320, height: 568 } }],
  ['wide and dark', 'en', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['narrow with forced colours', 'bg', { viewport: { width: 320, height: 568 }, forcedColors: 'active' }],
];

describe.each(ways)('%s', (_, language, options) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage(options);
  });
  afterAll(() => page.close());

  test.each(Object.keys(everyPage(context)))('%s', async (state) => {
    await page.setContent(everyPage({ ...contextIn(language), assets })[state] ?? '');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

test('at 320 px the scale is large enough for a thumb, and all of it shows on a short screen', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 } });
  await page.setContent(everyPage({ ...context, assets })['vote'] ?? '');
  for (const radio of await page.getByRole('radio').all()) {
    const box = (await radio.boundingBox()) ?? { width: 0, height: 0 };
    expect(box.width).toBeGreaterThanOrEqual(26.2);
    expect(box.height).toBeGreaterThanOrEqual(60);
  }
  const button = (await page.getByRole('button').boundingBox()) ?? { y: 999, height: 0 };
  expect(button.y + button.height).toBeLessThanOrEqual(568);
  await page.close();
});
