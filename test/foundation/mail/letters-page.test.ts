// Letters as readers of mail show them: on a phone and in a pane, light and dark, by axe, without a script and without asking anybody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { letterOf } from '../../../server/foundation/mail/letter.ts';
import { expectAccessible, launchBrowser, screenshot } from '../../support/browser.ts';
import { everyLetter } from './every-letter.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it.each([390, 640])('at %i px', async (width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    // The palest colour that a city may have: white can just be read on it.
    const head = { name: 'Община Стара Загора', colour: '#767676' };
    for (const [at, [name, words]] of everyLetter(width === 390 ? 'bg' : 'en').entries()) {
      const language = width === 390 ? 'bg' : 'en';
      await page.setContent(letterOf('a@proba.bg', head, { language, ...words }).html);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, width]);
      await expectAccessible(page, at === 0 ? 'all' : 'colours');
      await screenshot(page, `letter-${name}-${colorScheme}-${width}`, true);
    }
    await page.setContent('<p>');
    expect(asked).toEqual([]);
    await context.close();
  });
});
