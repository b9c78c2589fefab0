// The days of a table of results: what was before them, which whole months are among them, and the last twelve months.

import { monthNumber, type Span } from '../aggregates/spans.ts';

/** A period as it is asked for; null is no bound. */
export interface OpenSpan {
  readonly from: string | null;
  readonly to: string | null;
}

const DAY_MS = 86_400_000;
/** So many months make a sparkline. */
export const SPARK_MONTHS = 12;

function moved(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month so many months after that of the day. */
export function monthAfter(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 0) - 1 + months, 1)).toISOString().slice(0, 10);
}

const isFirst = (day: string): boolean => day.endsWith('-01');
const isLast = (day: string): boolean => isFirst(moved(day, 1));
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

/** What a period is made of: whole months, and days at its ends that make none. */
export interface Split {
  /** The first and the last month, each by its first day; null is no bound. Null where no month is whole. */
  readonly months: OpenSpan | null;
  /** At most two. */
  readonly days: readonly Span[];
}

/** Splits a period. The month of today is whole where the period goes on until today: nothing is published later. */
export function splitSpan({ from, to }: OpenSpan, today: string): Split {
  const end = to === null || to >= today ? null : to;
  const first = from === null || isFirst(from) ? from : monthAfter(from, 1);
  const last = end === null ? null : isLast(end) ? monthAfter(end, 0) : monthAfter(end, -1);
  if (first !== null && last !== null && first > last)
    return { months: null, days: [{ from: from ?? first, to: end ?? today }] };
  const days: Span[] = [];
  if (from !== null && first !== null && from < first) days.push({ from, to: moved(first, -1) });
  if (end !== null && last !== null && monthAfter(last, 1) <= end)
    days.push({ from: monthAfter(last, 1), to: end });
  return { months: { from: first, to: last }, days };
}

/** The first days of the twelve months that end with the period, the earliest first. */
export function sparkMonths({ to }: OpenSpan, today: string): string[] {
  const end = to === null ? today : earlier(to, today);
  return Array.from({ length: SPARK_MONTHS }, (_, at) => monthAfter(end, at + 1 - SPARK_MONTHS));
}
