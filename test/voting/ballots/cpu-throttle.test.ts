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

test('others have their turn after some hundreds of items, and a few items are not interrupted', async () => {
  const many = Array.from({ length: 1_000 }, () => 0);
  expect(await turnsDuring(() => forEachInPieces(many, () => undefined))).toBeGreaterThanOrEqual(3);
  expect(await turnsDuring(() => forEachInPieces([1, 2, 3], () => undefined))).toBe(0);
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
