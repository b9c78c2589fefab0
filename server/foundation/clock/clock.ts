// Looks whether the clock is right, before anything is done that cannot be undone: opened, rotated, forgotten, erased.
import type { DatabaseClock } from '../database/connection-address.ts';
import type { Connection } from '../database/connect.ts';
import type { Log } from '../log.ts';
import { findFault, MARK_EVERY_MS, saidOf, type ClockFault } from './rules.ts';
import { findTimes, recordMark } from './store.ts';

export interface Clock {
  /** Whether it is right now. Where it is, that is remembered. Rejects where the database cannot be asked. */
  readonly isRight: () => Promise<boolean>;
  /** What the last look found; null: it was right, or nobody looked yet. */
  readonly fault: () => ClockFault | null;
  /** How far it was ahead of the database's at the last look, in seconds; null before it. */
  readonly offSeconds: () => number | null;
}

export interface ClockParts {
  /** The counter's connections. */
  readonly pool: Connection['pool'];
  readonly database: DatabaseClock;
  readonly log: Log;
  readonly now: () => Date;
  /** Milliseconds of a clock that never jumps. */
  readonly steady: () => number;
}

/** Many ask at once; the database is asked again after so long, or when the clock jumped. */
const FRESH_MS = 5_000;
/** What clocks are set right by, while they run, without a jump. */
const JUMP_MS = 60_000;
/** A fault that lasts is told again after so long. */
const TOLD_EVERY_MS = 3_600_000;

/** A clock that is looked at. */
export function createClock({ pool, database, log, now, steady }: ClockParts): Clock {
  const offset = (): number => now().getTime() - steady();
  let even = { offset: offset(), since: steady() };
  let looked: { readonly at: number; readonly isRight: boolean } | null = null;
  let fault: ClockFault | null = null;
  let toldAt = -Infinity;
  let offSeconds: number | null = null;

  const tell = (found: ClockFault | null, at: number): void => {
    if (found === null && fault !== null) log.note('clockRight', {});
    const isNew = found !== null && (fault === null || at - toldAt >= TOLD_EVERY_MS);
    if (isNew) {
      log.note('clockOff', { off: saidOf(found) });
      toldAt = at;
    }
    fault = found;
  };
  return {
    fault: () => fault,
    offSeconds: () => offSeconds,
    isRight: async () => {
      const at = steady();
      const isEven = Math.abs(offset() - even.offset) < JUMP_MS;
      if (isEven && looked !== null && at - looked.at < FRESH_MS) return looked.isRight;
      // Small steps are followed: many of them are no jump.
      even = { offset: offset(), since: isEven ? even.since : at };
      const times = await findTimes(pool);
      const instant = now();
      offSeconds = Math.round((instant.getTime() - times.database.getTime()) / 1_000);
      const found = findFault({
        now: instant,
        mark: times.mark,
        database: database === 'EMBEDDED' ? null : times.database,
        isElsewhere: database === 'ELSEWHERE',
        evenMs: at - even.since,
      });
      const isOld =
        times.mark === null || Math.abs(instant.getTime() - times.mark.getTime()) >= MARK_EVERY_MS;
      if (found === null && isOld) await recordMark(pool, instant);
      tell(found, at);
      looked = { at, isRight: found === null };
      return found === null;
    },
  };
}
