// Forgets, at the start and then once a day, what of the journal is older than its municipality keeps.
import type { CounterPool } from '../ballots/store-turn.ts';
import type { Log } from '../log.ts';
import { traceOf } from '../trace.ts';
import { forgetAudit } from './store-forget.ts';

export interface Forgetting {
  /** No more of it; resolves when what is under way is over. */
  readonly stop: () => Promise<void>;
}

const DAY_MS = 24 * 3_600_000;

/** Begins. What fails is told to the log, and done the next day. */
export function startForgetting(counter: CounterPool, log: Log, now: () => Date): Forgetting {
  let underWay = Promise.resolve();
  const forget = (): void => {
    underWay = forgetAudit(counter, now()).then(
      () => undefined,
      (error: unknown) => log.note('journalNotSwept', traceOf(error)),
    );
  };
  forget();
  const timer = setInterval(forget, DAY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
