// A server with a city of the test's own, and the members' app opened in a real browser as somebody.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { FACTOR_ROLES, type Role } from '../../../server/access/grants/member-roles.ts';
import { enterAs, expectAccessible, keepMarkup, launchBrowser, screenshot } from '../../support/browser.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import type { TestServerOptions } from '../../support/server-options.ts';
import { codeAt } from '../../support/totp.ts';
import { join, NAME, setUpFactor as setUpFactorOf } from './account.ts';
import { PASSWORD } from './invited.ts';

export interface Opened {
  readonly browser: Browser;
  readonly server: TestServer;
  readonly city: City;
  readonly close: () => Promise<void>;
}

/** Starts all of it. Close it when done. */
export async function open(options: TestServerOptions = {}): Promise<Opened> {
  const [server, browser] = await Promise.all([startTestServer(options), launchBrowser()]);
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

/** What a browser says and shows; a refusal that the test provokes is no complaint: `refused` are their statuses. */
export type VisitOptions = BrowserContextOptions & { readonly refused?: readonly number[] };

/**
 * Goes to a path below /members (null: nowhere yet) in a browser of one's own, signed in as `who` or as nobody; in
 * Bulgarian and on a phone unless told otherwise.
 */
export async function visit(
  opened: Opened,
  path: string | null,
  { who, refused = [], ...options }: VisitOptions & { readonly who?: SignedIn } = {},
): Promise<Visit> {
  const context = await newContext(opened, options);
  if (who) await enterAs(context, opened.server.url, who);
  return openPage(opened, context, path, refused, () => context.close());
}

/** A browser of its own, in Bulgarian and on a phone unless told otherwise. */
export function newContext(
  { browser }: Opened,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({ locale: 'bg-BG', viewport: { width: 390, height: 844 }, ...options });
}

/** A page in the browser, at a path below /members (null: nowhere yet); `leave`: how it is closed. */
export async function openPage(
  { server }: Opened,
  context: BrowserContext,
  path: string | null,
  refused: readonly number[],
  leave: (page: Page) => Promise<void>,
): Promise<Visit> {
  const page = await context.newPage();
  // Shorter than a test's time: what is waited for in vain has a name then.
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isRefusal = refused.some((status) => message.text().includes(`status of ${status}`));
    // What a machine without a graphics card says of itself where a picture is taken of what it drew.
    const isOfMachine = message.text().includes('GPU stall due to ReadPixels');
    const isComplaint = ['error', 'warning'].includes(message.type()) && !isRefusal && !isOfMachine;
    if (isComplaint) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  if (path !== null) await page.goto(`${server.url}/members${path}`);
  const closing = async () => {
    await leave(page);
    expect(complaints).toEqual([]);
  };
  return { page, closing };
}

/** Somebody who signed in at the form, in a browser that stays signed in. */
export interface Entered {
  readonly name: string;
  readonly email: string;
  /** Goes to a path below /members; leaving closes that page alone. */
  readonly visit: (path: string, refused?: readonly number[]) => Promise<Visit>;
  /** Is a member of another city too; answers as which one. */
  readonly join: (city: Pick<City, 'id'>, role: Role) => Promise<bigint>;
}

/** Makes an account of the role in the city, and signs in with it at the form: with a code too where the role needs one. */
export async function enter(opened: Opened, role: Role): Promise<Entered> {
  const { server, city } = opened;
  const email = `${randomUUID()}@proba.example.bg`;
  const jar = await join(server, city, email, role.toUpperCase());
  const factor = FACTOR_ROLES.includes(role) ? await setUpFactorOf(jar) : null;
  if (factor)
    expect((await jar.send('/auth/two-factor/verify-totp', { code: factor.code() })).status).toBe(200);
  const context = await newContext(opened);
  const { page, closing } = await openPage(opened, context, '/', [], (each) => each.close());
  await signIn(page, email);
  if (factor) {
    // The code of this half minute was used above, and each works once.
    await page.getByLabel('Код', { exact: true }).fill(factor.code(1));
    await page.getByRole('button', { name: 'Вход' }).click();
  }
  await page.getByRole('button', { name: 'Изход' }).waitFor();
  await closing();
  return {
    name: NAME,
    email,
    visit: (path, refused = []) => openPage(opened, context, path, refused, (each) => each.close()),
    join: async ({ id }, as) => {
      const { rows } = await server.database.owner.pool.query<{ id: string }>(
        Prisma.sql`INSERT INTO members (municipality_id, user_id, role, joined_at)
          SELECT ${id}, id, ${as}, now() FROM users WHERE email = ${email} RETURNING id`,
      );
      return BigInt(rows[0]?.id ?? 0);
    },
  };
}

/** Whether nothing is wider than the window. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/**
 * Nothing is wrong with the page as it stands, on a phone and on a desk, light and dark, and nothing overflows the smallest phone;
 * its pictures, where pictures are wanted. In the dark only colours are others (app.css), so only they are judged again.
 */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await keepMarkup(name, () => page.content());
  for (const width of [320, 1280, 390]) {
    await page.setViewportSize({ width, height: width === 1280 ? 900 : 844 });
    await expectNoOverflow(page);
    if (width === 320) continue;
    await expectAccessible(page);
    await screenshot(page, `${name}-${width}-light`, true);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'colours');
    await screenshot(page, `${name}-${width}-dark`, true);
    await page.emulateMedia({ colorScheme: null });
  }
  if (before) await page.setViewportSize(before);
}

/** Opens what narrows a page of results, which a phone folds away. */
export async function unfoldFilters(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Филтри/ });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
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
