// Whether a list can be ranked: how much of its differences is real, which ranks chance leaves, and who stands out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upperNormal } from '../../../server/foundation/normal-distribution.ts';
import { momentsOf, NO_COUNTS, type Counts } from '../../../server/foundation/score-statistics.ts';
import { limitsAt, limitsOf, standsOut } from '../../../server/results/ranking/funnel.ts';
import { rankingOf, rankingOnce } from '../../../server/results/ranking/ranking.ts';
import { effectsOf, reliabilityOf, reliabilityOfList } from '../../../server/results/ranking/reliability.ts';

/** So many ratings of one score, and as many of another. */
const half = (low: number, high: number, times: number): Counts =>
  NO_COUNTS.map((_, at) => (at + 1 === low || at + 1 === high ? times : 0));
const rowsOf = (...lists: Counts[]) => lists.map((counts) => ({ counts }));
const momentsIn = (...lists: Counts[]) => lists.flatMap((counts) => momentsOf(counts) ?? []);

const ALIKE = Array.from({ length: 12 }, () => half(4, 8, 20));
/** Averages from 3 to 8, hundreds of ratings each. */
const APART = [2, 3, 4, 5, 6, 7].map((low) => half(low, low + 2, 200));

describe('the effects of a list', () => {
  it('are nothing of fewer than five rows, of equal scores, and of one rating each', () => {
    expect(effectsOf(momentsIn(...APART.slice(0, 4)))).toBeNull();
    expect(effectsOf(momentsIn(...Array.from({ length: 6 }, () => half(7, 7, 9))))).toBeNull();
    expect(effectsOf(momentsIn(...[2, 3, 4, 5, 6].map((score) => half(score, score, 1))))).toBeNull();
  });

  it('find nothing between rows that are alike', () => {
    expect(effectsOf(momentsIn(...ALIKE))).toMatchObject({ mean: 6, between: 0 });
  });

  it('are those of a textbook where all rows have as many ratings', () => {
    // Averages 3, 4, … 8: their variance is 3.5, and chance is 1 * 400 / 399 / 400 of it.
    const effects = effectsOf(momentsIn(...APART));
    expect(effects?.mean).toBeCloseTo(5.5, 9);
    expect(effects?.within).toBeCloseTo(400 / 399, 9);
    expect(effects?.between).toBeCloseTo(3.5 - 1 / 399, 4);
  });

  it('make twice as many ratings more reliable, as Spearman and Brown say', () => {
    const effects = { mean: 6, meanVariance: 0, between: 1, within: 9 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (count) => {
        const one = reliabilityOf(effects, count);
        expect(reliabilityOf(effects, 2 * count)).toBeCloseTo((2 * one) / (1 + one), 9);
      }),
    );
  });

  it('say from how many ratings on rows are told apart', () => {
    const effects = { mean: 6, meanVariance: 0, between: 1, within: 9 };
    const rows = [{ count: 21, average: 6, squares: 1 }];
    // 0.7 / 0.3 * 9 = 21
    expect(reliabilityOfList(effects, rows)).toMatchObject({ neededCount: 21, isRankable: true });
    expect(reliabilityOfList({ ...effects, between: 0 }, rows)).toEqual({
      reliability: 0,
      isRankable: false,
      neededCount: null,
    });
  });
});

describe('the ranks of a list', () => {
  it('are one place each where rows lie far apart', () => {
    const ranking = rankingOf(rowsOf(...APART));
    expect(ranking).toMatchObject({ isRankable: true });
    expect(APART.map((counts) => ranking?.byRow.get(counts)?.ranks)).toEqual(
      [6, 5, 4, 3, 2, 1].map((rank) => ({ from: rank, to: rank })),
    );
  });

  it('are any place where rows are alike', () => {
    const ranking = rankingOf(rowsOf(...ALIKE));
    expect(ranking).toMatchObject({ isRankable: false, reliability: 0, neededCount: null });
    expect([...(ranking?.byRow.values() ?? [])].map(({ ranks }) => ranks)).toEqual(
      ALIKE.map(() => ({ from: 1, to: 12 })),
    );
  });

  it('lie within the list, in order, and do not depend on the order of the rows', () => {
    const counts = fc.array(fc.nat(30), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 5, maxLength: 60 }), (lists) => {
        const rows = rowsOf(...lists);
        const ranking = rankingOf(rows);
        if (ranking === null) return;
        const turned = rankingOf(rows.toReversed());
        const wrong = [...ranking.byRow].filter(([row, { ranks }]) => {
          const isWithin = 1 <= ranks.from && ranks.from <= ranks.to && ranks.to <= ranking.rows.length;
          const other = turned?.byRow.get(row)?.ranks ?? { from: 0, to: 0 };
          const isSame = Math.abs(other.from - ranks.from) <= 1 && Math.abs(other.to - ranks.to) <= 1;
          return !isWithin || !isSame;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('leave out what is not published, and are worked out once', () => {
    const once = rankingOnce(rowsOf(NO_COUNTS, ...APART));
    expect(once()?.rows).toHaveLength(6);
    expect(once()?.byRow.has(NO_COUNTS)).toBe(false);
    expect(once()).toBe(once());
  });
});

describe('the funnel', () => {
  const effects = { mean: 6, meanVariance: 0, between: 0, within: 9 };

  it('narrows by the root of the number of ratings, within 1 to 10', () => {
    expect(limitsAt(effects, 100).upper - 6).toBeCloseTo(3.0902 * 0.3, 3);
    expect(limitsAt(effects, 400).upper - 6).toBeCloseTo(3.0902 * 0.15, 3);
    expect(limitsAt(effects, 2)).toEqual({ count: 2, lower: 1, upper: 10 });
  });

  it('reaches from the fewest ratings to the most', () => {
    const rows = [5, 70, 900].map((count) => ({ count, average: 6, squares: 9 * count }));
    const sizes = limitsOf(effects, rows).map(({ count }) => count);
    expect([sizes[0], sizes.at(-1)]).toEqual([5, 900]);
    expect(sizes.toSorted((a, b) => a - b)).toEqual(sizes);
    expect(limitsOf(effects, rows.slice(0, 1))).toHaveLength(1);
  });

  it.each([
    [6.94, 'ABOVE'],
    [6.9, null],
    [5.1, null],
    [5.06, 'BELOW'],
  ])('tells of an average of %d of a hundred ratings: %s', (average, told) => {
    expect(standsOut({ count: 100, average, squares: 900 }, effects)).toBe(told);
  });
});

it('the tail of a normal distribution is that of tables', () => {
  for (const [deviations, tail] of [
    [0, 0.5],
    [1.959964, 0.025],
    [3.090232, 0.001],
    [-1, 0.841345],
  ] as const)
    expect(upperNormal(deviations)).toBeCloseTo(tail, 6);
});
