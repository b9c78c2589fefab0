// The first visit: no worker yet, a line that breaks, and a phone on which nothing lies before somebody presses "send".
import { expect, test } from 'vitest';
import { answer, choose, countWaiting, open, press, storageOf, told, vote } from './phone.ts';
import { aStreet, placeOf } from './street.ts';

const { street } = aStreet();

const nothing = { databases: [], caches: [], workers: 0, local: 0, cookies: '', bytes: 0 };

test('before "send" nothing is stored: no database, no cache, no worker, no cookie; afterwards a worker and a page', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  await choose(page, 7);
  await page.reload();
  expect(await storageOf(page)).toEqual(nothing);
  await vote(page, 7);
  const workers = async () => (await storageOf(page))['workers'];
  await expect.poll(workers).toBe(1);
  await expect.poll(async () => (await storageOf(page))['caches']).toEqual(['vote-pages']);
  expect(await countWaiting(page)).toBe(0);
  expect(await storageOf(page)).toMatchObject({ local: 0, cookies: '' });
  // What is kept does not tell when somebody was here.
  const headers = await page.evaluate(async () => {
    const cache = await caches.open('vote-pages');
    const pages = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
    return pages.map((kept) => [...(kept?.headers.keys() ?? [])].toSorted());
  });
  expect(headers).toEqual([
    [
      'content-language',
      'content-security-policy',
      'content-type',
      'cross-origin-opener-policy',
      'permissions-policy',
      'x-frame-options',
    ],
  ]);
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  await phone.close();
});

test('the line breaks before "send": saved, the question is answered too, and both are sent when it is back', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 3);
  expect(await told(page)).toContain('запазена на телефона');
  await answer(page);
  expect(await countWaiting(page)).toBe(2);
  expect(await street().box(city)).toEqual({ score: 0, answer: 0, comment: 0, ids: 0 });
  await phone.setOffline(false);
  await expect.poll(() => told(page)).toBe('Запазеното е изпратено.');
  expect(await countWaiting(page)).toBe(0);
  expect(await street().box(city)).toEqual({ score: 1, answer: 1, comment: 0, ids: 2 });
  await phone.close();
});

test('a comment travels like an answer, as a slip of its own, and each is sent once', async () => {
  const city = await street().createCity();
  await street().server.database.owner.pool.query(
    'UPDATE municipalities SET comments_allowed = true WHERE municipality_id = $1',
    [city.id],
  );
  const phone = await street().phone();
  for (const isOffline of [true, false]) {
    const before = street().network.posts.length;
    const page = await open(phone, street().network.origin, placeOf(city));
    await phone.setOffline(isOffline);
    await vote(page, 3);
    await page.locator('details:visible summary').click();
    await page.locator('textarea:visible').fill('The door is too heavy.');
    await answer(page);
    if (isOffline) expect(await countWaiting(page)).toBe(3);
    await phone.setOffline(false);
    await expect.poll(() => countWaiting(page)).toBe(0);
    expect(street().network.posts.length - before).toBe(3);
  }
  expect(await street().box(city)).toEqual({ score: 2, answer: 2, comment: 2, ids: 6 });
  await phone.close();
});

test('what waits tells nothing but itself: score and answer share no number and no time', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  await phone.setOffline(true);
  const today = () => Math.floor(Date.now() / 86_400_000);
  const began = today();
  await vote(page, 2);
  await answer(page);
  const { keys, slips } = await page.evaluate(
    () =>
      new Promise<{ keys: IDBValidKey[]; slips: { fields: [string, string][]; day: number }[] }>(
        (resolve) => {
          const asked = indexedDB.open('kazva');
          asked.onsuccess = () => {
            const store = asked.result.transaction('slips').objectStore('slips');
            const [keys, slips] = [store.getAllKeys(), store.getAll()];
            slips.onsuccess = () => resolve({ keys: keys.result, slips: slips.result });
          };
        },
      ),
  );
  expect(slips.map((slip) => Object.keys(slip).toSorted())).toEqual([
    ['day', 'fields', 'path'],
    ['day', 'fields', 'path'],
  ]);
  expect(slips.map(({ fields }) => fields.map(([name]) => name)).toSorted()).toEqual([
    ['ballotId', 'question', 'option'],
    ['ballotId', 'score'],
  ]);
  expect(new Set(slips.map(({ fields }) => fields[0]?.[1]))).toEqual(new Set(keys));
  expect(new Set(keys).size).toBe(2);
  for (const { day } of slips) expect([began, today()]).toContain(day);
  await phone.close();
});

test('the answer is lost after the server has counted: asked again, counted once', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  const before = street().network.posts.length;
  // On a line that it has used before, the browser itself repeats a post once.
  street().network.mishaps.push('answer lost', 'answer lost', 'answer lost');
  await vote(page, 9);
  await expect.poll(() => countWaiting(page)).toBe(0);
  const posts = street().network.posts.slice(before);
  expect(posts.length).toBeGreaterThanOrEqual(4);
  // Sealed anew each time, and the same slip.
  expect(new Set(posts.map((post) => post.get('ballotId'))).size).toBe(1);
  expect(posts.map((post) => post.has('score'))).not.toContain(true);
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  await phone.close();
});

test('a busy server is left alone for as long as it asks, whatever is pressed, and the vote stays', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  const page = await open(phone, street().network.origin, placeOf(city));
  const before = street().network.posts.length;
  const since = Date.now();
  street().network.mishaps.push({ status: 503, retryAfter: 3 }, { status: 429, retryAfter: 2 });
  await vote(page, 4);
  expect(await told(page)).toContain('Системата е заета');
  await page.goBack();
  await press(page);
  await expect.poll(() => countWaiting(page)).toBe(0);
  expect(Date.now() - since).toBeGreaterThanOrEqual(5000);
  expect(street().network.posts.length - before).toBe(3);
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  await phone.close();
});

test('a server with a fault keeps the vote too, and so does a page in place of an answer', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  await phone.clock.install();
  const page = await open(phone, street().network.origin, placeOf(city));
  const { mishaps, posts } = street().network;
  const hotel = { status: 200, body: '<h1>Welcome to our hotel</h1>' };
  const faults = [{ status: 502 }, hotel, { status: 403, body: 'Log in first.' }];
  for (const [nth, fault] of faults.entries()) {
    const before = posts.length;
    // For all who send, page and worker, however often.
    mishaps.splice(0, Infinity, ...Array.from({ length: 100 }, () => fault));
    if (nth === 0) await vote(page, 5);
    for (const more of [1, 2]) {
      await expect
        .poll(async () => {
          await page.clock.runFor(4000);
          return posts.length - before;
        })
        .toBeGreaterThanOrEqual(more);
      expect(await countWaiting(page)).toBe(1);
    }
  }
  expect(await street().box(city)).toEqual({ score: 0, answer: 0, comment: 0, ids: 0 });
  mishaps.splice(0);
  await expect
    .poll(async () => {
      await page.clock.runFor(4000);
      return countWaiting(page);
    })
    .toBe(0);
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  await phone.close();
});

test('a page that is frozen while it looks at what waits still sends it afterwards', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  await phone.clock.install();
  const page = await open(phone, street().network.origin, placeOf(city));
  await phone.setOffline(true);
  await vote(page, 6);
  expect(await countWaiting(page)).toBe(1);
  // A phone wakes a page by its timers first, and only then tells it what the disk has answered meanwhile.
  const thaw = await page.evaluateHandle(() => {
    const opened = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess');
    const late: (() => void)[] = [];
    Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
      configurable: true,
      set(this: IDBOpenDBRequest, heard: (event: Event) => void) {
        opened?.set?.call(this, (event: Event) => late.push(() => heard.call(this, event)));
      },
    });
    return {
      count: () => late.length,
      tell: () => {
        Reflect.deleteProperty(IDBOpenDBRequest.prototype, 'onsuccess');
        for (const tell of late) tell();
      },
    };
  });
  await phone.setOffline(false);
  await page.clock.runFor(4000);
  await expect.poll(() => thaw.evaluate(({ count }) => count())).toBeGreaterThan(0);
  await thaw.evaluate(({ tell }) => tell());
  await expect
    .poll(async () => {
      await page.clock.runFor(4000);
      return countWaiting(page);
    })
    .toBe(0);
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  await phone.close();
});

test('a request that nobody answers: the citizen goes on after ten seconds, the slip is sent again after twenty', async () => {
  const city = await street().createCity();
  const phone = await street().phone();
  await phone.clock.install();
  const page = await open(phone, street().network.origin, placeOf(city));
  const before = street().network.posts.length;
  street().network.mishaps.push('silence');
  await choose(page, 8);
  await press(page);
  await expect.poll(() => street().network.posts.length).toBe(before + 1);
  await page.clock.runFor(10_000);
  await page.locator('section[data-step=vote]').waitFor({ state: 'hidden' });
  expect(await told(page)).toContain('Няма връзка');
  await page.clock.runFor(10_000);
  expect(await street().box(city)).toEqual({ score: 0, answer: 0, comment: 0, ids: 0 });
  await page.clock.runFor(5_000);
  await expect.poll(() => told(page)).toBe('Запазеното е изпратено.');
  expect(await street().box(city)).toEqual({ score: 1, answer: 0, comment: 0, ids: 1 });
  await phone.close();
});
