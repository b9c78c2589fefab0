// `npm run operator -- clock`: says what time it is said to be, and takes a person's word that the clock is right.
import type { DatabaseClock } from '../database/connection-address.ts';
import type { Connection } from '../database/connect.ts';
import { Failure } from '../failure.ts';
import { findFault, saidOf, type ClockFault } from './rules.ts';
import { findTimes, recordMark } from './store.ts';

export interface TellParts {
  /** The counter's connections. */
  readonly pool: Connection['pool'];
  readonly database: DatabaseClock;
  readonly now: () => Date;
  readonly say: (sentence: string) => void;
}

/** What an operator is told of a clock that is off. */
export function clockFailure(fault: ClockFault): Failure {
  const remedy =
    fault.beside === 'DATABASE'
      ? 'Until they agree nothing is opened, rotated or forgotten.'
      : 'If this one is right, as after a long stop, say: npm run operator -- clock --right';
  return new Failure(`The clock is ${saidOf(fault)}. Set the clocks right, by NTP at best. ${remedy}`);
}

/** Says it; where a person confirms the clock, it is the mark from now on. Throws a Failure where the clock is off all the same. */
export async function tellClock(
  { pool, database, now, say }: TellParts,
  isConfirmed: boolean,
): Promise<void> {
  const times = await findTimes(pool);
  const sight = {
    now: now(),
    mark: times.mark,
    database: database === 'EMBEDDED' ? null : times.database,
    isElsewhere: database === 'ELSEWHERE',
    evenMs: 0,
  };
  say(`The clock of this machine:   ${sight.now.toISOString()}`);
  if (sight.database !== null) say(`The clock of the database:   ${sight.database.toISOString()}`);
  say(`The last that was right:     ${times.mark?.toISOString() ?? 'none yet'}`);
  const fault = findFault(sight);
  if (fault === null) return say('The clock is right.');
  if (!isConfirmed || fault.beside === 'DATABASE') throw clockFailure(fault);
  await recordMark(pool, sight.now);
  return say('You say that it is right: from now on it is believed.');
}
