// Which days a period is compared with: as many before it, and the same a year ago.

/** Days of the municipality's calendar, YYYY-MM-DD, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A period as it is asked for; null is no bound. */
export interface OpenSpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** A period, the one before it, and the same one a year ago. */
export interface Spans {
  readonly now: Span;
  readonly before: Span;
  readonly yearAgo: Span;
}

const DAY_MS = 86_400_000;

/** Whole months are compared with as many whole months, whatever their lengths; other days with as many days. */
export function spansOf(now: Span): Spans {
  const months = monthsIn(now);
  if (months > 0) return { now, before: inMonths(now, -months), yearAgo: inMonths(now, -12) };
  const days = (timeOf(now.to) - timeOf(now.from)) / DAY_MS + 1;
  return {
    now,
    before: { from: moved(now.from, -days), to: moved(now.from, -1) },
    yearAgo: { from: lastYear(now.from), to: lastYear(now.to) },
  };
}

/** The month that a day lies in. */
export function monthOf(day: string): Span {
  return { from: `${day.slice(0, 7)}-01`, to: endOf(day, 0) };
}

/** The day so many days later. */
export function moved(day: string, days: number): string {
  return dayOf(timeOf(day) + days * DAY_MS);
}

/** The first day of the month so many months after that of the day. */
export function monthAfter(day: string, months: number): string {
  const [year, month] = partsOf(day);
  return dayOf(Date.UTC(year, month - 1 + months, 1));
}

export const isFirst = (day: string): boolean => day.endsWith('-01');
export const isLast = (day: string): boolean => isFirst(moved(day, 1));

/** How many whole months it is; 0 where it begins or ends within one. */
function monthsIn({ from, to }: Span): number {
  if (!isFirst(from) || !isLast(to)) return 0;
  return monthNumber(to) - monthNumber(from) + 1;
}

function inMonths({ from, to }: Span, months: number): Span {
  const [year, month] = partsOf(from);
  return { from: dayOf(Date.UTC(year, month - 1 + months, 1)), to: endOf(to, months) };
}

/** The last day of the month that is so many months after the day's. */
function endOf(day: string, months: number): string {
  const [year, month] = partsOf(day);
  return dayOf(Date.UTC(year, month + months, 0));
}

/** 28 February stands for the 29th. */
function lastYear(day: string): string {
  const [year, month, date] = partsOf(day);
  return dayOf(Math.min(Date.UTC(year - 1, month - 1, date), Date.UTC(year - 1, month, 0)));
}

/** The months of the calendar up to that of the day, counted. */
export function monthNumber(day: string): number {
  const [year, month] = partsOf(day);
  return year * 12 + month;
}

function partsOf(day: string): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
