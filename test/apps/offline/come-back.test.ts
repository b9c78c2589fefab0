// Somebody who voted without a signal, closed the page, and comes back to the place.
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { City } from '../../support/city.ts';
import { answer, countWaiting, open, syncInBackground, told, vote, workerIsReady } from './phone.ts';
import { aStreet, placeOf } from './street.ts';

const { street } = aStreet();

const sealLine = (page: Page) => page.locator('section[data-step=thanks] [data-sealed]');

test('whoever voted without signal and comes back to the place is thanked, and sees no empty scale', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 4);
  await page.close();
  await phone.setOffline(false);
  const later = await open(phone, street().network.origin, placeOf(city));
  await later.locator('section[data-step=thanks]').waitFor();
  await expect.poll(() => told(later)).toBe('Запазеното е изпратено.');
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  // This page sealed it as it left.
  expect(await sealLine(later).textContent()).toBe('Оценката Ви беше запечатана още на телефона Ви.');
  await phone.close();
});

test('the tab is closed on a first visit: the next visit to any vote page sends what waits', async () => {
  const city = await street().createCity({ places: 2 });
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 1);
  await page.close();
  await phone.setOffline(false);
  const later = await open(phone, street().network.origin, city.places[1] ?? placeOf(city));
  await expect.poll(() => told(later)).toBe('Запазеното е изпратено.');
  expect(await countWaiting(later)).toBe(0);
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  // Another place has a scale of its own.
  expect(await later.locator('section:visible').getAttribute('data-step')).toBe('vote');
  await phone.close();
});

const SENT = 'Запазеното е изпратено.';

/** A phone that voted at the first place, and once more and answered without a signal; its worker sent both while no page was open. */
async function sentByWorker(city: City): Promise<BrowserContext> {
  const phone = await street().phone();
  const first = await open(phone, street().network.origin, placeOf(city));
  await vote(first, 6);
  await workerIsReady(first);
  await phone.setOffline(true);
  const page = await open(phone, street().network.origin, placeOf(city));
  await vote(page, 2);
  await answer(page);
  await Promise.all([first.close(), page.close()]);
  await phone.setOffline(false);
  await syncInBackground(phone, street().network.origin, 'slips');
  await expect.poll(() => street().box(city)).toEqual({ score: 2, answer: 1, comment: 0, ids: 3 });
  return phone;
}

/** What the phone keeps of slips. */
const keptOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const asked = indexedDB.open('kazva');
        asked.onsuccess = () => {
          const all = asked.result.transaction('slips').objectStore('slips').getAll();
          all.onsuccess = () => {
            asked.result.close();
            resolve(all.result);
          };
        };
      }),
  );

test('what the worker sent while no page was open leaves its sign alone, until the next page says it: once', async () => {
  const city = await street().createCity({ places: 2 });
  const phone = await sentByWorker(city);
  // No page of ours with a script: it can tell nothing.
  const results = await phone.newPage();
  await results.goto(`${street().network.origin}/results/${city.slug}`);
  const path = `/s/${placeOf(city).code}/`;
  await expect.poll(() => keptOn(results)).toEqual([{ path, fields: [['ballotId', path]], day: 0 }]);
  const posts = street().network.posts.length;
  const other = await open(phone, street().network.origin, city.places[1] ?? placeOf(city));
  await expect.poll(() => told(other)).toBe(SENT);
  expect(await other.locator('section:visible').getAttribute('data-step')).toBe('vote');
  expect(await keptOn(other)).toEqual([]);
  const later = await open(phone, street().network.origin, placeOf(city));
  await later.locator('#score-5').waitFor();
  // What is said once is said before this is there.
  await later.evaluate(() => navigator.locks.request('kazva', () => undefined));
  expect([await told(later), street().network.posts.length]).toEqual(['', posts]);
  await phone.close();
});

test('whoever comes back to the place from which the worker sent is thanked, and sees no empty scale', async () => {
  const city = await street().createCity();
  const phone = await sentByWorker(city);
  const later = await open(phone, street().network.origin, placeOf(city));
  await later.locator('section[data-step=thanks]').waitFor();
  await expect.poll(() => told(later)).toBe(SENT);
  await expect.poll(() => keptOn(later)).toEqual([]);
  // The worker left nothing of how it was sealed: nothing is said of it.
  expect(await sealLine(later).isVisible()).toBe(false);
  await later.getByText('Оценката Ви вече е получена и не може да се промени.').waitFor();
  await phone.close();
});
