// A vote page in a real browser on a phone, before a server that fails as the test says.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { readBuilt } from './built.ts';
import * as fixtures from './fixtures.ts';
import { openFlakyServer, type FlakyServer } from './flaky-server.ts';

// Service workers are tested in test/apps/offline.
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'bg',
  serviceWorkers: 'block',
};
export const uuid4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const already = 'Оценката Ви вече е получена и не може да се промени.';

/** A new page and a new server for each test, and what somebody does on it. */
export function votePage() {
  let browser: Browser;
  let server: FlakyServer;
  let assets: Awaited<ReturnType<typeof readBuilt>>;
  let page: Page;

  beforeAll(async () => {
    [browser, assets] = await Promise.all([launchBrowser(), readBuilt()]);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    server = await openFlakyServer(assets);
    page = await visit(phone);
  });
  afterEach(async () => {
    await page.context().close();
    await server.close();
  });

  async function visit(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext(options);
    const opened = await context.newPage();
    await opened.goto(`${server.origin}/s/${fixtures.code}`);
    return opened;
  }

  /** The page was closed, and is opened once more. */
  async function visitAgain(): Promise<void> {
    page = await visit(phone);
  }

  const chosen = () => page.evaluate(() => document.querySelector<HTMLInputElement>(':checked')?.value);
  const choose = (score: number, on = page) => on.locator(`#score-${score}`).click();
  const send = (on = page) => on.getByRole('button', { name: 'Изпратете оценката' }).click();
  const heading = (on = page) => on.locator('h1:visible').textContent();
  const isThere = (selector: string) =>
    page.locator(selector).evaluate((it) => getComputedStyle(it).visibility);
  const postsTo = (field: string) => server.posts.filter((post) => post.has(field));

  async function vote(score: number): Promise<void> {
    await choose(score);
    await send();
    await page.getByRole('checkbox').first().waitFor();
  }
  return {
    browser: () => browser,
    server: () => server,
    page: () => page,
    visitAgain,
    chosen,
    choose,
    send,
    heading,
    isThere,
    postsTo,
    vote,
  };
}
