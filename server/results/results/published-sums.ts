// What is published in a period and in the one before, put together by place, by category, by settlement or by line.
import type { Pair } from '../aggregates/significance.ts';
import { changesOf, type Change } from '../aggregates/period-change.ts';
import { addCounts, countOf, NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import type { PlaceSum } from './store.ts';

/** What is published of something, and what was before (null: there is no period before). */
export interface Published {
  readonly counts: Counts;
  readonly before: Counts | null;
  /** Between the two; null where one of them has no answers. */
  readonly change: Change | null;
}

/** A pair while it is summed. */
type Sums = { -readonly [Side in keyof Pair]: Pair[Side] };

/** Nothing in the period that is asked for. */
export const UNPUBLISHED: Published = { counts: NO_COUNTS, before: null, change: null };

/**
 * The sums by a key, of those that have something in either period. A change is told from chance by its places, each compared
 * with itself, and among all keys together.
 */
export function publishedBy<Key, Sum extends PlaceSum>(
  now: readonly Sum[],
  before: readonly Sum[] | null,
  keyOf: (sum: Sum) => Key,
): Map<Key, Published> {
  const pairs = new Map<Key, Map<bigint, Sums>>();
  const add = (sum: Sum, side: keyof Pair) => {
    const key = keyOf(sum);
    let places = pairs.get(key);
    if (places === undefined) pairs.set(key, (places = new Map()));
    const pair = places.get(sum.location);
    if (pair === undefined)
      places.set(sum.location, { now: NO_COUNTS, before: NO_COUNTS, [side]: sum.counts });
    // Another standing, or a place that was moved.
    else pair[side] = pair[side] === NO_COUNTS ? sum.counts : addCounts(pair[side], sum.counts);
  };
  for (const sum of now) add(sum, 'now');
  for (const sum of before ?? []) add(sum, 'before');
  const listed = [...pairs].map(([key, places]) => ({ key, places: [...places.values()] }));
  const changes = changesOf(listed.map(({ places }) => places));
  const totalOf = (places: readonly Pair[], side: keyof Pair) =>
    places.map((pair) => pair[side]).reduce(addCounts, NO_COUNTS);
  return new Map(
    listed.map(({ key, places }, at) => [
      key,
      {
        counts: totalOf(places, 'now'),
        before: before && totalOf(places, 'before'),
        change: changes[at] ?? null,
      },
    ]),
  );
}

/** Whether something is published in the period itself. */
export function isPublished(published: Published | undefined): boolean {
  return published !== undefined && countOf(published.counts) > 0;
}
