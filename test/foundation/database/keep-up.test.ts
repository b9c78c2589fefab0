// The memory in front of the database as it is kept up: what is read again, when, and that it does not depend on who asks.
import { expect, it, onTestFinished, vi } from 'vitest';
import { startKeepingUp } from '../../../server/foundation/database/keep-up.ts';
import { createRecent, DAY_MS, type Recent } from '../../../server/foundation/database/recent-reads.ts';

/** A memory of a table that the test changes, with a clock that it sets, and the keys of every reading. */
function remembering() {
  const table = new Map<string, number>();
  const readings: string[][] = [];
  const state = { time: 0, fault: null as Error | null };
  const memory: Recent<string, number> = createRecent({
    nameOf: (key: string) => key,
    read: (keys) => {
      readings.push([...keys]);
      if (state.fault) return Promise.reject(state.fault);
      return Promise.resolve(new Map([...table].filter(([key]) => keys.includes(key))));
    },
    now: () => state.time,
    freshMs: 5_000,
  });
  return { table, readings, state, ...memory };
}

const outage = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

it('kept up, reads again what is older than half of its time, and nobody who asks waits or makes it read', async () => {
  const { table, readings, state, find, keepUp } = remembering();
  table.set('a', 1);
  await find('a');
  table.set('a', 2);
  state.time = 2_499;
  await keepUp();
  expect(readings).toHaveLength(1);
  state.time = 2_500;
  expect(await find('a')).toBe(1);
  expect(readings).toHaveLength(1);
  await keepUp();
  expect(readings).toHaveLength(2);
  state.time = 7_499;
  expect(await find('a')).toBe(2);
  expect(readings).toHaveLength(2);
});

it('kept up, reads the same whether or not somebody asked since', async () => {
  const readingsOf = async (isAsked: boolean): Promise<string[][]> => {
    const { table, readings, state, find, keepUp } = remembering();
    for (const key of ['a', 'b']) {
      table.set(key, 1);
      await find(key);
    }
    for (state.time = 1_250; state.time < 60_000; state.time += 1_250) {
      if (isAsked) await find('a');
      await keepUp();
    }
    expect(await find('b')).toBe(1);
    return readings;
  };
  expect(await readingsOf(true)).toEqual(await readingsOf(false));
});

it('keeps up for a day, and another one at the most, what nobody asks for', async () => {
  const { table, readings, state, find, keepUp } = remembering();
  table.set('a', 1);
  table.set('b', 1);
  const keptUp = async (time: number): Promise<string[]> => {
    readings.length = 0;
    state.time = time;
    await keepUp();
    return readings.flat();
  };
  await find('a');
  await find('b');
  expect(await keptUp(DAY_MS)).toEqual(['a', 'b']);
  await find('b');
  expect(await keptUp(2 * DAY_MS - 1)).toEqual(['a', 'b']);
  expect(await keptUp(2 * DAY_MS)).toEqual([]);
  expect(await keptUp(2 * DAY_MS + 2_499)).toEqual(['b']);
  expect(await keptUp(3 * DAY_MS)).toEqual([]);
});

it('kept up, gives up a round where the database is away, and hides no other fault from whoever asks', async () => {
  const { table, readings, state, find, keepUp } = remembering();
  const keys = Array.from({ length: 12 }, (_, at) => `k${at}`);
  for (const key of keys) {
    table.set(key, 1);
    await find(key);
  }
  readings.length = 0;
  state.time = 3_000;
  state.fault = outage();
  await keepUp();
  expect(readings).toEqual([keys.slice(0, 10)]);
  readings.length = 0;
  state.fault = new Error('a bug');
  await keepUp();
  expect(readings).toEqual([keys.slice(0, 10), ['k10'], ['k11']]);
  state.time = 5_000;
  await expect(find('k0')).rejects.toThrow('a bug');
});

it('keeps up in readings of 1, 10 or 100 keys', async () => {
  const { table, readings, state, find, keepUp } = remembering();
  const keys = Array.from({ length: 112 }, (_, at) => `k${at}`);
  for (const key of keys) {
    table.set(key, 1);
    await find(key);
  }
  readings.length = 0;
  state.time = 2_500;
  await keepUp();
  expect(readings.flat()).toEqual(keys);
  expect(readings.map(({ length }) => length)).toEqual([100, 10, 1, 1]);
});

it('while the server runs, each memory in its turn, and no round before the last one is over', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const slow = {
    keepUp: () => {
      begun.push('slow');
      return new Promise<void>((end) => ends.push(end));
    },
  };
  const quick = { keepUp: () => Promise.resolve(void begun.push('quick')) };
  const stop = startKeepingUp([slow, quick], 1_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(begun).toEqual(['slow']);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toEqual(['slow', 'quick', 'slow']);
  stop();
  ends[1]?.();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toEqual(['slow', 'quick', 'slow', 'quick']);
});
