// The cache of pages: how long, how many bytes, and one making at a time.
import { describe, expect, it } from 'vitest';
import { createPageCache, type Answer } from '../../../server/http/pages/cache.ts';
import { keep } from '../../../server/foundation/html/kept-page.ts';

const pageOf = (html: string, status = 200) => keep({ status, html });

function createClock() {
  let time = 1_000;
  return {
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

function createMaker(answer: () => Answer = () => pageOf('<p>')) {
  let made = 0;
  return {
    count: () => made,
    make: () => {
      made += 1;
      return Promise.resolve(answer());
    },
  };
}

describe('a page', () => {
  it('is made once in its time, counted from when its making began', async () => {
    const { now, pass } = createClock();
    const cache = createPageCache({ now, freshMs: 100, mostBytes: 1e6 });
    const maker = createMaker();
    const slow = async () => {
      pass(60);
      return maker.make();
    };
    const first = await cache.find('a', slow);
    pass(39);
    expect(await cache.find('a', slow)).toBe(first);
    pass(1);
    expect(await cache.find('a', slow)).not.toBe(first);
    expect(maker.count()).toBe(2);
  });

  it('is due once, when most of its time is over, and is shown until another one is made', async () => {
    const { now, pass } = createClock();
    const cache = createPageCache({ now, freshMs: 100, mostBytes: 1e6 });
    const maker = createMaker();
    expect(cache.isDue('a')).toBe(false);
    const first = await cache.find('a', maker.make);
    pass(69);
    expect(cache.isDue('a')).toBe(false);
    pass(1);
    expect([cache.isDue('a'), cache.isDue('a')]).toEqual([true, false]);
    const renewing = cache.renew('a', maker.make);
    expect(await cache.find('a', maker.make)).toBe(first);
    const second = await renewing;
    expect(second).not.toBe(first);
    // Somebody whose turn comes late makes it no third time.
    expect(await cache.renew('a', maker.make)).toBe(second);
    // It begins its time anew.
    pass(69);
    expect([cache.isDue('a'), await cache.find('a', maker.make)]).toEqual([false, second]);
    expect(maker.count()).toBe(2);
    pass(31);
    expect(cache.isDue('a')).toBe(false);
  });

  it('is made once for all who ask at the same time, each name apart', async () => {
    const cache = createPageCache({ ...createClock(), freshMs: 100, mostBytes: 1e6 });
    const maker = createMaker();
    await Promise.all(Array.from({ length: 50 }, () => cache.find('a', maker.make)));
    await Promise.all(['a', 'b', 'c'].map((name) => cache.find(name, maker.make)));
    expect(maker.count()).toBe(3);
  });

  it('that says anything but 200, or leads on, is not kept', async () => {
    const cache = createPageCache({ ...createClock(), freshMs: 100, mostBytes: 1e6 });
    for (const answer of [pageOf('', 404), pageOf('', 410), { status: 303, location: '/' } as const]) {
      const maker = createMaker(() => answer);
      expect(await cache.find('a', maker.make)).toBe(answer);
      await cache.find('a', maker.make);
      expect(maker.count()).toBe(2);
    }
  });

  it('whose making fails is made again by the next', async () => {
    const cache = createPageCache({ ...createClock(), freshMs: 100, mostBytes: 1e6 });
    const broken = () => Promise.reject(new Error('away'));
    const all = await Promise.allSettled([cache.find('a', broken), cache.find('a', broken)]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await cache.find('a', createMaker().make)).toMatchObject({ status: 200 });
  });
});

it('the oldest make room, so that no more bytes are kept than may be', async () => {
  const text = Buffer.from(crypto.getRandomValues(new Uint8Array(500))).toString('hex');
  const page = pageOf(text);
  const cache = createPageCache({ ...createClock(), freshMs: 100, mostBytes: 3 * page.size });
  const maker = createMaker(() => page);
  for (const name of ['a', 'b', 'c', 'd']) await cache.find(name, maker.make);
  expect(maker.count()).toBe(4);
  for (const name of ['b', 'c', 'd']) await cache.find(name, maker.make);
  expect(maker.count()).toBe(4);
  await cache.find('a', maker.make);
  await cache.find('b', maker.make);
  expect(maker.count()).toBe(6);
  const huge = createMaker(() => pageOf(text.repeat(5)));
  await cache.find('huge', huge.make);
  await cache.find('huge', huge.make);
  expect(huge.count()).toBe(2);
});
