// The page on a screen in a lobby, in a browser: parts by turns, all of each on the screen, kept through an outage, read by axe.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { expectAccessible, launchBrowser } from '../../support/browser.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NAME = 'Център за административно обслужване на гражданите';
const TURN_MS = 15_000;
const ANEW_MS = 600_000;

let server: TestServer;
let browser: Browser;
let city: City;
let place: CityPlace;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false });
  place = await addPlace(owner, city, NAME);
  for (const month of ['09', '10', '11'])
    await publish(owner, city, place, `2026-${month}-05`, [7, 8, 9, 9, 10]);
  await addImprovement(owner, city, { name: 'второ гише', places: [place.id] });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(path: string, width = 1_280, height = 720): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'bg',
    serviceWorkers: 'block',
    // A part that appears is judged when it is there.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(server.url + path);
  return page;
}

const shownOf = (page: Page) => page.locator('.by-turns > :visible').innerText();

it('shows one part after the other, and none while it is paused', async () => {
  const page = await open(`/display/${place.code}`);
  const first = await shownOf(page);
  await page.clock.runFor(TURN_MS);
  const second = await shownOf(page);
  expect(second).not.toBe(first);
  await page.getByLabel('Спрете смяната').check();
  await page.clock.runFor(4 * TURN_MS);
  expect(await shownOf(page)).toBe(second);
  await page.context().close();
});

it.each([
  [1_280, 720],
  [1_920, 1_080],
  [3_840, 2_160],
])('has all of each part on a screen of %d x %d, and axe finds nothing in it', async (width, height) => {
  const page = await open(`/display/${place.code}`, width, height);
  const parts = await page.locator('.by-turns > *').count();
  expect(parts).toBeGreaterThan(1);
  for (let part = 0; part < parts; part += 1) {
    const [tall, wide] = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollHeight - innerHeight, scrollWidth - innerWidth];
    });
    expect([part, tall, wide]).toEqual([part, 0, 0]);
    if (width === 1_280) await expectAccessible(page);
    await page.clock.runFor(TURN_MS);
  }
  await page.context().close();
});

it('says from edge to edge that all is invented, and never parts the number to type', async () => {
  const demo = await createCity(server.database.owner.pool, { isDemo: true });
  const { code } = await addPlace(server.database.owner.pool, demo, NAME);
  const page = await open(`/display/${code}`);
  expect(await page.locator('.demo').boundingBox()).toMatchObject({ x: 0, width: 1_280 });
  expect(await page.locator('aside .small').innerText()).toContain(
    code.replace(/(\d{3})(?=\d)/g, '$1\u00a0'),
  );
  await page.context().close();
});

it('asks for itself anew, and stays as it is while nobody answers', async () => {
  const page = await open(`/results/${city.slug}/display`);
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  const isOld = () => page.evaluate(() => 'isOld' in window);
  await page.route('**/display', (route) => route.abort());
  const refused = page.waitForEvent('requestfailed');
  await page.clock.runFor(ANEW_MS);
  await refused;
  await page.unroute('**/display');
  await page.route('**/display', (route) => route.fulfill({ status: 503 }));
  const busy = page.waitForResponse((response) => response.status() === 503);
  await page.clock.runFor(ANEW_MS);
  await busy;
  expect(await isOld()).toBe(true);
  expect(await page.locator('h1').count()).toBe(1);
  await page.unroute('**/display');
  await page.route('**/display', (route) => route.fulfill({ status: 200, body: 'Back soon.' }));
  const foreign = page.waitForResponse((response) => response.status() === 200);
  await page.clock.runFor(ANEW_MS);
  await foreign;
  expect(await isOld()).toBe(true);
  await page.unroute('**/display');
  const loaded = page.waitForEvent('load');
  await page.clock.runFor(ANEW_MS);
  await loaded;
  expect(await isOld()).toBe(false);
  await page.context().close();
});

it('of an event that is over shows nothing, and comes back by itself with its next days', async () => {
  const event = await addPlace(server.database.owner.pool, city, 'Празник на розата');
  const page = await open(`/display/${event.code}`);
  const days = (first: string, last: string) =>
    server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET first_day = ${first}::date, last_day = ${last}::date WHERE municipality_id = ${city.id} AND id = ${event.id}`,
    );
  await days('2026-06-01', '2026-06-03');
  const isShown = () => page.locator('h1').isVisible();
  await expect.poll(async () => (await fetch(page.url())).status, { timeout: 20_000 }).toBe(410);
  const gone = page.waitForResponse((response) => response.status() === 410);
  await page.clock.runFor(ANEW_MS);
  await gone;
  await expect.poll(isShown).toBe(false);
  await days('2026-06-01', '2099-06-03');
  await expect.poll(async () => (await fetch(page.url())).status, { timeout: 20_000 }).toBe(200);
  const loaded = page.waitForEvent('load');
  await page.clock.runFor(ANEW_MS);
  await loaded;
  expect(await isShown()).toBe(true);
  await page.context().close();
});

it('before an event says when it opens, and shows it by itself from then on', async () => {
  const event = await addPlace(server.database.owner.pool, city, 'Фестивал на фолклора');
  const opensOn = (first: string) =>
    server.database.owner.pool.query(
      Prisma.sql`UPDATE locations SET first_day = ${first}::date WHERE municipality_id = ${city.id} AND id = ${event.id}`,
    );
  await opensOn('2099-06-01');
  const address = `${server.url}/display/${event.code}`;
  await expect.poll(async () => (await fetch(address)).status, { timeout: 20_000 }).toBe(404);
  const page = await open(`/display/${event.code}`);
  const early = page.waitForResponse((response) => response.status() === 404);
  await page.clock.runFor(ANEW_MS);
  await early;
  expect(await page.getByText('1 юни 2099').isVisible()).toBe(true);
  await expectAccessible(page);
  await opensOn('2026-06-01');
  await expect.poll(async () => (await fetch(address)).status, { timeout: 20_000 }).toBe(200);
  const loaded = page.waitForEvent('load');
  await page.clock.runFor(ANEW_MS);
  await loaded;
  await page.locator('.by-turns > :visible').waitFor();
  await page.context().close();
});
