// What standing keeps in memory is bounded, however many addresses there are.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Counts } from '../../../server/voting/standing/bounded-counts.ts';
import { openCourtroom } from './courtroom.ts';

const MANY = 1_000_000;
const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

it('a million networks that are counted take at most 32 MB', () => {
  const before = heapBytes();
  const counts = new Counts();
  // A prime step, so that the names are spread over 48 bits.
  for (let n = 0; n < MANY; n += 1) counts.add((n * 281_474_976_710) % 2 ** 48);
  expect((heapBytes() - before) / MEGABYTE).toBeLessThan(32);
  expect(counts.size).toBeLessThanOrEqual(500_000 + 65_536);
});

it('a million votes from as many addresses in one minute take at most 64 MB, and a week later next to nothing', async () => {
  const { court, judge, move } = openCourtroom({ city: { isDemo: true } });
  await judge();
  const before = heapBytes();
  for (let n = 0; n < MANY; n += 1) {
    const from = `${(n >> 16) + 20}.${(n >> 8) & 255}.${n & 255}.1`;
    const judgement = await judge({ from, place: BigInt(n % 600), id: `vote ${n}` });
    if (judgement.outcome === 'judged') judgement.settle('new');
  }
  expect((heapBytes() - before) / MEGABYTE).toBeLessThan(64);
  move(7 * 24 * 3_600_000);
  await court.sweep();
  expect((heapBytes() - before) / MEGABYTE).toBeLessThan(4);
  court.close();
});
