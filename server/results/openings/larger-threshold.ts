// What a larger threshold would have meant for what was published, month by month. Pure.

/** Counted ratings of a place that were published in a month; months in their order. */
export interface PublishedMonth {
  readonly locationId: bigint;
  readonly count: number;
}

/** How many places and months of places had something published, and in how many of them there would have been nothing new. */
export interface LargerThreshold {
  readonly places: number;
  readonly quietPlaces: number;
  readonly months: number;
  readonly quietMonths: number;
}

/**
 * The same ratings in groups of at least `threshold`: what a month does not fill waits for the next. Nothing that was published goes;
 * what waits at a quiet place comes out in a pool.
 */
export function withThreshold(months: readonly PublishedMonth[], threshold: number): LargerThreshold {
  const waiting = new Map<bigint, number>();
  const shown = new Set<bigint>();
  let shownMonths = 0;
  for (const { locationId, count } of months) {
    const now = (waiting.get(locationId) ?? 0) + count;
    const isFull = now >= threshold;
    waiting.set(locationId, isFull ? 0 : now);
    if (!isFull) continue;
    shown.add(locationId);
    shownMonths += 1;
  }
  return {
    places: waiting.size,
    quietPlaces: waiting.size - shown.size,
    months: months.length,
    quietMonths: months.length - shownMonths,
  };
}
