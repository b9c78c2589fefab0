// Which places of a list a row may have: from the best to the poorest that chance leaves it.
import { upperNormal } from '../../foundation/normal-distribution.ts';
import { Z, type Moments } from '../../foundation/score-statistics.ts';
import type { Effects } from './reliability.ts';

/** 1 is the row with the highest average. */
export interface Ranks {
  readonly from: number;
  readonly to: number;
}

/** What a row's own average is, as far as is known: normal around `mean`. */
interface Posterior {
  readonly mean: number;
  readonly deviation: number;
}

/** So many averages, evenly from the lowest to the highest, are looked up for how many rows lie above. */
const STEPS = 80;
/** Farther than so many deviations nobody lies. */
const FAR = 4;

/**
 * The 95 % rank intervals of the rows, in their order. Ranks are intervals, as Goldstein and Spiegelhalter want league tables
 * (J. R. Stat. Soc. A 159, 1996), of averages that are drawn towards the mean of all, the more the fewer ratings they are of
 * (empirical Bayes: Morris, J. Am. Stat. Assoc. 78, 1983). How many rows lie above a row is a sum of yes and no: its mean and
 * variance are tables over the average, so that nothing is simulated; both kinds of chance, where the row lies and which others
 * lie above, are put together by their squares.
 *
 * They hold for 95 of 100 rows of a list (`npm run bench -- statistics`), not 95 times of 100 for each: of the very first and
 * last fewer do. Intervals that hold for each (Mogstad, Romano, Shaikh and Wilhelm, Rev. Econ. Stud. 91, 2024) would say
 * "anywhere" of nearly all rows of a few ratings.
 */
export function rankIntervals(rows: readonly Moments[], effects: Effects): Ranks[] {
  const all = { from: 1, to: rows.length };
  if (effects.between === 0) return rows.map(() => all);
  const posteriors = rows.map((row) => posteriorOf(row, effects));
  const { above, scatter } = tablesOf(posteriors);
  return posteriors.map(({ mean, deviation }) => {
    // Less what the row adds to the tables itself.
    const middle = above(mean) - 1 / 2;
    const best = middle - (above(mean + Z * deviation) - OWN_TAIL);
    const poorest = above(mean - Z * deviation) - (1 - OWN_TAIL) - middle;
    const others = Z * Math.sqrt(Math.max(0, scatter(mean) - 1 / 4));
    return {
      from: Math.max(1, Math.round(1 + middle - Math.hypot(best, others))),
      to: Math.min(rows.length, Math.round(1 + middle + Math.hypot(poorest, others))),
    };
  });
}

const OWN_TAIL = 0.025;

function posteriorOf({ count, average }: Moments, effects: Effects): Posterior {
  const { mean, meanVariance, between, within } = effects;
  const kept = between / (between + within / count);
  const variance = between * (1 - kept) + (1 - kept) ** 2 * meanVariance;
  return { mean: mean + kept * (average - mean), deviation: Math.sqrt(variance) };
}

/** How many rows lie above an average, and the variance of that, each read between two steps of its table. */
function tablesOf(posteriors: readonly Posterior[]) {
  let [first, last] = [Infinity, -Infinity];
  for (const { mean, deviation } of posteriors) {
    first = Math.min(first, mean - 2 * deviation);
    last = Math.max(last, mean + 2 * deviation);
  }
  const step = (last - first) / (STEPS - 1) || 1;
  const above = new Float64Array(STEPS + 1);
  const scatter = new Float64Array(STEPS + 1);
  for (const { mean, deviation } of posteriors)
    for (let at = 0; at <= STEPS; at += 1) {
      const far = (first + at * step - mean) / deviation;
      if (far > FAR) break;
      const share = far < -FAR ? 1 : upperNormal(far);
      above[at] = (above[at] ?? 0) + share;
      scatter[at] = (scatter[at] ?? 0) + share * (1 - share);
    }
  const readFrom = (table: Float64Array) => (average: number) => {
    const place = Math.min(STEPS - 1e-9, Math.max(0, (average - first) / step));
    const at = Math.floor(place);
    const low = table[at] ?? 0;
    return low + (place - at) * ((table[at + 1] ?? 0) - low);
  };
  return { above: readFrom(above), scatter: readFrom(scatter) };
}
