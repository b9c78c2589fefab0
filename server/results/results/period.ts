// The days of a table of results: what was before them, and the months shown of them.
import {
  isFirst,
  isLast,
  monthAfter,
  moved,
  monthNumber,
  type OpenSpan,
  type Span,
} from '../aggregates/spans.ts';
import { splitMonths, type Split } from '../aggregates/split.ts';

const DAY_MS = 86_400_000;
/** So many months make a sparkline. */
export const SPARK_MONTHS = 12;

const earlier = (one: string, other: string): string => (one < other ? one : other);

/**
 * The period before, as long: so many whole months where the period is made of whole months, else so many days. The month
 * of today is a whole one, since it is compared with one. Null where the period has no beginning.
 */
export function spanBefore({ from, to }: OpenSpan, today: string): Span | null {
  if (from === null || from > (to ?? today)) return null;
  const end = to ?? today;
  const before = moved(from, -1);
  if (!isFirst(from) || !(isLast(end) || end >= today))
    return { from: moved(from, -1 - (Date.parse(end) - Date.parse(from)) / DAY_MS), to: before };
  const months = monthNumber(end) - monthNumber(from) + 1;
  return { from: monthAfter(from, -months), to: before };
}

/** Splits a period. The month of today is whole where the period goes on until today: nothing is published later. */
export const splitSpan = ({ from, to }: OpenSpan, today: string): Split =>
  splitMonths({ from, to: to === null || to >= today ? null : to });

/** The first days of the twelve months that end with the period, the earliest first. */
export function sparkMonths({ to }: OpenSpan, today: string): string[] {
  const end = to === null ? today : earlier(to, today);
  return monthsUntil(end, SPARK_MONTHS);
}

/** More columns nobody reads: five years. */
const MOST_MONTHS = 60;

/** The first days of all months of the period, the latest sixty of them; one without a beginning has its last twelve. */
export function monthsOfSpan(span: OpenSpan, today: string): string[] {
  const { from, to } = span;
  const end = to === null ? today : earlier(to, today);
  if (from === null || from > end) return sparkMonths(span, today);
  return monthsUntil(end, Math.min(MOST_MONTHS, monthNumber(end) - monthNumber(from) + 1));
}

const monthsUntil = (end: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => monthAfter(end, at + 1 - count));
