// Which days the months of a chart have.
import { monthAfter } from '../../charts/months.ts';
import { dayBefore, type Days } from '../results/parts/periods.ts';

/** All days of months, of which the first days are given, the earliest first. */
export function daysOfMonths(starts: readonly string[]): Days {
  const last = starts.at(-1);
  return { from: starts[0] ?? null, to: last === undefined ? null : dayBefore(monthAfter(last)) };
}
