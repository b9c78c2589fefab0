// A log with one line for each cause when the database goes away and one when it is back, however often that is noticed between.
import { findOutage, type Outage } from './outage-kinds.ts';
import type { EventName, Log } from './log.ts';

/** What the log says of each kind of outage. */
const EVENTS = {
  disk: 'diskFull',
  lock: 'lockHeld',
  standby: 'databaseReadOnly',
  passwords: 'passwordsChanged',
  database: 'databaseAway',
} as const satisfies Readonly<Record<Outage, EventName>>;

/** Notes the outage that the error tells of, and answers true; false where it tells of none. */
export function noteOutage(log: Log, error: unknown): boolean {
  const outage = findOutage(error);
  if (outage !== null) noteCause(log, outage);
  return outage !== null;
}

/** Notes an outage whose kind is known. */
export function noteCause(log: Log, outage: Outage): void {
  log.note(EVENTS[outage], {});
}

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

const OF_OUTAGES: ReadonlySet<EventName> = new Set(Object.values(EVENTS));

const PAUSE_MS = 1_000;
// An outage that comes again within so long is the same one: a database that flickers fills no log.
const QUIET_MS = 5_000;

/** The same log, but an outage begins a look-out for its end, and each cause is written once until then. */
export function createOutageLog(log: Log, { isBack, now, sleep }: OutageParts): OutageLog {
  const told = new Set<EventName>();
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
      told.clear();
      return;
    }
  };
  return {
    note: (event, fields) => {
      if (!OF_OUTAGES.has(event)) return log.note(event, fields);
      answersSince = null;
      if (told.has(event) || isStopped) return undefined;
      told.add(event);
      log.note(event, fields);
      if (told.size === 1) void lookOut(now());
      return undefined;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
