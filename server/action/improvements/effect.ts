// How ratings were before something was done and how they were after: which days, and what may be said of the two. Pure.
import { estimateOf, momentsOf, type Counts } from '../../foundation/score-statistics.ts';

/** Days, YYYY-MM-DD, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** So many months before, and so many after. */
const MONTHS = 3;
/**
 * A rating is published days or weeks after it was given: in the first month some still speak of what was before. They
 * count on neither side.
 */
const MONTHS_BETWEEN = 1;
/** Fewer ratings than this on one side say nothing of a difference. */
export const ENOUGH = 10;

const DAY_MS = 24 * 60 * 60_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day so many months later; the last one of a month that is too short for it. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

const before = (day: string): string => dayOf(Date.parse(`${day}T00:00:00Z`) - DAY_MS);

/** The days that are compared for something done on the day: three months up to it, and three after a month between. */
export function spansOf(doneOn: string): { readonly before: Span; readonly after: Span } {
  return {
    before: { from: monthsAfter(doneOn, -MONTHS), to: before(doneOn) },
    after: {
      from: monthsAfter(doneOn, MONTHS_BETWEEN),
      to: before(monthsAfter(doneOn, MONTHS_BETWEEN + MONTHS)),
    },
  };
}

export const VERDICTS = ['TOO_EARLY', 'NOT_ENOUGH', 'HIGHER', 'LOWER', 'UNCLEAR'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The average after less the average before, with its 95 % interval. */
export interface Difference {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The difference of two averages with its interval; null where one side has too few ratings. */
export function differenceOf(first: Counts, second: Counts): Difference | null {
  const [before, after] = [momentsOf(first), momentsOf(second)];
  if (!before || !after || before.count < ENOUGH || after.count < ENOUGH) return null;
  const { value, interval } = estimateOf([
    { moments: after, weight: 1 },
    { moments: before, weight: -1 },
  ]);
  return { value, ...interval };
}

/**
 * What may be said, of chance alone and of no cause. Nothing before the days are over: whoever looks every day and stops at
 * the first difference finds one where there is none.
 */
export function verdictOf(first: Counts, second: Counts, isOver: boolean): Verdict {
  if (!isOver) return 'TOO_EARLY';
  const difference = differenceOf(first, second);
  if (difference === null) return 'NOT_ENOUGH';
  if (difference.lower > 0) return 'HIGHER';
  return difference.upper < 0 ? 'LOWER' : 'UNCLEAR';
}
