// A log with one line when the database goes away and one when it is back, however often that is noticed between.
import type { Log } from './log.ts';

export interface OutageLog extends Log {
  /** Looks no more whether the database is back. */
  readonly stop: () => void;
}

/** What tells when an outage is over: a question to the database, and the clock and patience of whoever asks. */
export interface OutageParts {
  /** Whether the database answers now. Rejects where it answers, but with a fault. */
  readonly isBack: () => Promise<boolean>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

const PAUSE_MS = 1_000;
// An outage that comes again within so long is the same one: a database that flickers fills no log.
const QUIET_MS = 5_000;

/** The same log, but a `databaseAway` begins a look-out for the end of the outage, and is written once until then. */
export function createOutageLog(log: Log, { isBack, now, sleep }: OutageParts): OutageLog {
  let isAway = false;
  let isStopped = false;
  let answersSince: number | null = null;

  const lookOut = async (since: number): Promise<void> => {
    while (!isStopped) {
      await sleep(PAUSE_MS);
      // A fault is an answer too.
      const answers = await isBack().catch(() => true);
      answersSince = answers ? (answersSince ?? now()) : null;
      if (answersSince === null || now() - answersSince < QUIET_MS) continue;
      log.note('databaseBack', { seconds: Math.round((answersSince - since) / 1_000) });
      isAway = false;
      return;
    }
  };
  return {
    note: (event, fields) => {
      if (event !== 'databaseAway') return log.note(event, fields);
      answersSince = null;
      if (isAway || isStopped) return undefined;
      isAway = true;
      log.note(event, fields);
      void lookOut(now());
      return undefined;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
