// What is true of visitors: how many there may be, of which months, and how many are told at a time.
import { FIRST_DAY } from '../../foundation/days.ts';

/** More visitors nothing of a municipality has in a month. */
export const MOST_VISITORS = 10_000_000;
/** So many months of places are told at a time. */
export const MOST_ROWS = 500;
export const LONGEST_SOURCE = 120;
/** No list calls a place by more. */
export const LONGEST_PLACE = 100;

/** Why a row cannot be taken. */
export type RowFault = 'OUT_OF_RANGE' | 'NOT_ALLOWED' | 'TAKEN';

/** How many people came to a place in a month; null: it is not known any more. */
export interface Told {
  readonly month: string;
  readonly visitors: number | null;
}

/** What is wrong with a row: a month that is none or has not begun, a number of visitors that cannot be; null: nothing. */
export function faultOf({ month, visitors }: Told, today: string): RowFault | null {
  if (!month.endsWith('-01') || month < FIRST_DAY || month > today) return 'NOT_ALLOWED';
  if (visitors !== null && (visitors < 1 || visitors > MOST_VISITORS)) return 'OUT_OF_RANGE';
  return null;
}
