// Forgets, at the start and then once a day, what is older than its municipality keeps, and sign-ins that are over; but never by a clock that is off.
import { forgetAudit } from '../access/journal/store.ts';
import type { Clock } from '../foundation/clock/clock.ts';
import { forgetComments } from '../voting/comments/store.ts';
import type { Connections } from '../foundation/database/connect.ts';
import type { Log } from '../foundation/log.ts';
import { forgetEnded } from '../access/sessions/store-ended.ts';
import { traceOf } from '../foundation/error-trace.ts';

export interface Forgetting {
  /** No more of it; resolves when what is under way is over. */
  readonly stop: () => Promise<void>;
}

const DAY_MS = 24 * 3_600_000;
const LATER_MS = 60_000;

/** Begins. What fails is told to the log, and done the next day; the others are done all the same. */
export function startForgetting(
  { counter, gate }: Pick<Connections, 'counter' | 'gate'>,
  log: Log,
  now: () => Date,
  clock: Pick<Clock, 'isRight'>,
): Forgetting {
  let underWay: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  let later: NodeJS.Timeout | undefined;
  const forgetAll = async (): Promise<void> => {
    const instant = now();
    await Promise.all([
      forgetAudit(counter.pool, instant).catch((error: unknown) =>
        log.note('journalNotSwept', traceOf(error)),
      ),
      forgetComments(counter.pool, instant).catch((error: unknown) =>
        log.note('commentsNotSwept', traceOf(error)),
      ),
      forgetEnded(gate.pool, instant).catch((error: unknown) => log.note('sessionsNotSwept', traceOf(error))),
    ]);
  };
  const forget = (): void => {
    clearTimeout(later);
    // Where the database cannot be asked what time it is, it cannot forget either.
    const isRight = clock.isRight().catch(() => false);
    underWay = isRight.then((yes) => {
      if (yes) return forgetAll();
      if (!isStopped) later = setTimeout(forget, LATER_MS);
      return undefined;
    });
  };
  forget();
  const timer = setInterval(forget, DAY_MS);
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      clearTimeout(later);
      await underWay;
    },
  };
}
