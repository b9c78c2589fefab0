// When the clock is believed: beside the last time at which it was seen to be right, and beside the database's own.
import { say } from '../../../client/text/say.ts';
import { CLOCK_TOLD } from './text/told.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How often the mark moves on: it may be so much older than the clock. */
export const MARK_EVERY_MS = HOUR_MS;

/** What a look sees. */
export interface Sight {
  readonly now: Date;
  /** The last time at which the clock was seen to be right; null before the first. */
  readonly mark: Date | null;
  /** The database's clock; null where it is the machine's own, and says nothing. */
  readonly database: Date | null;
  /** Whether the database runs on another machine, so that its clock is a second one. */
  readonly isElsewhere: boolean;
  /** For how many milliseconds, by a clock that never jumps, the clock has gone on without a jump. */
  readonly evenMs: number;
}

/** Why the clock is not believed. */
export interface ClockFault {
  /** Beside what it is off. */
  readonly beside: 'MARK' | 'DATABASE';
  /** By how much: ahead, or behind where negative. */
  readonly offMs: number;
}

/** Two clocks that agree so closely are right, since two are hardly wrong by the same. */
const AGREEING_MS = 5 * MINUTE_MS;
/** After a stop of so many days a clock is believed that goes on evenly for a while: one that is to be set is set by then. */
const LONGEST_STOP_MS = 8 * DAY_MS;
const SETTLED_MS = 5 * MINUTE_MS;

/**
 * Why the clock is not believed, or null where it is. It is off where it is more than a day from the database's clock or
 * from the mark. It is right all the same where a clock of another machine agrees, and after a stop of some days once it
 * has settled. A longer stop, or a longer step back, needs another machine's clock or a person.
 */
export function findFault({ now, mark, database, isElsewhere, evenMs }: Sight): ClockFault | null {
  const besideDatabase = database === null ? 0 : now.getTime() - database.getTime();
  if (Math.abs(besideDatabase) > DAY_MS) return { beside: 'DATABASE', offMs: besideDatabase };
  if (mark === null || (isElsewhere && database !== null && Math.abs(besideDatabase) <= AGREEING_MS))
    return null;
  const offMs = now.getTime() - mark.getTime();
  // The same both ways: what was believed ahead moved the mark, and must not shut the way back.
  if (Math.abs(offMs) <= DAY_MS + MARK_EVERY_MS) return null;
  if (0 < offMs && offMs <= LONGEST_STOP_MS && evenMs >= SETTLED_MS) return null;
  return { beside: 'MARK', offMs };
}

/** By how much a fault is off, as a person reads it: "60.0 days ahead of the last time that was right". */
export function saidOf({ beside, offMs }: ClockFault, language: keyof typeof CLOCK_TOLD = 'en'): string {
  const { ahead, behind } = CLOCK_TOLD[language];
  const days = (Math.abs(offMs) / DAY_MS).toFixed(1);
  return say((offMs > 0 ? ahead : behind)[beside], { days });
}
