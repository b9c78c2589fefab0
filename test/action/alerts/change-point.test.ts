// Changes of averages: none where nothing changes, told where something does, and never of one group alone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_COUNTS, type Counts } from '../../../server/foundation/score-statistics.ts';
import { findChange, type Published } from '../../../server/action/alerts/change-point.ts';
import { evidenceOf } from '../../../server/action/alerts/tail-bound.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { Random } from '../../../server/operator/demo/random.ts';
import { poissonUpper } from '../../../drill/alerts/program.ts';
import { listTownPlaces } from '../../../drill/alerts/places.ts';
import { buildTown } from '../../../drill/alerts/town.ts';
import { delayOf, watchTown } from '../../../drill/alerts/watch.ts';

const countsOf = (scores: readonly number[]): Counts =>
  NO_COUNTS.map((_, index) => scores.filter((score) => score === index + 1).length);
const GOOD = [10, 10, 9, 8, 10, 7, 1, 10];
const POOR = [1, 1, 3, 5, 2, 8, 10, 1];

/** Groups of one place, on consecutive days. */
const groupsOf = (
  groups: readonly (readonly number[])[],
  locationId = 1n,
  first = '2026-09-01',
): Published[] =>
  groups.map((scores, index) => ({ locationId, day: dayAfter(first, index), counts: countsOf(scores) }));
const times = (scores: readonly number[], count: number) => Array.from({ length: count }, () => scores);

it('a drop is told with its day, its averages and how many ratings are behind it', () => {
  const change = findChange(groupsOf([...times(GOOD, 20), ...times(POOR, 8)]));
  expect(change).toEqual({ kind: 'DROP', since: '2026-09-21', before: 8.125, after: 3.875, count: 64 });
});

it('and a rise', () => {
  const change = findChange(groupsOf([...times(POOR, 20), ...times(GOOD, 8)]));
  expect(change).toMatchObject({ kind: 'RISE', since: '2026-09-21' });
});

it('one group of whatever size and scores is no change, whatever comes after it: one person may have made it', () => {
  const worst = times([1], 60).flat();
  for (const later of [0, 1, 2, 5])
    expect(findChange(groupsOf([...times(GOOD, 30), worst, ...times(GOOD, later)]))).toBeNull();
  expect(findChange(groupsOf([...times(GOOD, 30), ...times(worst, 3)]))).toMatchObject({ kind: 'DROP' });
});

it('a category does not change where another of its places comes to word', () => {
  const [good, poor] = [groupsOf(times(GOOD, 30)), groupsOf(times(POOR, 30), 2n, '2026-10-01')];
  expect(findChange([...good, ...poor])).toBeNull();
});

it('days that always differed make no change of one more', () => {
  const moody = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? POOR : GOOD));
  expect(findChange(groupsOf([...moody, ...times(POOR, 3)]))).toBeNull();
});

it('evidence is never less than nothing, is a number, and the same from either end of the scale', () => {
  const counts = fc.array(fc.nat(20), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(counts, counts, (before, after) => {
      if (before.every((count) => count === 0) || after.every((count) => count === 0)) return;
      const all = before.map((count, index) => count + (after[index] ?? 0));
      const evidence = evidenceOf([{ all, after }]);
      const mirrored = evidenceOf([{ all: all.toReversed(), after: after.toReversed() }]);
      expect(evidence).toBeGreaterThanOrEqual(0);
      expect(mirrored).toBeCloseTo(evidence, 3);
    }),
  );
});

it('the bound holds: five ones of a J are as unlikely as they are, not as a normal tail says', () => {
  const all = [140, 40, 40, 40, 60, 50, 80, 120, 150, 280];
  // 0.14^5, in nats.
  expect(evidenceOf([{ all, after: [5, 0, 0, 0, 0, 0, 0, 0, 0, 0] }])).toBeCloseTo(-5 * Math.log(0.14), 1);
});

it('a town where nothing changes for a year is told of at most now and then, and planted drops are', () => {
  const random = new Random('a fast town');
  const town = buildTown(listTownPlaces(), 100_000, random);
  const { drops, published } = watchTown(town, 365, 0, random);
  expect(published).toBeGreaterThan(40_000);
  expect(poissonUpper(drops) / 12).toBeLessThan(1);
  const visited = town.filter(({ aDay }) => aDay > 0.5).slice(0, 10);
  const delays = visited.map((place) => delayOf(place, 3, random));
  expect(delays.filter((delay) => delay !== null).length).toBeGreaterThan(visited.length / 2);
});
