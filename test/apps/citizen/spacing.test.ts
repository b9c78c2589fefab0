// Text with the spacing that WCAG 1.4.12 lets readers choose: every citizens' page in every state stays as wide as the screen, and cuts no word.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { context, contextIn } from './fixtures.ts';

/** The four properties as the criterion has them. */
const SPACED = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

let page: Page;
let assets: Awaited<ReturnType<typeof readBuilt>>;
beforeAll(async () => {
  const [browser, built] = await Promise.all([launchBrowser(), readBuilt()]);
  assets = built;
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(() => page.context().close());

test.each(Object.keys(everyPage(context)))('%s', async (state) => {
  await page.setContent(everyPage({ ...contextIn('bg'), assets })[state] ?? '');
  await page.addStyleTag({ content: SPACED });
  const lost = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const cut = [...document.querySelectorAll('main *')].filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // What is only for ears is a pixel large.
      if (clipPath !== 'none' || element.clientWidth <= 1 || element.closest('svg')) return false;
      const isCutAside =
        ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isCutBelow =
        ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return isCutAside || isCutBelow;
    });
    return { wide: Math.max(0, wide), cut: cut.map((element) => element.outerHTML.slice(0, 120)) };
  });
  expect(lost).toEqual({ wide: 0, cut: [] });
});
