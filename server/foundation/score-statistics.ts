// What ten counts say: how many, the average, its interval, and an order that luck does not lead.

/** How many ratings have each score; ten numbers, score 1 first. */
export type Counts = readonly number[];

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export const NO_COUNTS: Counts = Array.from({ length: 10 }, () => 0);

/** The two-sided 95 % quantile of the normal distribution. */
export const Z = 1.959963984540054;

/** Of the scale from 1 to 10. */
const MIDDLE = 5.5;

/** Two ratings are added to how much scores scatter, half as much as they can, so that a few equal ones are not certain. */
const ADDED = 2;
const ADDED_DISPERSION = 1 / 2;

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

/** How many ratings there are (at least one), their mean, and the sum of their squared distances from it. */
export interface Moments {
  readonly count: number;
  readonly average: number;
  readonly squares: number;
}

/** The moments of the counts; null where nothing is published. A loop: a list asks for thousands. */
export function momentsOf(counts: Counts): Moments | null {
  let [count, points, squares] = [0, 0, 0];
  for (let at = 0; at < counts.length; at += 1) {
    const times = counts[at] ?? 0;
    count += times;
    points += times * (at + 1);
    squares += times * (at + 1) ** 2;
  }
  if (count === 0) return null;
  const average = points / count;
  return { count, average, squares: Math.max(0, squares - points * average) };
}

/** Less is never assumed: a score is a feeling rounded to a whole number, which alone scatters by 1/12 (a uniform distribution's). */
export const LEAST_VARIANCE = 1 / 12;

/** The 95 % interval of the mean, as `intervalAround` has it; null where fewer than two ratings are published. */
export function intervalOf(counts: Counts): Interval | null {
  const moments = momentsOf(counts);
  return moments === null || moments.count < 2 ? null : intervalAround(moments);
}

/**
 * The 95 % interval of the mean of at least two ratings, within 1 to 10. It speaks of chance among those who chose to answer,
 * not of all citizens.
 *
 * A score interval: the means from which the average is not farther than chance takes it. How much ratings scatter depends on
 * their mean, since the scale ends: a share of (mean - 1) * (10 - mean), at most all of it (Wedderburn, Biometrika 61, 1974:
 * quasi-likelihood). With that the interval is Wilson's (J. Am. Stat. Assoc. 22, 1927), with Student's quantile in place of the
 * normal one. A t interval of few ratings near the ends holds the mean 87 times of 100, and is wider:
 * `npm run bench -- statistics` measures both.
 */
export function intervalAround({ count, average, squares }: Moments): Interval {
  const degrees = count - 1 + ADDED;
  // The scatter is measured against a mean with a rating from the middle of the scale added: at its ends there is none to measure against.
  const mean = (count * average + MIDDLE) / (count + 1);
  const dispersion = (squares / ((mean - 1) * (10 - mean)) + ADDED * ADDED_DISPERSION) / degrees;
  const chance = (tQuantile(degrees) ** 2 * dispersion) / count;
  // (average - mean)² = chance * (mean - 1) * (10 - mean), solved for the mean.
  const middle = average + MIDDLE * chance;
  const root = Math.sqrt(Math.max(0, middle ** 2 - (1 + chance) * (average ** 2 + 10 * chance)));
  return {
    lower: Math.max(1, Math.min(average, (middle - root) / (1 + chance))),
    upper: Math.min(10, Math.max(average, (middle + root) / (1 + chance))),
  };
}

/** Ratings that count in a sum of averages, and how much: -1 for one that another is compared with. */
export interface Term {
  readonly moments: Moments;
  readonly weight: number;
}

/** A sum of averages with its 95 % interval, in points. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * The sum of averages that share no rating, each as heavy as said, and its 95 % interval, to each side the root of the squares of
 * the sides of theirs (Zou and Donner, Statist. Med. 27, 2008; of any sum: Zou, Huang and Zhang, Comput. Statist. Data Anal. 53,
 * 2009). So a difference has two sides as its averages have, where one of Welch (Biometrika 34, 1947) has one scatter: of five
 * ratings beside two hundred that holds the truth 89 times of 100 (`npm run bench -- statistics`).
 */
export function estimateOf(terms: readonly Term[]): Estimate {
  let [value, below, above] = [0, 0, 0];
  for (const { moments, weight } of terms) {
    const { lower, upper } = intervalAround(moments);
    const sides = [weight * (moments.average - lower), weight * (upper - moments.average)] as const;
    value += weight * moments.average;
    below += (weight < 0 ? sides[1] : sides[0]) ** 2;
    above += (weight < 0 ? sides[0] : sides[1]) ** 2;
  }
  return { value, interval: { lower: value - Math.sqrt(below), upper: value + Math.sqrt(above) } };
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

/** The counts of all rows of a key together, in the order in which keys come first. */
export function countsBy<Row extends { readonly counts: Counts }, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, Counts> {
  const sums = new Map<Key, Counts>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = sums.get(key);
    sums.set(key, known ? addCounts(known, row.counts) : row.counts);
  }
  return sums;
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
