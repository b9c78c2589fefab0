// Where a vote counts that waited on a phone: at the place to which its code led on its day. The day comes with the vote, is
// used for this alone, and forgotten: whatever is sealed, kept or logged of the vote does not know that it was late.
import { dayAfter } from '../../foundation/days.ts';

/** So many days a vote may have waited and still count where it was cast. */
export const GRACE_DAYS = 30;

/** Whether a vote that comes today may say that it was cast on the day: not after today, and not longer ago. */
export function isInGrace(day: string, today: string): boolean {
  return day <= today && day >= dayAfter(today, -GRACE_DAYS);
}

/** A move of a code: where it led before, and on which day of the city it was led elsewhere. */
export interface Led {
  readonly from: bigint;
  readonly day: string;
}

/**
 * The place to which the code led at the end of the day, of `moves` in their order and the place to which it leads now. On the
 * day of a move itself it is the new one, as for whoever scanned it after the move.
 */
export function ledTo(present: bigint, moves: readonly Led[], day: string): bigint {
  return moves.find((move) => move.day > day)?.from ?? present;
}

/** Whether what is retired since that day, or is not (null), was in use on the day: on its last day it was. */
export function wasInUse(retiredOn: Date | null, day: string): boolean {
  return retiredOn === null || day <= retiredOn.toISOString().slice(0, 10);
}
