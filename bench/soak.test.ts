// What a long run says of growth: a line's slope, whatever it begins with and however it trembles.
import { expect, it } from 'vitest';
import { goalsOf, type Soaked } from './soak/goals.ts';
import { growthOf, type Sample } from './soak/watch.ts';

const samplesOf = (megabytes: (minute: number) => number): Sample[] =>
  Array.from({ length: 41 }, (_, at) => ({ minute: at / 2, megabytes: megabytes(at / 2), files: 50 }));

it.each([
  ['flat', () => 400, 0],
  ['growing', (minute: number) => 300 + 3 * minute, 3],
  ['trembling', (minute: number) => 400 + (minute % 1 === 0 ? 5 : -5), 0],
] as const)('%s', (_, megabytes, growth) => {
  expect(growthOf(samplesOf(megabytes), (each) => each.megabytes)).toBeCloseTo(growth, 1);
});

it('is none where nothing was looked at twice', () => {
  expect(growthOf([{ minute: 0, megabytes: 1, files: 1 }], ({ megabytes }) => megabytes)).toBe(0);
});

it('looks at memory only after the first quarter, and at the most of all of it', () => {
  const soaked: Soaked = {
    half: 1,
    votes: 1,
    voteP99: 1,
    waits: [1],
    samples: samplesOf((minute) => (minute < 5 ? 100 + 60 * minute : 400)),
    missing: 0,
    faults: 0,
    tableBytes: 1,
    logBytes: 1,
  };
  const [growth, most] = goalsOf(soaked);
  expect(growth?.value).toBeCloseTo(0, 5);
  expect(most?.value).toBe(400);
});
