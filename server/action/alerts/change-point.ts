// Whether the average of a place, a category or a settlement has changed, and since when: pure, on published groups alone.
import { countOf, NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { scatterOf } from './dispersion.ts';
import { evidenceOf, sumOf, type Stratum } from './tail-bound.ts';

/** What one place published on one day. */
export interface Published {
  readonly locationId: bigint;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly counts: Counts;
}

/** A change: the averages compare each place with itself. */
export interface Change {
  readonly kind: 'DROP' | 'RISE';
  /** The first day of publication after it. */
  readonly since: string;
  readonly before: number;
  readonly after: number;
  /** How many ratings the average after it is of. */
  readonly count: number;
}

/** Nats of evidence that make a change significant: `npm run drill -- alerts` shows what that means in false alarms. */
const LEAST_EVIDENCE = 11;
/** A change is one of at least so many groups on each side, and stays one without the one farthest off: one person may make one. */
const LEAST_GROUPS = 3;
const LEAST_BEFORE = 20;
/** Of the days that a change may have begun on, so many are looked at closely: those next to the likeliest tell the same. */
const MOST_TRIED = 4;
/** Smaller ones, however certain, are nothing to act on. */
const LEAST_CHANGE = 0.3;

/**
 * The most certain change of the groups of a subject, which come in the order of their days; null where none is
 * significant. The changepoint model of Hawkins, Qiu and Kang (2003, "The changepoint model for statistical process
 * control"): with every new group each earlier day is tried as the day of a change, both averages being unknown; here with
 * Chernoff's exponent in place of a t statistic, and each place compared with itself, so that a category does not change
 * where other places of it come to word.
 */
export function findChange(groups: readonly Published[]): Change | null {
  let best: { evidence: number; split: number } | null = null;
  // Where the normal evidence is far from enough the exact one is too.
  const likely = [...splitsOf(groups)].filter(({ normal }) => normal >= LEAST_EVIDENCE / 2);
  for (const { split } of likely.toSorted((a, b) => b.normal - a.normal).slice(0, MOST_TRIED)) {
    const evidence = certaintyOf(groups, split);
    if (evidence >= (best?.evidence ?? LEAST_EVIDENCE)) best = { evidence, split };
  }
  if (best === null || certaintyOf(withoutFarthest(groups, best.split), best.split) < LEAST_EVIDENCE)
    return null;
  const change = changeAt(groups, best.split);
  return Math.abs(change.after - change.before) >= LEAST_CHANGE ? change : null;
}

/** The groups but the one after the split that is farthest from its place's average: no alert hangs on a single one. */
function withoutFarthest(groups: readonly Published[], split: number): Published[] {
  const places = new Map<bigint, { count: number; sum: number }>();
  for (const { locationId, counts } of groups) {
    const { count, sum } = places.get(locationId) ?? { count: 0, sum: 0 };
    places.set(locationId, { count: count + countOf(counts), sum: sum + sumOf(counts) });
  }
  const farness = groups.map(({ locationId, counts }, index) => {
    const { count, sum } = places.get(locationId) ?? { count: 1, sum: 0 };
    return index < split ? 0 : Math.abs(sumOf(counts) - (countOf(counts) * sum) / count);
  });
  const farthest = farness.indexOf(Math.max(...farness.slice(split)), split);
  return groups.filter((_, index) => index !== farthest);
}

interface Place {
  count: number;
  sum: number;
  countAfter: number;
  sumAfter: number;
}

/** Each day that may be the first after a change, with the evidence as if averages were normal; the latest first. */
function* splitsOf(groups: readonly Published[]): Generator<{ split: number; normal: number }> {
  const sizes = groups.map(({ counts }) => ({ count: countOf(counts), sum: sumOf(counts) }));
  const places = new Map<bigint, Place>();
  let before = 0;
  for (const [index, { locationId }] of groups.entries()) {
    const { count = 0, sum = 0 } = sizes[index] ?? {};
    const place = places.get(locationId) ?? { count: 0, sum: 0, countAfter: 0, sumAfter: 0 };
    place.count += count;
    place.sum += sum;
    places.set(locationId, place);
    before += count;
  }
  const variance = scatterOf(groups).variance;
  let [information, distance] = [0, 0];
  for (let split = groups.length - 1; split >= LEAST_GROUPS; split -= 1) {
    const place = places.get(groups[split]?.locationId ?? 0n);
    const { count = 0, sum = 0 } = sizes[split] ?? {};
    if (!place) continue;
    information -= informationOf(place);
    distance -= distanceOf(place);
    place.countAfter += count;
    place.sumAfter += sum;
    information += informationOf(place);
    distance += distanceOf(place);
    before -= count;
    if (before < LEAST_BEFORE) return;
    const isDayBegun = groups[split - 1]?.day === groups[split]?.day;
    if (isDayBegun || groups.length - split < LEAST_GROUPS || information <= 0) continue;
    yield { split, normal: distance ** 2 / (2 * variance * information) };
  }
}

const informationOf = ({ count, countAfter }: Place): number => ((count - countAfter) * countAfter) / count;
const distanceOf = ({ count, sum, countAfter, sumAfter }: Place): number =>
  sumAfter - (countAfter * sum) / count;

/** The places that have something on both sides of the split. */
function strataAt(groups: readonly Published[], split: number): Stratum[] {
  const strata = new Map<bigint, { all: number[]; after: number[] }>();
  for (const [index, { locationId, counts }] of groups.entries()) {
    const stratum = strata.get(locationId) ?? { all: [...NO_COUNTS], after: [...NO_COUNTS] };
    strata.set(locationId, stratum);
    for (const [score, count] of counts.entries()) {
      stratum.all[score] = (stratum.all[score] ?? 0) + count;
      if (index >= split) stratum.after[score] = (stratum.after[score] ?? 0) + count;
    }
  }
  return [...strata.values()].filter(({ all, after }) => countOf(after) > 0 && countOf(after) < countOf(all));
}

/**
 * The evidence for the split: Chernoff's exponent, made as large as drawing without replacement makes it, and smaller by how
 * much more than chance the groups of a place differ among themselves on either side.
 */
function certaintyOf(groups: readonly Published[], split: number): number {
  const strata = strataAt(groups, split);
  let [drawn, free] = [0, 0];
  for (const { all, after } of strata) {
    const [count, countAfter] = [countOf(all), countOf(after)];
    drawn += countAfter;
    free += (countAfter * (count - countAfter)) / count;
  }
  const spread = scatterOf(groups.slice(0, split)).plus(scatterOf(groups.slice(split)));
  return (evidenceOf(strata) * (drawn / free)) / spread.excess;
}

/** What changed at the split: the averages of the same places, each as heavy as its ratings after it. */
function changeAt(groups: readonly Published[], split: number): Change {
  let [before, after, count] = [0, 0, 0];
  for (const stratum of strataAt(groups, split)) {
    const countAfter = countOf(stratum.after);
    const sumAfter = sumOf(stratum.after);
    const meanBefore = (sumOf(stratum.all) - sumAfter) / (countOf(stratum.all) - countAfter);
    before += meanBefore * countAfter;
    after += sumAfter;
    count += countAfter;
  }
  const kind = after < before ? 'DROP' : 'RISE';
  return { kind, since: groups[split]?.day ?? '', before: before / count, after: after / count, count };
}
