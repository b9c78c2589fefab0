// What a long run says of growth: a line's slope, whatever it begins with and however it trembles.
import { expect, it } from 'vitest';
import { goalsOf, quantile, type Soaked } from './soak/goals.ts';
import { cellOf, linesOf } from './soak/lines.ts';
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

/** Whose figures a test changes. */
const SOAKED: Soaked = {
  minutes: 20,
  half: 1,
  votes: 1,
  voteP99: 1,
  waits: { results: [1], explorer: [2] },
  samples: samplesOf((minute) => (minute < 5 ? 100 + 60 * minute : 400)),
  missing: 0,
  faults: 0,
  tableBytes: 1,
  logBytes: 1,
  nodeSeconds: 1,
  postgresSeconds: 1,
};

it('looks at memory only after the first quarter, and at the most of all of it', () => {
  const [growth, most] = goalsOf(SOAKED);
  expect(growth?.value).toBeCloseTo(0, 5);
  expect(most?.value).toBe(400);
});

it('says how each kind of page did, and what docs/figures.md says of all', () => {
  const soaked = { ...SOAKED, votes: 2_000, nodeSeconds: 1.2, waits: { results: [150, 30, 20], sign: [] } };
  expect(linesOf(soaked).slice(1)).toEqual([
    'CPU a vote, pages and openings included: 0.600 ms of Node, 0.500 ms of PostgreSQL',
    'page          read   p50   p90   p99   most  (ms)',
    'results          3    30    30    30   150',
    'sign             0     ∞     ∞     ∞     ∞',
  ]);
  expect(cellOf({ ...soaked, missing: 1 }, goalsOf({ ...soaked, missing: 1 }))).toBe(
    '20 minutes: 0 MB; 400 MB with a heap of 300; 1 ms; 30 ms; 0; 1 **misses** of 2,000; 0 (1 bytes of tables, 1 of log a vote)',
  );
});

it.each([
  [[3, 1, 2], 0.5, 2],
  [[3, 1, 2], 1, 3],
  [[], 0.5, Infinity],
])('of %j the share %d is at most %d', (values, share, value) => {
  expect(quantile(values, share)).toBe(value);
});
