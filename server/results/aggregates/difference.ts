// Whether two parts of a municipality are rated differently: the difference of their averages, its interval, and chance.
import {
  countOf,
  estimateOf,
  momentsOf,
  type Counts,
  type Interval,
} from '../../foundation/score-statistics.ts';
import { changesOf, type Change } from './period-change.ts';

/** What is published of two parts, and of that which belongs to both, as a place does to its category. */
export interface Compared {
  readonly one: Counts;
  readonly other: Counts;
  readonly common: Counts;
}

/** `amount`: the average of the one less that of the other. */
export type Difference = Change & { readonly interval: Interval };

/**
 * The differences that are asked about together; null where a part has nothing published. Which are unlikely to be chance
 * is told as of every change: by the test of Mantel, among all that are asked by Benjamini and Hochberg, a tenth at the
 * least. It is made of what the parts do not have in common: what is in both tells them apart no better.
 */
export function differencesOf(pairs: readonly Compared[]): (Difference | null)[] {
  const apart = pairs.map(({ one, other, common }) => [
    { before: own(other, common), now: own(one, common) },
  ]);
  return changesOf(apart).map((change, at) => {
    const pair = pairs[at];
    const found = pair && differenceOf(pair);
    if (!found || !change) return null;
    return { ...change, ...found, isUnlikely: change.isUnlikely && isTold(found.amount, change.amount) };
  });
}

/** Less is not seen in averages with one decimal; and what their own ratings say must be what all of them say. */
const isTold = (amount: number, ofOwn: number): boolean =>
  Math.abs(amount) >= 0.1 && Math.sign(amount) === Math.sign(ofOwn);

/** What the part alone has; of one that lies in the other wholly, all: it is compared with the rest of that one. */
function own(counts: Counts, common: Counts): Counts {
  const rest = less(counts, common);
  return countOf(rest) === 0 ? counts : rest;
}

const less = (counts: Counts, common: Counts): Counts => counts.map((count, at) => count - (common[at] ?? 0));

/**
 * The difference of two averages and its 95 % interval, over up to three groups that share no rating: each group's average is
 * weighted by its part of either, so that what is in both is not counted twice.
 */
function differenceOf({ one, other, common }: Compared): { amount: number; interval: Interval } | null {
  const [size, otherSize] = [countOf(one), countOf(other)];
  if (size === 0 || otherSize === 0) return null;
  const groups = [
    { counts: less(one, common), part: 1 / size },
    { counts: less(other, common), part: -1 / otherSize },
    { counts: common, part: 1 / size - 1 / otherSize },
  ];
  const terms = groups.flatMap(({ counts, part }) => {
    const moments = momentsOf(counts);
    return moments ? [{ moments, weight: part * moments.count }] : [];
  });
  const { value: amount, interval } = estimateOf(terms);
  return {
    amount,
    interval: { lower: Math.max(-9, interval.lower), upper: Math.min(9, interval.upper) },
  };
}
