// How likely ratings differ as much as they do by chance alone, where nothing changed at the places that were rated.
import { upperNormal } from '../../foundation/normal-distribution.ts';
import { countOf, type Counts } from '../../foundation/score-statistics.ts';

/** What was published of one place in two periods. */
export interface Pair {
  readonly before: Counts;
  readonly now: Counts;
}

/**
 * `excess`: how many points the later period's scores have more than their share of what each place got in both.
 * `probability`: of one at least as large, up or down, by chance.
 */
export interface Chance {
  readonly excess: number;
  readonly probability: number;
}

interface Moments {
  readonly excess: number;
  readonly variance: number;
  /** The third central moment. */
  readonly third: number;
}

/**
 * The mean score test of Mantel (Chi-square tests with one degree of freedom, J. Am. Stat. Assoc. 58, 1963), each place
 * a stratum: where nothing changed, any of a place's ratings could as well have come in the other period, so the later
 * period's are a draw without replacement from all of that place. Places are compared with themselves only, so it does
 * not matter that other places were opened this month than last month. Ratings of one place count as independent: it
 * knows nothing of openings, and a lump that was alike on its own would make it too sure. Null where no place has ratings
 * in both periods that are not all equal.
 */
export function chanceOf(pairs: readonly Pair[]): Chance | null {
  const { excess, variance, third } = pairs.map(momentsOf).reduce(
    (sum, each) => ({
      excess: sum.excess + each.excess,
      variance: sum.variance + each.variance,
      third: sum.third + each.third,
    }),
    NOTHING,
  );
  if (variance === 0) return null;
  const deviation = Math.sqrt(variance);
  const skewness = third / variance / deviation;
  const above = upperTail(excess / deviation, skewness);
  const below = upperTail(-excess / deviation, -skewness);
  return { excess, probability: Math.min(1, 2 * Math.min(above, below)) };
}

const NOTHING: Moments = { excess: 0, variance: 0, third: 0 };

/**
 * The moments of a sum drawn without replacement (Cochran, Sampling Techniques, 2.4; the third: Isserlis, Proc. R. Soc. A
 * 132, 1931). A loop, since a city asks for it two thousand times.
 */
function momentsOf({ before, now }: Pair): Moments {
  const [sizeBefore, sizeNow] = [countOf(before), countOf(now)];
  const size = sizeBefore + sizeNow;
  if (sizeBefore === 0 || sizeNow === 0) return NOTHING;
  const mean = (pointsOf(before) + pointsOf(now)) / size;
  let [excess, squares, cubes] = [0, 0, 0];
  for (let at = 0; at < now.length; at += 1) {
    const deviation = at + 1 - mean;
    const count = now[at] ?? 0;
    const weight = (count + (before[at] ?? 0)) * deviation * deviation;
    excess += count * deviation;
    squares += weight;
    cubes += weight * deviation;
  }
  const draws = (sizeBefore * sizeNow) / (size * (size - 1));
  const third = size > 2 ? (draws * (sizeBefore - sizeNow) * cubes) / (size - 2) : 0;
  return { excess, variance: draws * squares, third };
}

function pointsOf(counts: Counts): number {
  return counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
}

/**
 * How likely a value of this skewness lies so many deviations above its mean, or more: Pearson's type III distribution,
 * brought to the normal one as Wilson and Hilferty do (Proc. Natl. Acad. Sci. 17, 1931). Ratings are skewed, and a few
 * of them beside many would else be told apart from chance far too often.
 */
function upperTail(deviations: number, skewness: number): number {
  if (Math.abs(skewness) < 1e-6) return upperNormal(deviations);
  const base = 1 + (skewness * deviations) / 2;
  // Beyond where the distribution ends.
  if (base <= 0) return skewness > 0 ? 1 : 0;
  return upperNormal((6 / skewness) * (Math.cbrt(base) - 1) + skewness / 6);
}
