// How the queue asks the database: where that is away it waits, since pg-boss would give up, or end the process.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../database/connect.ts';
import type { Log } from '../log.ts';
import { noteOutage } from '../outage-log.ts';
import { traceOf } from '../error-trace.ts';

/** What pg-boss gets for its statement; undefined: nothing, as where its own connections are closed. */
export type Answer = { rows: unknown[] } | undefined;

export interface Patience {
  /** Never rejects: pg-boss writes down that a job is done without looking at what becomes of it. */
  readonly executeSql: (text: string, values?: unknown[]) => Promise<Answer>;
  /** From now on each statement is tried once. */
  readonly hurry: () => void;
}

const PAUSE_MS = 2_000;

/** A way to the database that outlasts an outage; every statement of pg-boss may be said twice. */
export function createPatience(pool: Connection['pool'], log: Log): Patience {
  const hurry = new AbortController();
  // One pause for all that wait: each of their own would listen to the signal.
  let pausing: Promise<void> | null = null;
  const pause = (): Promise<void> =>
    (pausing ??= sleep(PAUSE_MS, undefined, { signal: hurry.signal })
      .catch(() => undefined)
      .finally(() => {
        pausing = null;
      }));
  const tryOnce = async (text: string, values: unknown[] | undefined): Promise<Answer> => {
    const client = await pool.connect();
    let failure: unknown;
    try {
      return await client.query(text, values);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      // Some texts are whole transactions: a connection where one failed is not used again.
      client.release(failure !== undefined);
    }
  };
  return {
    executeSql: async (text, values) => {
      for (;;) {
        try {
          return await tryOnce(text, values);
        } catch (error) {
          if (!noteOutage(log, error)) {
            log.note('queueFailed', traceOf(error));
            return undefined;
          }
          if (hurry.signal.aborted) return undefined;
          await pause();
        }
      }
    },
    hurry: () => hurry.abort(),
  };
}
