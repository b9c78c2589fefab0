// Rules of visitors: which numbers may be, which share may be told, and an average in which places weigh as many as come there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  averageOf,
  intervalOf,
  NO_COUNTS,
  type Counts,
} from '../../../server/foundation/score-statistics.ts';
import { weightedAverage } from '../../../server/results/responses/rules.ts';
import { faultOf, MOST_VISITORS } from '../../../server/results/visits/rules.ts';

const TODAY = '2026-11-25';
const all = (score: number, count: number): Counts =>
  NO_COUNTS.map((_, at) => (at + 1 === score ? count : 0));

it.each([
  ['2026-11-01', 1, null],
  ['2026-10-01', MOST_VISITORS, null],
  ['2026-10-01', null, null],
  ['2026-10-01', 0, 'OUT_OF_RANGE'],
  ['2026-10-01', -5, 'OUT_OF_RANGE'],
  ['2026-10-01', MOST_VISITORS + 1, 'OUT_OF_RANGE'],
  ['2026-10-02', 5, 'NOT_ALLOWED'],
  ['2026-12-01', 5, 'NOT_ALLOWED'],
  ['1999-12-01', 5, 'NOT_ALLOWED'],
])('of %s, %s visitors: %s', (month, visitors, fault) => {
  expect(faultOf({ month, visitors }, TODAY)).toBe(fault);
});

it('an average weighs places by their visitors, and not by their ratings', () => {
  const weighted = weightedAverage([
    { visitors: 900, counts: all(4, 10) },
    { visitors: 100, counts: all(9, 500) },
    { visitors: 5_000, counts: NO_COUNTS },
  ]);
  expect(weighted?.average).toBeCloseTo(4.5, 9);
  expect([weighted?.places, weighted?.count]).toEqual([2, 510]);
  expect(weightedAverage([{ visitors: 0, counts: all(4, 10) }])).toBeNull();
});

it('of one place it is that of the place, and its interval always holds the average', () => {
  const counts = fc.array(fc.nat(30), { minLength: 10, maxLength: 10 });
  const place = fc.record({ visitors: fc.integer({ min: 1, max: MOST_VISITORS }), counts });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
      const [first] = places;
      const alone = first && weightedAverage([first]);
      if (alone) {
        expect(alone.average).toBeCloseTo(averageOf(first.counts) ?? 0, 9);
        expect(alone.interval.lower).toBeCloseTo(intervalOf(first.counts)?.lower ?? 0, 9);
      }
      const weighted = weightedAverage(places);
      if (weighted === null) return;
      expect(weighted.interval.lower).toBeLessThanOrEqual(weighted.average);
      expect(weighted.interval.upper).toBeGreaterThanOrEqual(weighted.average);
    }),
  );
});
