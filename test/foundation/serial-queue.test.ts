// Imports one after the other: in their order, not too many of them, and none in the way of the next.
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../server/foundation/serial-queue.ts';

it('does one at a time, in the order in which they came', async () => {
  const takeTurn = createTurns(5);
  const told: string[] = [];
  const work = (name: string) => async () => {
    told.push(`${name} begins`);
    await setImmediate();
    told.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all(['a', 'b', 'c'].map((name) => takeTurn(work(name))))).toEqual(['a', 'b', 'c']);
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('refuses what would wait behind too many, and takes it again when one is done', async () => {
  const takeTurn = createTurns(2);
  let end = (): void => undefined;
  const long = new Promise<void>((resolve) => (end = resolve));
  const both = [takeTurn(() => long), takeTurn(() => long)];
  await expect(takeTurn(() => long)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  end();
  await Promise.all(both);
  await expect(takeTurn(() => Promise.resolve('done'))).resolves.toBe('done');
});

it('goes on after one that failed', async () => {
  const takeTurn = createTurns(2);
  const failed = takeTurn(() => Promise.reject(new Error('broken')));
  const next = takeTurn(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('broken');
  await expect(next).resolves.toBe('done');
});
