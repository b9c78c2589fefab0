// What a blind person hears of a vote and of results, in order: each word of it stands in heard/, for people to read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { listen } from '../../support/screen-reader.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { contextIn } from './fixtures.ts';

let page: Page;
let assets: Awaited<ReturnType<typeof readBuilt>>;
beforeAll(async () => {
  const [browser, built] = await Promise.all([launchBrowser(), readBuilt()]);
  assets = built;
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(() => page.context().close());

test.each(
  ['vote', 'follow-up', 'thanks', 'results', 'place'].flatMap((state) =>
    (['bg', 'en'] as const).map((language) => [state, language] as const),
  ),
)('%s, in %s', async (state, language) => {
  await page.setContent(everyPage({ ...contextIn(language), assets })[state] ?? '');
  await expect(await listen(page)).toMatchFileSnapshot(`heard/${state}.${language}.txt`);
});
