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

  it('has the average and the interval that is worked out by hand', () => {
    const scores = of(4, 6, 8, 8, 9);
    expect(averageOf(scores)).toBe(7);
    // Squares 16, measured at 6.75: 16 / 18.6875 = 0.8562. With two halves added 1.8562 / 6 = 0.3094; t(6) = 2.4469, of five: 0.3705.
    // (7 - m)² = 0.3705 (m - 1) (10 - m): 1.3705 m² - 18.0751 m + 52.7046 = 0
    expect(intervalOf(scores)?.lower).toBeCloseTo(4.352, 3);
    expect(intervalOf(scores)?.upper).toBeCloseTo(8.837, 3);
  });

  it('has the interval of the normal distribution where there are many ratings', () => {
    const scores = of(4, 6, 8, 8, 9).map((count) => count * 20_000);
    // s = √(16 / 5), n = 100,000
    const half = (1.96 * Math.sqrt(16 / 5)) / Math.sqrt(100_000);
    expect(intervalOf(scores)?.lower).toBeCloseTo(7 - half, 3);
    expect(intervalOf(scores)?.upper).toBeCloseTo(7 + half, 3);
  });

  it('is the same seen from the other end of the scale', () => {
    fc.assert(
      fc.property(counts, (ten) => {
        fc.pre(countOf(ten) >= 2);
        const [one, other] = [intervalOf(ten), intervalOf(ten.toReversed())];
        expect(one?.lower).toBeCloseTo(11 - (other?.upper ?? 0), 6);
      }),
    );
  });

  it('leaves room below where everybody gave a 10', () => {
    expect(intervalOf(of(10, 10, 10, 10, 10))).toMatchObject({ upper: 10 });
    expect(intervalOf(of(10, 10, 10, 10, 10))?.lower).toBeLessThan(9);
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
