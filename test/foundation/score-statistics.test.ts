// Count, average, interval and order of ten counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageOf,
  byLowerBound,
  countOf,
  intervalOf,
  NO_COUNTS,
  tQuantile,
} from '../../server/foundation/score-statistics.ts';

const counts = fc.array(fc.nat(200), { minLength: 10, maxLength: 10 });

/** The counts of some scores. */
function of(...scores: number[]): number[] {
  return Array.from({ length: 10 }, (_, index) => scores.filter((score) => score === index + 1).length);
}

describe('a summary', () => {
  it('of nothing says nothing', () => {
    expect([countOf(NO_COUNTS), averageOf(NO_COUNTS), intervalOf(NO_COUNTS)]).toEqual([0, null, null]);
  });

  it('has the average and the t interval of a textbook', () => {
    const scores = of(4, 6, 8, 8, 9);
    expect(averageOf(scores)).toBe(7);
    // s = 2, t(4) = 2.776: 7 ± 2.776 * 2 / √5
    expect(intervalOf(scores)?.lower).toBeCloseTo(4.517, 2);
    expect(intervalOf(scores)?.upper).toBeCloseTo(9.483, 2);
  });

  // Quantiles from tables of Student's distribution.
  it.each([
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [29, 2.045],
    [100, 1.984],
    [100_000, 1.96],
  ])('knows t for %i degrees of freedom', (degrees, quantile) => {
    expect(Math.abs(tQuantile(degrees) - quantile)).toBeLessThan(0.005);
  });

  it('is never certain of five equal scores', () => {
    const interval = intervalOf(of(8, 8, 8, 8, 8));
    expect(interval?.lower).toBeLessThan(7.8);
    expect(interval?.upper).toBeGreaterThan(8.2);
  });

  it('stays within 1 to 10 around the average', () => {
    fc.assert(
      fc.property(counts, (ten) => {
        fc.pre(countOf(ten) >= 2);
        const interval = intervalOf(ten);
        const average = averageOf(ten);
        if (!interval || average === null) throw new Error('There are ratings.');
        expect(interval.lower).toBeGreaterThanOrEqual(1);
        expect(interval.upper).toBeLessThanOrEqual(10);
        expect(interval.lower).toBeLessThanOrEqual(average);
        expect(interval.upper).toBeGreaterThanOrEqual(average);
      }),
    );
  });

  it('ranks three hundred good answers before five happier ones, and nothing last', () => {
    const few = of(10, 10, 10, 10, 6);
    const many = of(...Array.from({ length: 300 }, (_, index) => 8 + (index % 3)));
    const ranked = byLowerBound([NO_COUNTS, few, many].map((counts) => ({ counts })));
    expect(ranked.map(({ counts }) => counts)).toEqual([many, few, NO_COUNTS]);
  });
});
