// The trip against the real server, with and without a script: what is stored, what "back" gives, what addresses tell.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LONGEST_COMMENT as asked } from '../../../client/citizen/CommentField.tsx';
import { LONGEST_COMMENT as taken } from '../../../server/foundation/ballot.ts';
import { expectAccessible, launchBrowser } from '../../support/browser.ts';
import { addPlace, createCity, type City, type CityPlace } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { openWaiting } from '../../support/waiting.ts';

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, locale: 'bg' };
const plain: BrowserContextOptions = { ...phone, javaScriptEnabled: false };
const already = 'Оценката Ви вече е получена и не може да се промени.';
let browser: Browser;
let server: TestServer;
let city: City;
let place: CityPlace;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  city = await createCity(server.database.owner.pool, { isDemo: false });
  await server.database.owner.pool.query(
    'UPDATE municipalities SET comments_allowed = true WHERE municipality_id = $1',
    [city.id],
  );
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  place = await addPlace(server.database.owner.pool, city);
});

async function visit(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${server.url}/s/${place.code}`);
  return page;
}

/** How many slips of each kind wait at the place. */
async function waiting(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { locationId, content } of await openWaiting(server, city))
    if (locationId === place.id) counts[content.kind] = (counts[content.kind] ?? 0) + 1;
  return counts;
}

async function send(page: Page, score: number): Promise<void> {
  await page.locator(`#score-${score}`).check();
  await page.getByRole('button', { name: 'Изпратете оценката' }).click();
  await page.getByRole('checkbox').first().waitFor();
}

test.each([
  ['without a script', plain],
  ['with it', phone],
])('the whole trip %s stores three slips, and no address tells a score', async (_, options) => {
  const page = await visit(options);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await send(page, 10);
  await page.getByRole('checkbox').first().check();
  await page.locator('summary:visible').click();
  await page.locator('textarea:visible').fill('Благодаря на госпожата от гише 3.\nБеше бързо.');
  await page.getByRole('button', { name: 'Изпратете отговора' }).click();
  await page.getByRole('heading', { name: 'Благодарим Ви.' }).waitFor();
  expect(await waiting()).toEqual({ answer: 1, comment: 1, score: 1 });
  addresses.push(page.url());
  for (const address of addresses) expect(address).not.toMatch(/score|[?&=/]10\b/);
  expect(addresses.filter((address) => !address.startsWith(server.url))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('"back" without a script shows the page that was sent: changing 3 to 8 changes nothing', async () => {
  const page = await visit(plain);
  await send(page, 3);
  await page.goBack();
  await send(page, 8);
  await expect.poll(() => page.locator('h1').textContent()).toBe(already);
  expect(await waiting()).toEqual({ score: 1 });
  await page.context().close();
});

test('after a form that could not be taken, the language link leads to the form’s page', async () => {
  const page = await visit(plain);
  await send(page, 3);
  // As a browser does that has been asleep for weeks, or somebody who writes the form by hand.
  await page.locator('[name=question]').evaluate((field: HTMLInputElement) => (field.value = 'x'));
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Изпратете отговора' }).click();
  await page.waitForURL(`${server.url}/s/${place.code}/answer`);
  expect(await waiting()).toEqual({ score: 1 });
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Send my rating' }).waitFor();
  expect(page.url()).toBe(`${server.url}/s/${place.code}?language=en`);
  await page.context().close();
});

test('a form without a score is refused by the server too, on the page itself', async () => {
  const page = await visit(plain);
  await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Изпратете оценката' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.locator(':checked').count()).toBe(0);
  expect(await waiting()).toEqual({});
  await page.context().close();
});

test('a comment may be as long as the server takes it', () => {
  expect(asked).toBe(taken);
});

test('the code never leaves in a Referer', async () => {
  const seen: IncomingMessage['headers'][] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request.headers);
    response.end();
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  const { port } = elsewhere.address() as AddressInfo;
  const page = await visit(phone);
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  }, `http://127.0.0.1:${port}/`);
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  expect(seen.map(({ referer }) => referer)).toEqual(seen.map(() => undefined));
  await page.context().close();
  elsewhere.close();
});

test.each(['bg', 'en'])('every state inside the page is accessible: %s', async (locale) => {
  const page = await visit({ ...phone, locale });
  const next = page.locator('section:not([hidden]) button');
  await expectAccessible(page);
  await page.locator('#score-7').check();
  await expectAccessible(page);
  await next.click();
  await page.getByRole('checkbox').first().check();
  await page.locator('summary:visible').click();
  await page.locator('textarea:visible').fill('…');
  await expectAccessible(page);
  await next.click();
  await page.locator('section:not([hidden]) h2').first().waitFor();
  await expectAccessible(page);
  await page.goBack();
  await page.locator('#score-2').check();
  await next.click();
  await page.getByRole('checkbox').first().waitFor();
  await expectAccessible(page);
  await page.context().close();
});
