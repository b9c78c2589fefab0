// `npm run operator -- clock`: says what time it is said to be, and takes a person's word that the clock is right.
import type { DatabaseClock } from '../database/connection-address.ts';
import type { Connection } from '../database/connect.ts';
import { Failure } from '../failure.ts';
import { say } from '../../../client/text/say.ts';
import { terminalLanguage } from '../settings/env.ts';
import { findFault, saidOf, type ClockFault } from './rules.ts';
import { CLOCK_TOLD } from './text/told.ts';
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
  const language = terminalLanguage();
  const words = CLOCK_TOLD[language];
  const remedy = fault.beside === 'DATABASE' ? words.untilAgreed : words.ifRight;
  return new Failure(say(words.off, { off: saidOf(fault, language), remedy }));
}

/** Says it; where a person confirms the clock, it is the mark from now on. Throws a Failure where the clock is off all the same. */
export async function tellClock(
  { pool, database, now, say: tell }: TellParts,
  isConfirmed: boolean,
): Promise<void> {
  const words = CLOCK_TOLD[terminalLanguage()];
  const times = await findTimes(pool);
  const sight = {
    now: now(),
    mark: times.mark,
    database: database === 'EMBEDDED' ? null : times.database,
    isElsewhere: database === 'ELSEWHERE',
    evenMs: 0,
  };
  tell(say(words.machine, { at: sight.now.toISOString() }));
  if (sight.database !== null) tell(say(words.database, { at: sight.database.toISOString() }));
  tell(say(words.mark, { at: times.mark?.toISOString() ?? words.noMark }));
  const fault = findFault(sight);
  if (fault === null) return tell(words.right);
  if (!isConfirmed || fault.beside === 'DATABASE') throw clockFailure(fault);
  await recordMark(pool, sight.now);
  return tell(words.believed);
}
