// The visits after the first: a worker in control, closed tabs, several tabs at once, several places, and a month.
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addPlace } from '../../support/city.ts';
import { countSlips, openWaiting } from '../../support/waiting.ts';
import { answer, countWaiting, open, syncInBackground, told, vote, workerIsReady } from './phone.ts';
import { aStreet, placeOf } from './street.ts';

const { street } = aStreet();

const DAY_MS = 86_400_000;

const visit = (phone: BrowserContext, place: { readonly code: string }) =>
  open(phone, street().network.origin, place);
const idOf = (page: Page) => page.locator('[name=ballotId]').first().inputValue();

/** A phone that has voted at the place, so that it has a worker and the page; and the tab. */
async function returning(place: { readonly code: string }): Promise<[BrowserContext, Page]> {
  const phone = await street().phone();
  const page = await visit(phone, place);
  await vote(page, 6);
  await workerIsReady(page);
  return [phone, page];
}

test('without signal the worker shows the page of the last visit, each time with a ballot of its own', async () => {
  const city = await street().createCity();
  const place = placeOf(city);
  const [phone] = await returning(place);
  await phone.setOffline(true);
  const address = `${street().network.origin}/s/${place.code}`;
  const served: string[] = [];
  const shown: string[] = [];
  for (const path of [address, address.replace('/s/', '/S/'), `${address}/`]) {
    const page = await phone.newPage();
    const html = await (await page.goto(path))?.text();
    // The key of a day would tell when somebody was there.
    expect(html).not.toContain('data-key');
    served.push(...[...(html ?? '').matchAll(/name="ballotId" value="([^"]+)"/g)].map(([, id = '']) => id));
    shown.push(await idOf(page));
  }
  expect(served.length).toBeGreaterThanOrEqual(3);
  expect(new Set([...served, ...shown]).size).toBe(served.length + shown.length);
  await phone.close();
});

test('without signal the vote page stands behind each step of the trip, and for another language', async () => {
  const city = await street().createCity();
  const place = placeOf(city);
  const [phone, page] = await returning(place);
  await answer(page);
  expect(new URL(page.url()).pathname).toMatch(/\/thanks$/);
  await phone.setOffline(true);
  await page.reload();
  await expect.poll(() => page.locator('#score-10').count()).toBe(1);
  await page.goto(`${street().network.origin}/s/${place.code}?language=en`);
  await expect.poll(() => page.locator('#score-10').count()).toBe(1);
  await phone.close();
});

test('with the worker in control: a vote without signal, a reload without signal, and it is sent once', async () => {
  const city = await street().createCity();
  const [phone] = await returning(placeOf(city));
  await phone.setOffline(true);
  const page = await visit(phone, placeOf(city));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await vote(page, 2);
  await answer(page);
  await page.reload();
  await expect.poll(() => told(page)).toContain('запазена на телефона');
  expect(await countWaiting(page)).toBe(2);
  // The same visit still: another score takes the place of the one that waits.
  await vote(page, 5);
  expect(await countWaiting(page)).toBe(2);
  await phone.setOffline(false);
  await expect.poll(() => told(page)).toBe('Запазеното е изпратено.');
  expect(await street().box(city)).toEqual({ score: 2, answer: 1, comment: 0, ids: 3 });
  await phone.close();
});

test('the tab is closed: Background Sync sends what waits, without a page of ours', async () => {
  const city = await street().createCity();
  const [phone, first] = await returning(placeOf(city));
  await phone.setOffline(true);
  const page = await visit(phone, placeOf(city));
  await vote(page, 2);
  await Promise.all([first.close(), page.close()]);
  await phone.setOffline(false);
  await syncInBackground(phone, street().network.origin, 'slips');
  await expect.poll(() => street().box(city)).toEqual({ score: 2, answer: 0, comment: 0, ids: 2 });
  await phone.close();
});

test('five tabs and the worker send at once: each vote counts once, as it was cast', async () => {
  const city = await street().createCity({ isDemo: true });
  const place = placeOf(city);
  const [phone, first] = await returning(place);
  await phone.setOffline(true);
  const tabs = await Promise.all([1, 2, 3, 4, 5].map(() => visit(phone, place)));
  for (const [at, tab] of tabs.entries()) await vote(tab, at + 1);
  expect(await countWaiting(first)).toBe(5);
  const before = street().network.posts.length;
  await phone.setOffline(false);
  await Promise.all([
    syncInBackground(phone, street().network.origin, 'slips'),
    ...tabs.map((tab) => tab.evaluate(() => dispatchEvent(new Event('online')))),
  ]);
  await expect.poll(() => countWaiting(first)).toBe(0);
  // Whoever has no key, as a page that was kept, or that of before, hears of today's with a slip, and sends that once more.
  const ids = street()
    .network.posts.slice(before)
    .map((post) => post.get('ballotId'));
  expect(new Set(ids).size).toBe(5);
  expect(ids.length).toBeLessThanOrEqual(10);
  // What is published when the fifth came, and what came then and waits.
  const counted = async () => {
    const { server } = street();
    const { rows } = await server.database.owner.pool.query<{ score: number }>(
      'SELECT score FROM ratings WHERE municipality_id = $1',
      [city.id],
    );
    const waiting = await openWaiting(server, city);
    const scores = waiting.flatMap(({ content }) => (content.kind === 'score' ? [content.score] : []));
    return [...rows.map(({ score }) => score), ...scores].toSorted((a, b) => a - b);
  };
  await expect.poll(counted).toEqual([1, 2, 3, 4, 5, 6]);
  await phone.close();
});

test('three votes at three places without signal: each is sent to its place, once', async () => {
  const city = await street().createCity();
  const places = [
    placeOf(city),
    ...(await Promise.all([2, 3].map(() => addPlace(street().server.database.owner.pool, city)))),
  ];
  const phone = await street().phone();
  const tabs = await Promise.all(places.map((place) => visit(phone, place)));
  await phone.setOffline(true);
  for (const [at, tab] of tabs.entries()) await vote(tab, at + 3);
  for (const tab of tabs.slice(1)) await tab.close();
  await phone.setOffline(false);
  await expect.poll(() => street().box(city)).toEqual({ score: 3, answer: 0, comment: 0, ids: 3 });
  const counts = await countSlips(street().server, city, ({ locationId }) => String(locationId));
  expect(Object.values(counts)).toEqual([1, 1, 1]);
  await phone.close();
});

test('on the 30th day it is still sent; a day later it is dropped, and the citizen is told', async () => {
  const city = await street().createCity({ places: 2 });
  for (const [days, isSent] of [
    [30, true],
    [31, false],
  ] as const) {
    const phone = await street().phone();
    await phone.clock.install();
    const page = await visit(phone, placeOf(city));
    await phone.setOffline(true);
    await vote(page, 4);
    await page.close();
    const later = await phone.newPage();
    await later.clock.setSystemTime(Date.now() + days * DAY_MS);
    await phone.setOffline(false);
    await later.goto(`${street().network.origin}/s/${city.places[1]?.code}`);
    await expect.poll(() => countWaiting(later)).toBe(0);
    if (!isSent)
      expect(await told(later)).toMatch(/^Запазеното преди повече от 30 дни .* изтрито от телефона/);
    expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
    await phone.close();
  }
});

test('a sign that was taken down the day before: the vote is not accepted, and the citizen is told', async () => {
  const city = await street().createCity({ places: 2 });
  const phone = await street().phone();
  const page = await visit(phone, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 4);
  await street().server.database.owner.pool.query(
    'UPDATE signs SET retired_on = current_date - 1 WHERE code = $1',
    [placeOf(city).code],
  );
  await phone.setOffline(false);
  await expect.poll(() => told(page)).toContain('не беше прието');
  expect(await countWaiting(page)).toBe(0);
  expect(await street().box(city)).toEqual({ score: 0, answer: 0, comment: 0, ids: 0 });
  await phone.close();
});

test('the page of a sign that is gone is forgotten', async () => {
  const city = await street().createCity();
  const [phone, page] = await returning(placeOf(city));
  await street().server.database.owner.pool.query(
    'UPDATE signs SET retired_on = current_date WHERE code = $1',
    [placeOf(city).code],
  );
  const kept = () => page.evaluate(async () => (await (await caches.open('vote-pages')).keys()).length);
  expect(await kept()).toBe(1);
  await visit(phone, placeOf(city));
  await expect.poll(kept).toBe(0);
  await phone.close();
});

test('a server that is busy, or says nothing for four seconds: the page of the last visit', async () => {
  const city = await street().createCity();
  const place = placeOf(city);
  const [phone] = await returning(place);
  for (const mishap of [
    { status: 503, body: 'busy' },
    { status: 429, body: 'busy' },
    'cut',
    'silence',
  ] as const) {
    street().network.pageMishaps.push(mishap, mishap);
    const page = await visit(phone, place);
    await expect.poll(() => page.locator('#score-10').count()).toBe(1);
    street().network.pageMishaps.length = 0;
  }
  await phone.close();
});

test('a visit to any other page sends what waits as well', async () => {
  const city = await street().createCity();
  const [phone, first] = await returning(placeOf(city));
  await phone.setOffline(true);
  const page = await visit(phone, placeOf(city));
  await vote(page, 2);
  await Promise.all([first.close(), page.close()]);
  await phone.setOffline(false);
  const results = await phone.newPage();
  await results.goto(`${street().network.origin}/results/${city.slug}`);
  await expect.poll(() => street().box(city)).toEqual({ score: 2, answer: 0, comment: 0, ids: 2 });
  await phone.close();
});
