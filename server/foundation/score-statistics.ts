// What ten counts say: how many, the average, its interval, and an order that luck does not lead.

/** How many ratings have each score; ten numbers, score 1 first. */
export type Counts = readonly number[];

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export const NO_COUNTS: Counts = Array.from({ length: 10 }, () => 0);

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * A score is a feeling rounded to a whole number, which alone scatters by 1/12 (the variance of a uniform distribution
 * of width 1). Less is never assumed: five equal scores do not make a certain average.
 */
const LEAST_VARIANCE = 1 / 12;

/** How many ratings there are. */
export function countOf(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The mean score, 1 to 10; null where nothing is published. */
export function averageOf(counts: Counts): number | null {
  const count = countOf(counts);
  if (count === 0) return null;
  return counts.reduce((sum, times, index) => sum + times * (index + 1), 0) / count;
}

/**
 * The two-sided 95 % quantile of Student's t distribution, by the Cornish-Fisher expansion (Abramowitz and Stegun,
 * 26.7.5). Within 0.005 from 4 degrees of freedom on, and a published group has at least 4.
 */
export function tQuantile(degrees: number): number {
  const z2 = Z * Z;
  return (
    Z +
    (Z * (z2 + 1)) / (4 * degrees) +
    (Z * (5 * z2 ** 2 + 16 * z2 + 3)) / (96 * degrees ** 2) +
    (Z * (3 * z2 ** 3 + 19 * z2 ** 2 + 17 * z2 - 15)) / (384 * degrees ** 3) +
    (Z * (79 * z2 ** 4 + 776 * z2 ** 3 + 1482 * z2 ** 2 - 1920 * z2 - 945)) / (92160 * degrees ** 4)
  );
}

/**
 * The 95 % t interval of the mean, within 1 to 10; null where fewer than two ratings are published. It speaks of chance
 * among those who chose to answer, not of all citizens.
 */
export function intervalOf(counts: Counts): Interval | null {
  const count = countOf(counts);
  const average = averageOf(counts);
  if (average === null || count < 2) return null;
  const squares = counts.reduce((sum, times, index) => sum + times * (index + 1 - average) ** 2, 0);
  return intervalAround(average, count, squares);
}

/** The same from the average of `count` (at least two) scores and the sum of their squared distances from it. */
export function intervalAround(average: number, count: number, squares: number): Interval {
  const variance = Math.max(squares / (count - 1), LEAST_VARIANCE);
  const half = tQuantile(count - 1) * Math.sqrt(variance / count);
  return { lower: Math.max(1, average - half), upper: Math.min(10, average + half) };
}

/** The shares, 0 to 1, of those who gave 9 or 10 (top box) and 1 to 4 (bottom box); null where nothing is published. */
export function boxesOf(counts: Counts): { readonly top: number; readonly bottom: number } | null {
  const count = countOf(counts);
  if (count === 0) return null;
  return { top: countOf(counts.slice(8)) / count, bottom: countOf(counts.slice(0, 4)) / count };
}

/** The counts of two together. */
export function addCounts(one: Counts, other: Counts): Counts {
  return one.map((count, place) => count + (other[place] ?? 0));
}

/** The things by a number of each, the smallest first, equal ones as they stand. Each number is taken once, however many compare. */
export function sortedBy<Thing>(things: readonly Thing[], numberOf: (thing: Thing) => number): Thing[] {
  return things
    .map((thing) => ({ thing, number: numberOf(thing) }))
    .toSorted((a, b) => a.number - b.number)
    .map(({ thing }) => thing);
}

/** Descending by the interval's lower bound, so that three happy answers do not beat three hundred; unknown last. */
export function byLowerBound<Counted extends { readonly counts: Counts }>(
  things: readonly Counted[],
): Counted[] {
  return sortedBy(things, ({ counts }) => -(intervalOf(counts)?.lower ?? 0));
}
