// A phone with a browser on a flaky network before the real server and its real ballot box; and who looks into the box.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchOwnBrowser } from '../../support/browser.ts';
import { createCity, type City, type CityOptions } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { startFlakyProxy, type FlakyProxy } from './flaky-proxy.ts';

export interface Street {
  readonly server: TestServer;
  readonly network: FlakyProxy;
  /** A live city of a test's own: its slips stay in the box. */
  readonly createCity: (options?: CityOptions) => Promise<City>;
  /** A phone that nobody has used. */
  readonly phone: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** How many slips of a city lie in the box, by kind, and how many ids have been claimed. */
  readonly box: (city: City) => Promise<{ score: number; answer: number; comment: number; ids: number }>;
  readonly close: () => Promise<void>;
}

export async function openStreet(): Promise<Street> {
  const [server, browser] = await Promise.all<[Promise<TestServer>, Promise<Browser>]>([
    startTestServer(),
    // Its own: workers and what they store are the browser's, and outlive the tabs of another file.
    launchOwnBrowser(),
  ]);
  const network = await startFlakyProxy(server.url);
  const { pool } = server.database.owner;
  return {
    server,
    network,
    createCity: (options) => createCity(pool, { isDemo: false, ...options }),
    phone: (options) =>
      browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'bg', ...options }),
    box: async ({ id }) => {
      const { rows } = await pool.query<{ score: number; answer: number; comment: number; ids: number }>(
        `SELECT count(*) FILTER (WHERE kind = 'score')::int AS score,
           count(*) FILTER (WHERE kind = 'answer')::int AS answer,
           count(*) FILTER (WHERE kind = 'comment')::int AS comment,
           (SELECT count(*)::int FROM ballot_ids WHERE municipality_id = $1) AS ids
         FROM ballots WHERE municipality_id = $1`,
        [id],
      );
      return rows[0] ?? { score: -1, answer: -1, comment: -1, ids: -1 };
    },
    close: async () => {
      await browser.close();
      await network.close();
      await server.close();
    },
  };
}

/** Opens the vote page of a place in a tab. */
export async function open(phone: BrowserContext, origin: string, { code }: { code: string }): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(`${origin}/s/${code}`);
  return page;
}

/** What the browser does when it finds a connection, with or without pages. */
export async function syncInBackground(phone: BrowserContext, origin: string, tag: string): Promise<void> {
  const page = await phone.newPage();
  const devtools = await phone.newCDPSession(page);
  const registrationId = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one) resolve(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    tag,
    lastChance: false,
    registrationId: await registrationId,
  });
}

export async function choose(page: Page, score: number): Promise<void> {
  await page.locator(`#score-${score}`).check();
}

/** Presses the button of the step that is shown. */
export async function press(page: Page): Promise<void> {
  await page.locator('main button:visible').first().click();
}

/** Chooses and sends a score; then the question, or thanks, is there. */
export async function vote(page: Page, score: number): Promise<void> {
  await choose(page, score);
  await press(page);
  await page.locator('section[data-step=vote]').waitFor({ state: 'hidden' });
}

/** Answers the question. */
export async function answer(page: Page): Promise<void> {
  await page.locator('label.option:visible').first().click();
  await press(page);
  await page.locator('section[data-step=thanks]').waitFor();
}

/** What the page says of slips that wait. */
export async function told(page: Page): Promise<string> {
  return (await page.locator('main > .waiting').textContent()) ?? '';
}

/** Everything of ours that lies on the phone. */
export function storageOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    bytes: (await navigator.storage.estimate()).usage,
  }));
}

/** How many slips wait on the phone. */
export function countWaiting(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('kazva');
        asked.onerror = () => reject(new Error('no database'));
        asked.onsuccess = () => {
          const counted = asked.result.transaction('slips').objectStore('slips').count();
          counted.onsuccess = () => {
            asked.result.close();
            resolve(counted.result);
          };
        };
      }),
  );
}

/** Resolves once the worker serves pages and has kept this one. */
export async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while ((await (await caches.open('vote-pages')).keys()).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
}
