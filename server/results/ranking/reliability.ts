// Whether the rows of a list differ more than chance makes them: how much they scatter, and how much of that is theirs.
import type { Moments } from '../../foundation/score-statistics.ts';

/** Fewer rows tell nothing of how much rows differ. */
export const FEWEST_ROWS = 5;

/**
 * From this reliability on rows may be told apart: the usual least one in comparisons of providers (Adams, "The Reliability of
 * Provider Profiling", RAND TR-653, 2009).
 */
const LEAST_RELIABILITY = 0.7;

/** Halvings of the variance between rows: to a thousandth of a thousandth of the largest there can be. */
const HALVINGS = 25;
/** (10 - 1)² / 4, of rows that are all 1 or 10. */
const MOST_VARIANCE = 81 / 4;

/** The random effects of a list: an average is that of all rows, and what is the row's own, and chance. */
export interface Effects {
  /** That of all rows. */
  readonly mean: number;
  /** How sure that is: its variance. */
  readonly meanVariance: number;
  /** The variance of what is the rows' own. */
  readonly between: number;
  /** The variance of a score within its row. */
  readonly within: number;
}

/**
 * The effects, in points and their squares: the variance within pooled, that between by Paule and Mandel (J. Res. Natl. Bur.
 * Stand. 87, 1982), which leans on no distribution and holds where rows have six ratings beside rows that have thousands.
 * Null of fewer than five rows, or where all scores are alike.
 */
export function effectsOf(rows: readonly Moments[]): Effects | null {
  if (rows.length < FEWEST_ROWS) return null;
  let [squares, degrees] = [0, 0];
  for (const row of rows) {
    squares += row.squares;
    degrees += row.count - 1;
  }
  if (degrees === 0 || squares === 0) return null;
  const within = squares / degrees;
  let [low, high] = [0, MOST_VARIANCE];
  // Of what lies between none is left where chance alone explains as much.
  if (weighed(rows, within, 0).scatter <= rows.length - 1) high = 0;
  else
    for (let step = 0; step < HALVINGS; step += 1) {
      const half = (low + high) / 2;
      if (weighed(rows, within, half).scatter > rows.length - 1) low = half;
      else high = half;
    }
  const { mean, weight } = weighed(rows, within, high);
  return { mean, meanVariance: 1 / weight, between: high, within };
}

/** The mean of the averages, each as heavy as it is sure, and how far they lie from it. */
function weighed(rows: readonly Moments[], within: number, between: number) {
  let [weight, sum, squares] = [0, 0, 0];
  for (const { count, average } of rows) {
    const own = 1 / (between + within / count);
    weight += own;
    sum += own * average;
    squares += own * average * average;
  }
  const mean = sum / weight;
  return { mean, weight, scatter: squares - mean * sum };
}

/** What part of how a row's average differs is its own, 0 to 1 (Spearman and Brown, 1910: the more ratings the larger). */
export function reliabilityOf({ between, within }: Effects, count: number): number {
  return between / (between + within / count);
}

/** What a list can carry. */
export interface Reliability {
  /** That of its rows, on average. */
  readonly reliability: number;
  readonly isRankable: boolean;
  /** From so many ratings on a row can be told apart; null where rows do not differ. */
  readonly neededCount: number | null;
}

/** More ratings than anybody will collect: then rows do not differ. */
const MOST_NEEDED = 100_000;

/** Of the rows that the effects are of. */
export function reliabilityOfList(effects: Effects, rows: readonly Moments[]): Reliability {
  const { between, within } = effects;
  const sum = rows.reduce((all, { count }) => all + reliabilityOf(effects, count), 0);
  const needed = Math.ceil(((LEAST_RELIABILITY / (1 - LEAST_RELIABILITY)) * within) / between);
  const reliability = sum / rows.length;
  return {
    reliability,
    isRankable: reliability >= LEAST_RELIABILITY,
    neededCount: needed <= MOST_NEEDED ? Math.max(needed, 1) : null,
  };
}
