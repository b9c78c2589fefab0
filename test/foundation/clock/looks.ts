// A clock that a test sets, on a real database: the machine's own, an hour hand that jumps, and one that only goes on.
import type { Pool } from 'pg';
import { createClock, type Clock } from '../../../server/foundation/clock/clock.ts';
import type { DatabaseClock } from '../../../server/foundation/database/connection-address.ts';
import type { EventName, Log } from '../../../server/foundation/log.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export interface SetClock extends Clock {
  readonly now: () => Date;
  /** Time goes by, for both clocks. */
  readonly pass: (ms: number) => void;
  /** The clock is set, and no time goes by. */
  readonly jump: (ms: number) => void;
  readonly log: Log;
  readonly noted: [EventName, unknown][];
}

/** A clock that a start begins to look at. */
export function startClock(pool: Pool, at: Date, database: DatabaseClock = 'EMBEDDED'): SetClock {
  let [instant, steady] = [at.getTime(), 0];
  const noted: [EventName, unknown][] = [];
  const now = (): Date => new Date(instant);
  const log: Log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
  return {
    ...createClock({ pool, database, log, now, steady: () => steady }),
    now,
    log,
    noted,
    pass: (ms) => {
      instant += ms;
      steady += ms;
    },
    jump: (ms) => {
      instant += ms;
    },
  };
}
