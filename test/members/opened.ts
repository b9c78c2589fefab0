// A server with a city of the test's own, and the members' app opened in a real browser as somebody.
import { expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expectAccessible, launchBrowser, screenshot } from '../support/browser.ts';
import { createCity, type City } from '../support/city.ts';
import type { SignedIn } from '../support/members.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { codeAt } from '../support/totp.ts';
import { PASSWORD } from './invited.ts';

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

/** Nothing is wrong with the page as it stands; its picture, where pictures are wanted. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoOverflow(page);
  await screenshot(page, name);
}

/** Fills in the first step of signing in. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Електронна поща').fill(email);
  await page.getByLabel('Парола', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Вход' }).click();
}

/**
 * Sets the second factor up from its first page on, and returns the secret that makes its codes, and the backup codes.
 * `confirm`: shows who it is, where that is asked.
 */
export async function setUpFactor(page: Page, confirm?: () => Promise<void>) {
  await page.getByRole('heading', { name: 'Настройте втора защита' }).waitFor();
  await look(page, 'members-factor');
  await page.getByRole('button', { name: 'Започнете' }).click();
  await confirm?.();
  await page.getByRole('heading', { name: 'Сканирайте с приложението' }).waitFor();
  await page.getByText('Не можете да сканирате?').click();
  await look(page, 'members-factor-scan');
  const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Код', { exact: true }).fill(codeAt(secret));
  await page.getByRole('button', { name: 'Проверете кода' }).click();
  await page.getByRole('heading', { name: 'Запазете резервните кодове' }).waitFor();
  await look(page, 'members-factor-codes');
  const backupCodes = await page.locator('.codes li').allTextContents();
  await page.getByRole('button', { name: 'Запазих ги' }).click();
  return { secret, backupCodes };
}

/** The code of the next half minute, which is taken already: each works once, and the present one may have been used. */
export function nextCode(secret: string): string {
  return codeAt(secret, new Date(Date.now() + 30_000));
}
