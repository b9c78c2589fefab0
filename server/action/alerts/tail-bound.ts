// How unlikely it is that a part of some scores has such a sum by chance: the Cramér-Chernoff bound, for ten counts.
import { countOf, type Counts } from '../../foundation/score-statistics.ts';

/** A place's scores, and those of them that came after a day. */
export interface Stratum {
  readonly all: Counts;
  readonly after: Counts;
}

const STEPS = 12;
/** Beyond it a score that is nearest the extreme takes all of the weight. */
const MOST_TILT = 8;

/**
 * The evidence, in nats, that the scores after the day are not drawn from the place's scores as they are: at least minus
 * the logarithm of the probability that as many, drawn by chance, have a sum that far from the middle. Over several places
 * together, each compared with itself. Chernoff's bound holds for draws without replacement too (Hoeffding 1963,
 * "Probability inequalities for sums of bounded random variables", theorem 4), for any distribution of scores: J-shaped
 * ones too, where a normal tail would be wrong by orders of magnitude. 0 where the sum is what is expected.
 */
export function evidenceOf(strata: readonly Stratum[]): number {
  let sum = 0;
  for (const { after } of strata) sum += sumOf(after);
  // The exponent where the tilted mean is the observed sum, by Newton's method, within bounds.
  let tilt = 0;
  let found = { exponent: 0, slope: 0, bend: 1 };
  for (let step = 0; step < STEPS; step += 1) {
    found = at(strata, sum, tilt);
    const next = tilt - found.slope / found.bend;
    const bounded = Math.max(-MOST_TILT, Math.min(MOST_TILT, next));
    if (Math.abs(bounded - tilt) < 1e-6) break;
    // At most half a unit at a time: far out the bend is nearly nothing.
    tilt += Math.max(-0.5, Math.min(0.5, bounded - tilt));
  }
  return Math.max(0, -at(strata, sum, tilt).exponent);
}

/** The exponent to be made small, its slope and its bend at the tilt. */
function at(strata: readonly Stratum[], sum: number, tilt: number) {
  let [exponent, slope, bend] = [-tilt * sum, -sum, 1e-9];
  for (const { all, after } of strata) {
    let [weight, first, second] = [0, 0, 0];
    for (let score = 1; score <= 10; score += 1) {
      const share = (all[score - 1] ?? 0) * Math.exp(tilt * (score - 5));
      weight += share;
      first += share * score;
      second += share * score * score;
    }
    const mean = first / weight;
    const count = countOf(after);
    exponent += count * (Math.log(weight / countOf(all)) + 5 * tilt);
    slope += count * mean;
    bend += count * (second / weight - mean * mean);
  }
  return { exponent, slope, bend };
}

/** The sum of the scores. */
export function sumOf(counts: Counts): number {
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
}
