// Browsers that lack what the queue would like to have: private windows, apps without a worker, plain http, old engines.
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { City } from '../../support/city.ts';
import { answer, countWaiting, open, openStreet, told, vote, workerIsReady, type Street } from './phone.ts';
import { holdStorage } from './slow-storage.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

const placeOf = ({ places: [place] }: City) => place ?? { code: '' };

/** Votes and answers while the line is broken, and waits until it has been sent. */
async function voteThroughABreak(
  phone: BrowserContext,
  city: City,
  origin: string,
  word: string,
): Promise<void> {
  const page = await open(phone, origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 5);
  expect(await told(page)).toContain(word);
  await answer(page);
  await phone.setOffline(false);
  await expect.poll(() => told(page)).toBe('Запазеното е изпратено.');
  expect(await street.box(city)).toEqual({ score: 1, answer: 1, comment: 0, ids: 2 });
}

test.each([
  [
    'refuses',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      }),
  ],
  ['has none', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'fails',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'InvalidStateError');
      };
    },
  ],
  [
    'never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
  ],
])(
  'storage that %s: the page says that it must stay open, warns before it is left, and sends all the same',
  async (_, lacking) => {
    const city = await street.createCity();
    const phone = await street.phone();
    await phone.addInitScript(lacking);
    await voteThroughABreak(phone, city, street.network.origin, 'Оставете страницата отворена');
    await phone.close();
  },
);

test('storage that answers late: what waited is sent, what the page held is kept, and the worker is asked again', async () => {
  const city = await street.createCity();
  const phone = await street.phone();
  // Before it is woken here, the worker is not to look into its storage: a page that is opened wakes it, and so does the browser.
  await phone.addInitScript(() => Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync'));
  const other = await phone.newPage();
  await other.goto(`${street.network.origin}/robots.txt`);
  const first = await open(phone, street.network.origin, placeOf(city));
  await vote(first, 1);
  await workerIsReady(first);
  await phone.setOffline(true);
  await answer(first);
  await first.close();
  const letGo = await holdStorage(other, 'kazva');
  const page = await open(phone, street.network.origin, placeOf(city));
  await vote(page, 5);
  expect(await told(page)).toContain('Оставете страницата отворена');
  const [worker] = phone.serviceWorkers();
  const woken = await worker?.evaluate(
    () =>
      new Promise((resolve) => {
        const waitUntil = (work: Promise<unknown>) =>
          void work.then(
            () => resolve('done'),
            () => resolve('again'),
          );
        dispatchEvent(Object.assign(new Event('sync'), { waitUntil }));
      }),
  );
  expect(woken).toBe('again');
  await letGo();
  await expect.poll(() => told(page)).toContain('запазена на телефона');
  expect(await countWaiting(page)).toBe(2);
  await phone.setOffline(false);
  await expect.poll(() => told(page)).toBe('Запазеното е изпратено.');
  expect(await street.box(city)).toEqual({ score: 2, answer: 1, comment: 0, ids: 3 });
  await phone.close();
});

test('without storage a page with an unsent vote asks before it is left', async () => {
  const city = await street.createCity();
  const phone = await street.phone();
  await phone.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const page = await open(phone, street.network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 5);
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  await phone.setOffline(false);
  await expect.poll(() => told(page)).toBe('Запазеното е изпратено.');
  await phone.close();
});

test('an app without a service worker keeps votes as well', async () => {
  const city = await street.createCity();
  const phone = await street.phone();
  await phone.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await voteThroughABreak(phone, city, street.network.origin, 'запазена на телефона');
  await phone.close();
});

test('a browser that refuses the worker, without locks and without a list of databases', async () => {
  const city = await street.createCity();
  const phone = await street.phone();
  await phone.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'));
    Object.defineProperty(navigator, 'locks', { value: undefined });
    Reflect.deleteProperty(IDBFactory.prototype, 'databases');
  });
  await voteThroughABreak(phone, city, street.network.origin, 'запазена на телефона');
  await phone.close();
});

test('plain http, where a browser has no worker, no locks and no randomUUID', async () => {
  const city = await street.createCity();
  // A name that nobody knows may have been led here by somebody else.
  await street.server.database.owner.pool.query(
    Prisma.sql`UPDATE municipalities SET host = 'kazva.test' WHERE municipality_id = ${city.id}`,
  );
  const options: BrowserContextOptions = { proxy: { server: street.network.origin, bypass: '<-loopback>' } };
  const phone = await street.phone(options);
  const page = await open(phone, 'http://kazva.test', placeOf(city));
  expect(
    await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'randomUUID' in crypto]),
  ).toEqual([false, false, false]);
  await page.close();
  await voteThroughABreak(phone, city, 'http://kazva.test', 'запазена на телефона');
  const later = await open(phone, 'http://kazva.test', placeOf(city));
  expect(await countWaiting(later)).toBe(0);
  await phone.close();
});
