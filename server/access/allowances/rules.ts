// What is true of what a municipality allows operators: for how long, and that there is a reason.
import type { FieldFault } from '../journal/outcomes.ts';
import { whyFaults } from '../journal/reason.ts';

/** More than a month is no visit: then it is allowed again. */
export const MOST_DAYS = 30;

/** What is wrong with an allowance until that day, asked for today; both YYYY-MM-DD. */
export function allowanceFaults(until: string, why: string, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const days = (Date.parse(until) - Date.parse(today)) / (24 * 60 * 60_000);
  if (days < 0 || days > MOST_DAYS) faults.push({ field: 'until', fault: 'OUT_OF_RANGE' });
  return [...faults, ...whyFaults(why)];
}
