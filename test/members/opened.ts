// A server with a city of the test's own, and the members' app opened in a real browser as somebody.
import { expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { createCity, type City } from '../support/city.ts';
import type { SignedIn } from '../support/members.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

export interface Opened {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly city: City;
  readonly close: () => Promise<void>;
}

/** Starts all of it. Close it when done. */
export async function open(): Promise<Opened> {
  const [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const city = await createCity(server.database.owner.pool, { isDemo: false });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, server, city, close };
}

export interface Visit {
  readonly page: Page;
  /** Leaves, and fails where the page complained about anything: its policy's refusals, or another origin it asked. */
  readonly closing: () => Promise<void>;
}

/**
 * Goes to a path below /members (null: nowhere yet) in a browser of one's own, signed in as `who` or as nobody; in
 * Bulgarian and on a phone unless told otherwise. A refusal that the test provokes is no complaint: `refused` are their statuses.
 */
export async function visit(
  { browser, server }: Opened,
  path: string | null,
  { who, refused = [], ...options }: BrowserContextOptions & { who?: SignedIn; refused?: number[] } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'bg-BG',
    viewport: { width: 390, height: 844 },
    ...options,
  });
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(who?.headers.cookie ?? '') ?? [];
  if (who) await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  // Shorter than a test's time: what is waited for in vain has a name then.
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isRefusal = refused.some((status) => message.text().includes(`status of ${status}`));
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  if (path !== null) await page.goto(`${server.url}/members${path}`);
  const closing = async () => {
    await context.close();
    expect(complaints).toEqual([]);
  };
  return { page, closing };
}

/** Whether nothing is wider than the window. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}
