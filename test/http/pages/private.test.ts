// What a browser tells others on a whole trip: nothing. All requests go to this server, and no address tells a score.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let browser: Browser;
let city: City;
let code: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 2 });
  const [first, second] = city.places;
  if (!first || !second) throw new Error('The city has two places.');
  code = first.code;
  await publish(owner, city, second, '2026-11-02', [1, 5, 8, 8, 10, 10]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: Request[];
  /** What the browser says of a policy that was broken. */
  readonly complaints: string[];
}

async function open(javaScriptEnabled = true): Promise<Watched> {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB' });
  const page = await context.newPage();
  const [requests, complaints]: [Request[], string[]] = [[], []];
  context.on('request', (request) => requests.push(request));
  page.on('console', (message) => {
    if (/policy|refused|blocked/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, requests, complaints };
}

/** Nobody but this server was asked, nothing was blocked, and no cookie is left. */
async function expectPrivate({ context, requests, complaints }: Watched): Promise<void> {
  const elsewhere = requests
    .map((request) => request.url())
    .filter((url) => new URL(url).origin !== server.url);
  expect(elsewhere.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  for (const request of requests) {
    const headers = await request.allHeaders();
    expect(headers['cookie']).toBeUndefined();
    expect(headers['referer'] ?? server.url).toMatch(new RegExp(`^${server.url}`));
  }
}

/** Every address of the trip, sorted, without what is random or sealed in it. */
function addressesOf(requests: readonly Request[]): string[] {
  return requests
    .map((request) => `${request.method()} ${request.url().slice(server.url.length)}`)
    .filter((address) => !address.includes('data:'))
    .map((address) => address.replace(/next\/[\w-]{50}/, 'next/STEP'))
    .toSorted();
}

async function trip(score: number, javaScriptEnabled: boolean): Promise<Watched> {
  const watched = await open(javaScriptEnabled);
  const { page } = watched;
  await page.goto(`${server.url}/s/${code}`);
  await page.locator(`input[name=score][value="${String(score).padStart(2, '0')}"]`).check({ force: true });
  const press = () => page.locator('main form[method=post] button:visible').first().click();
  await press();
  await page.locator('label.option:visible').first().click();
  await press();
  await page.locator('main a[href^="/results/"]:visible').first().waitFor();
  await page.waitForLoadState('networkidle');
  return watched;
}

describe.each([
  ['with its script', true],
  ['without a script', false],
])('a whole trip %s', (_, javaScriptEnabled) => {
  it('asks nobody else, and its addresses are the same for every score', async () => {
    const trips = await Promise.all([2, 9].map((score) => trip(score, javaScriptEnabled)));
    const [low = [], high = []] = trips.map(({ requests }) => addressesOf(requests));
    expect(low.length).toBeGreaterThan(1);
    expect(low).toEqual(high);
    expect(low.filter((address) => /score|option|ballot/i.test(address))).toEqual([]);
    for (const watched of trips) {
      await expectPrivate(watched);
      await watched.context.close();
    }
  });
});

it('no page that can be looked at asks anybody else, or breaks its own policy', async () => {
  const watched = await open();
  const [first, second] = city.places;
  for (const path of [
    '/',
    `/s/${code}`,
    `/S/${code}?language=bg`,
    `/s/${code}/thanks`,
    `/results/${city.slug}`,
    `/results/${city.slug}/${first?.id}`,
    `/results/${city.slug}/${second?.id}`,
    '/anonymity',
    '/nowhere',
    '/s/123456789',
    '/explore',
  ]) {
    await watched.page.goto(server.url + path);
    await watched.page.waitForLoadState('networkidle');
  }
  // The browser says on the console, too, that a page was not found: that is no complaint about a policy.
  await expectPrivate(watched);
  await watched.context.close();
});

it('whoever is visited next does not hear of the code', async () => {
  const referers: (string | undefined)[] = [];
  const elsewhere = createServer((request, response) => {
    if (request.url === '/') referers.push(request.headers.referer);
    response.end('elsewhere');
  }).listen(0);
  await once(elsewhere, 'listening');
  const { port } = elsewhere.address() as AddressInfo;
  const { context, page } = await open();
  for (const path of [`/s/${code}`, `/s/${code}/thanks`]) {
    await page.goto(server.url + path);
    await page.evaluate((url) => location.assign(url), `http://localhost:${port}/`);
    await page.getByText('elsewhere').waitFor();
  }
  expect(referers).toEqual([undefined, undefined]);
  await context.close();
  elsewhere.close();
});
