// What a period is made of: whole months, which have sums of their own, and the days at its ends.
import { isFirst, isLast, monthAfter, moved, type OpenSpan, type Span } from './spans.ts';

/** What a period is made of: whole months, and days at its ends that make none. */
export interface Split {
  /** The first and the last month, each by its first day; null is no bound. Null where no month is whole. */
  readonly months: OpenSpan | null;
  /** At most two. */
  readonly days: readonly Span[];
}

/** Splits a period. */
export function splitMonths({ from, to }: OpenSpan): Split {
  const first = from === null || isFirst(from) ? from : monthAfter(from, 1);
  const last = to === null ? null : monthAfter(to, isLast(to) ? 0 : -1);
  if (from !== null && first !== null && to !== null && last !== null && first > last)
    return { months: null, days: [{ from, to }] };
  const days: Span[] = [];
  if (from !== null && first !== null && from < first) days.push({ from, to: moved(first, -1) });
  if (to !== null && !isLast(to)) days.push({ from: monthAfter(to, 0), to });
  return { months: { from: first, to: last }, days };
}
