// Another language in a real browser: a city's own, with the choice kept, and without a script the ballot's own page.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { cityFolder } from '../../operator/seed/folder-copy.ts';
import { expectAccessible, launchBrowser } from '../../support/browser.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const CODE = '268186280';
let browser: Browser;
let server: TestServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  await loadMunicipality(server.database.operator.prisma, cityFolder('kazanlak'));
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function visit(options: BrowserContextOptions = {}, path = `/s/${CODE}`): Promise<void> {
  const phone = { viewport: { width: 390, height: 844 }, locale: 'bg', serviceWorkers: 'block' } as const;
  const context = await browser.newContext({ ...phone, ...options });
  page = await context.newPage();
  await page.goto(server.url + path);
}

const language = () => page.evaluate(() => document.documentElement.lang);
const chosen = () => page.locator(':checked').evaluateAll((all) => all.map((it) => it.id || it.tagName));
const switchTo = async (name: string, tag: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await expect.poll(language).toBe(tag);
};

/** How many wait. */
const scores = async (): Promise<number> => {
  const text = `SELECT id FROM ballots WHERE kind = 'score'`;
  return (await server.database.counter.pool.query(text)).rows.length;
};

describe('with a script', () => {
  test('the ball stays where it is, from language to language, and is what is sent', async () => {
    const before = await scores();
    await visit();
    await page.locator('#score-7').click();
    for (const [name, tag] of [
      ['Türkçe', 'tr'],
      ['English', 'en'],
      ['Български', 'bg'],
      ['Türkçe', 'tr'],
    ] as const) {
      await switchTo(name, tag);
      expect(await chosen()).toEqual(['score-7']);
      expect(await page.locator('.ball').evaluate((ball) => getComputedStyle(ball).visibility)).toBe(
        'visible',
      );
      expect(new URL(page.url()).searchParams.get('language')).toBe(tag);
    }
    await expect.poll(() => page.getByRole('radio', { name: '10 – mükemmel' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Puanı gönderin' }).click();
    const asked = page.getByRole('group', { name: 'Ne daha iyi olabilir?' });
    await asked.waitFor();
    await asked.getByRole('checkbox').nth(1).check();
    await switchTo('English', 'en');
    const inEnglish = page.getByRole('group', { name: 'What could be better?' });
    await expect.poll(() => inEnglish.getByRole('checkbox').nth(1).isChecked()).toBe(true);
    expect(await inEnglish.getByRole('checkbox').nth(0).isChecked()).toBe(false);
    expect(await scores()).toBe(before + 1);
  });

  test('a browser that speaks Turkish is spoken to in Turkish', async () => {
    await visit({ locale: 'tr-TR' });
    expect(await language()).toBe('tr');
    expect(await page.title()).toContain('Kazanlık Belediyesi');
  });
});

test('without a script the switch is the ballot page of the other language', async () => {
  await visit({ javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Türkçe', exact: true }).click();
  await page.waitForURL(/language=tr/);
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('tr');
  await page.getByRole('radio', { name: '1 – çok kötü' }).check();
  await page.getByRole('button', { name: 'Puanı gönderin' }).click();
  await page.getByRole('group', { name: 'Sorun nedir?' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('tr');
});

test.each([
  `/s/${CODE}`,
  '/results/kazanlak',
  '/results/kazanlak/anonymity',
  '/results/kazanlak/privacy',
  '/results/kazanlak/accessibility',
])('%s is accessible in Turkish, and fits 320 px', async (path) => {
  await visit({ locale: 'tr', viewport: { width: 320, height: 640 } }, path);
  expect(await language()).toBe('tr');
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
