// The memory in front of the database: how old an answer may be, how often it reads, and that it stays small.
import { expect, it, onTestFinished, vi } from 'vitest';
import { createRecent, type Recent } from '../../../server/foundation/database/recent-reads.ts';

/** A memory of a table that the test changes, with a clock that it sets, and the keys of every reading. */
function remembering(freshMs = 5_000) {
  const table = new Map<string, number>();
  const readings: string[][] = [];
  const state = { time: 0, fault: null as Error | null, isHanging: false };
  const recent: Recent<string, number> = createRecent({
    nameOf: (key: string) => key,
    read: async (keys) => {
      readings.push([...keys]);
      if (state.isHanging) await new Promise(() => undefined);
      if (state.fault) throw state.fault;
      return new Map(
        keys.flatMap((key) => {
          const value = table.get(key);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    },
    now: () => state.time,
    freshMs,
  });
  return { table, readings, state, find: recent.find };
}

const outage = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

it('reads once, and answers from memory for 5 s at the most', async () => {
  const { table, readings, state, find } = remembering();
  table.set('a', 1);
  expect(await find('a')).toBe(1);
  table.set('a', 2);
  state.time = 2_499;
  expect(await find('a')).toBe(1);
  expect(readings).toEqual([['a']]);
  state.time = 5_000;
  expect(await find('a')).toBe(2);
  expect(readings).toHaveLength(2);
});

it('counts the age of an answer from the beginning of its reading', async () => {
  const { table, readings, state, find } = remembering();
  table.set('a', 1);
  const reading = find('a');
  state.time = 5_000;
  expect(await reading).toBe(1);
  await find('a');
  expect(readings).toHaveLength(2);
});

it('makes one reading for all who ask at once', async () => {
  const { table, readings, find } = remembering();
  table.set('a', 1);
  expect(await Promise.all(Array.from({ length: 50 }, () => find('a')))).toEqual(Array(50).fill(1));
  expect(readings).toEqual([['a']]);
});

it('remembers that there is nothing as long, and notices what comes and what goes', async () => {
  const { table, readings, state, find } = remembering();
  expect([await find('a'), await find('a')]).toEqual([null, null]);
  expect(readings).toHaveLength(1);
  table.set('a', 1);
  state.time = 5_000;
  expect(await find('a')).toBe(1);
  table.delete('a');
  state.time = 10_000;
  expect([await find('a'), await find('a')]).toEqual([null, null]);
  expect(readings).toHaveLength(3);
});

it('keeps few keys that lead nowhere, and does not let them displace what is there', async () => {
  const { table, readings, find } = remembering();
  table.set('a', 1);
  await find('a');
  await find('first');
  for (let at = 0; at < 1_000; at++) await find(`made up ${at}`);
  readings.length = 0;
  await find('a');
  await find('made up 999');
  expect(readings).toEqual([]);
  await find('first');
  expect(readings).toEqual([['first']]);
});

it('keeps 5,000 values, those read last', async () => {
  const { table, readings, find } = remembering();
  for (let at = 0; at <= 5_000; at++) {
    table.set(`k${at}`, at);
    await find(`k${at}`);
  }
  readings.length = 0;
  await find('k1');
  expect(readings).toEqual([]);
  await find('k0');
  expect(readings).toEqual([['k0']]);
});

it('answers what it knew for five minutes while the database is away', async () => {
  const { table, state, find } = remembering();
  table.set('a', 1);
  await find('a');
  state.fault = outage();
  state.time = 299_999;
  expect(await find('a')).toBe(1);
  await expect(find('never asked')).rejects.toThrow('connect');
  state.time = 300_000;
  await expect(find('a')).rejects.toThrow('connect');
  state.fault = null;
  table.set('a', 2);
  expect(await find('a')).toBe(2);
});

it('does not hide a fault that is no outage behind an old answer', async () => {
  const { table, state, find } = remembering();
  table.set('a', 1);
  await find('a');
  state.fault = new Error('a bug');
  state.time = 3_000;
  expect(await find('a')).toBe(1);
  state.time = 5_000;
  await expect(find('a')).rejects.toThrow('a bug');
});

it('waits half a second for a database that does not answer', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { table, readings, state, find } = remembering();
  table.set('a', 1);
  await find('a');
  state.isHanging = true;
  state.time = 5_000;
  let answer: number | null | undefined;
  const finding = find('a').then((value) => {
    answer = value;
  });
  await vi.advanceTimersByTimeAsync(499);
  expect(answer).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await finding;
  expect(answer).toBe(1);
  // Half a second after that reading began; whoever comes now waits for it no more.
  state.time = 5_500;
  const next = find('a');
  await vi.advanceTimersByTimeAsync(1);
  expect(await Promise.race([next, Promise.resolve('waits')])).toBe(1);
  // Nor for another reading, begun since nobody joins that one any more.
  state.time = 11_000;
  const later = find('a');
  await vi.advanceTimersByTimeAsync(1);
  expect(await Promise.race([later, Promise.resolve('waits')])).toBe(1);
  expect(readings).toHaveLength(3);
});

it('with no time to be fresh reads each time', async () => {
  const { table, readings, find } = remembering(0);
  table.set('a', 1);
  expect(await find('a')).toBe(1);
  table.set('a', 2);
  expect(await find('a')).toBe(2);
  expect(readings).toHaveLength(2);
});

it('does not join a reading that never ends', async () => {
  const { table, readings, state, find } = remembering();
  table.set('a', 1);
  state.isHanging = true;
  void find('a');
  state.isHanging = false;
  state.time = 4_999;
  void find('a');
  expect(readings).toHaveLength(1);
  state.time = 5_000;
  expect(await find('a')).toBe(1);
  expect(readings).toHaveLength(2);
});
