// Courtesy: long work is done in pieces, and whatever else waits in the process has its turn between them.
import { expect, test } from 'vitest';
import { forEachInPieces, giveWay } from '../../../server/voting/ballots/cpu-throttle.ts';

/** How often the process turned to others until the work was over. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let next = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  await work();
  clearImmediate(next);
  return turns;
}

test('every item is worked on once, in its order', async () => {
  const items = Array.from({ length: 1_001 }, (_, place) => place);
  const seen: number[] = [];
  await forEachInPieces(items, (item) => seen.push(item));
  expect(seen).toEqual(items);
});

test('others have their turn after some milliseconds of work, however many items that are', async () => {
  let passed = 0;
  const take = (milliseconds: number) => {
    passed += milliseconds;
  };
  const turns = (items: readonly number[]) => turnsDuring(() => forEachInPieces(items, take, () => passed));
  expect(await turns(Array.from({ length: 1_000 }, () => 1))).toBeGreaterThanOrEqual(240);
  expect(await turns([50, 50])).toBe(2);
  expect(await turns([1, 1, 1])).toBe(0);
});

test('what the work throws is thrown', async () => {
  const work = () => {
    throw new Error('This one cannot be worked on.');
  };
  await expect(forEachInPieces([1], work)).rejects.toThrow('This one');
});

test('others have their turn after work, and none is needed after no work', async () => {
  expect(await turnsDuring(() => giveWay(10))).toBeGreaterThanOrEqual(1);
  expect(await turnsDuring(() => giveWay(0))).toBe(0);
});
