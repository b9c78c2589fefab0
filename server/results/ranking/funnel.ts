// The funnel of a list: how far chance alone takes an average of so many ratings, and which rows lie beyond.
import type { Moments } from '../../foundation/score-statistics.ts';
import type { Effects } from './reliability.ts';

/** Two-sided 99.8 %: the outer limits of funnel plots (Spiegelhalter, Statist. Med. 24, 2005). */
const LIMIT = 3.090232306167813;
/** So many sizes, each so many times the one before, make a curve. */
const SIZES = 40;

/** Where averages of so many ratings end by chance, 1 to 10. */
export interface Limits {
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

/** The limits around the mean of all rows. */
export function limitsAt({ mean, within }: Effects, count: number): Limits {
  const half = LIMIT * Math.sqrt(within / count);
  return { count, lower: Math.max(1, mean - half), upper: Math.min(10, mean + half) };
}

/** The limits from the fewest ratings of a row to the most. */
export function limitsOf(effects: Effects, rows: readonly Moments[]): Limits[] {
  let [fewest, most] = [Infinity, 0];
  for (const { count } of rows) {
    fewest = Math.min(fewest, count);
    most = Math.max(most, count);
  }
  const sizes = Array.from({ length: SIZES }, (_, at) =>
    Math.round(fewest * (most / fewest) ** (at / (SIZES - 1))),
  );
  return [...new Set(sizes)].map((count) => limitsAt(effects, count));
}

/** Beyond the limits, above or below. */
export type StandsOut = 'ABOVE' | 'BELOW';

/** Whether the row lies beyond the limits; null: chance alone takes one so far. */
export function standsOut({ count, average }: Moments, effects: Effects): StandsOut | null {
  const { lower, upper } = limitsAt(effects, count);
  return average < lower ? 'BELOW' : average > upper ? 'ABOVE' : null;
}
