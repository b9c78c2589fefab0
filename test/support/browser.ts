// Starts a browser for tests, judges accessibility and takes pictures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { unpackChromium } from './chromium-copy.ts';
import type { SignedIn } from './members.ts';

const usualArgs = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** How long a page is waited for, whatever is asked of it: as long as expect.poll, for machines that are busy. */
const PATIENCE_MS = 120_000;

/** The browser of this process: its files have it one after the other, since a start takes as long as many a test. */
let shared: Promise<Browser> | undefined;

/** Opens the browser of this process, which ends with it: to close it closes what was opened in it. */
export function launchBrowser(): Promise<Browser> {
  return (shared ??= launchShared());
}

async function launchShared(): Promise<Browser> {
  const browser = await launchOwnBrowser();
  browser.once('disconnected', () => {
    shared = undefined;
  });
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/** Starts Chromium: the copy from npm that the lock names, or the one in CHROMIUM_PATH. Close it when done. */
export async function launchOwnBrowser(more: readonly string[] = []): Promise<Browser> {
  const browser = await launch([...usualArgs, ...more]);
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

/** Drawn without a graphics card: browsers have WebGL only where a test wants it. */
export const WITH_WEBGL = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // A machine that is busy draws slowly, which is no reason to give up.
  '--disable-gpu-watchdog',
  '--disable-domain-blocking-for-3d-apis',
  '--disable-gpu-process-crash-limit',
];

/** Starts it as a phone that keeps what it keeps in the folder, where that can be read once its context is closed. */
export async function launchKeeping(
  folder: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const { remove, ...program } = await findProgram();
  const context = await chromium.launchPersistentContext(folder, { ...options, ...program, args: usualArgs });
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('close', remove);
  return context;
}

async function launch(args: string[]): Promise<Browser> {
  const { remove, ...program } = await findProgram();
  const browser = await chromium.launch({ ...program, args });
  browser.on('disconnected', remove);
  return browser;
}

interface Program {
  readonly executablePath: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly remove: () => void;
}

async function findProgram(): Promise<Program> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return { executablePath: own, remove: () => undefined };
  const copy = await unpackChromium();
  return {
    executablePath: copy.executablePath,
    env: { ...process.env, ...copy.env },
    remove: () => copy.remove(),
  };
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails, naming each element and reason, if the page as it stands breaks a rule of WCAG 2.2 AA that axe can see; of
 * colours alone where nothing else can be different from what was judged before.
 */
export async function expectAccessible(page: Page, what: 'all' | 'colours' = 'all'): Promise<void> {
  // Evaluated over the debugging protocol, which a page's content security policy does not restrict.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  const violations = await page.evaluate(
    async (runOnly) => {
      // What axe finds beside violations is not asked for: to describe it takes longer than to find it.
      const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      }));
    },
    what === 'all' ? rules : ['color-contrast'],
  );
  expect(violations).toEqual([]);
}

/** Makes the browser somebody's who has signed in at the server. */
export async function enterAs(
  context: BrowserContext,
  url: string,
  { headers }: Pick<SignedIn, 'headers'>,
): Promise<void> {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(headers.cookie) ?? [];
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
}

/**
 * Writes a picture of what the window shows, or of the whole page, to `$SCREENSHOTS/NAME.png`; does nothing when
 * SCREENSHOTS is not set.
 */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

/** Writes the HTML to `$MARKUP/NAME.html`, for the judge of drawn pages; does nothing when MARKUP is not set. */
export async function keepMarkup(name: string, read: () => string | Promise<string>): Promise<void> {
  const folder = process.env['MARKUP'];
  if (folder) writeFileSync(join(folder, `${name}.html`), await read());
}
