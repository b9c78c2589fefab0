// The annual report on a phone: what a table and its rows are called stays in sight, however far the table is moved aside.
import { expect, it } from 'vitest';
import { launchBrowser, screenshot } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { context } from './fixtures.ts';

it('shows the whole caption of each table and what its rows are called, also at its right end', async () => {
  const [browser, assets] = await Promise.all([launchBrowser(), readBuilt()]);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.setContent(everyPage({ ...context, assets })['report'] ?? '');
  const captions = await page.locator('.scrolled caption').all();
  expect(captions.length).toBeGreaterThan(2);
  for (const caption of captions)
    for (const end of [0, 10_000]) {
      await caption.evaluate((one, left) => one.closest('.scrolled')?.scrollTo({ left }), end);
      const box = await caption.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
      const row = caption.locator('xpath=../tbody/tr[1]/th');
      if ((await row.count()) > 0) expect((await row.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    }
  expect(await page.locator(".scrolled th[scope='row']").count()).toBeGreaterThan(2);
  // A word is whole: names are not narrowed to a letter for the sake of the numbers.
  const month = page.locator(".scrolled th[scope='row']", { hasText: /^септември$/ }).first();
  expect((await month.boundingBox())?.height).toBeLessThan(60);
  await screenshot(page, 'report-390', true);
  await page.close();
});
