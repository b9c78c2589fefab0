// The queue of work that must survive a restart: pg-boss on our connections, as a role that owns nothing.
import { createHash } from 'node:crypto';
import type PgBoss from 'pg-boss';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock/clock.ts';
import type { Connection } from '../database/connect.ts';
import { inTransaction, type Transaction } from '../database/transaction.ts';
import type { Log } from '../log.ts';
import { noteOutage } from '../outage-log.ts';
import { begin, end } from '../event-loop/operations.ts';
import { traceOf } from '../error-trace.ts';
import { createScheduler, listWaiting } from './due.ts';
import { mendTimes } from './mending.ts';
import { createPatience } from './patience.ts';
import type { Schedule } from './schedule.ts';

/** What a job is told: numbers of rows, as text. Never a name, an address or a text of somebody's. */
export type JobData = Readonly<Record<string, string>>;

/**
 * Does the work. It may be called again where the process was killed or the database went away before it was over, so what
 * it writes must be the same when written twice.
 */
export type Handler = (data: JobData) => Promise<void>;

/** Hands work over, and answers true. With a key that was used for this job in the last 30 days nothing happens: false. */
export type Enqueue<Name extends string> = (name: Name, key: string, data: JobData) => Promise<boolean>;

/** A transaction of the role of jobs, and what hands work over within it. */
export interface Together<Name extends string> {
  readonly transaction: Transaction;
  readonly handOver: (name: Name, data: JobData) => Promise<void>;
}

export interface Queue<Name extends string> {
  /** Says who does the job; before the start. */
  readonly registerJob: (name: Name, handler: Handler) => void;
  /** Has it done in each period of the schedule, and at the start, for what was missed; before the start. */
  readonly schedule: (name: Name, schedule: Schedule) => void;
  readonly enqueue: Enqueue<Name>;
  /** Runs the work in one transaction: what it hands over is done where all that it wrote is kept, and never without it. */
  readonly together: <T>(work: (together: Together<Name>) => Promise<T>) => Promise<T>;
  /** Begins, and loads pg-boss for it. Nobody waits for that: where the database is away it goes on later. */
  readonly start: () => void;
  /** No more jobs; resolves when those under way are over, or are left to be done again after the next start. */
  readonly stop: () => Promise<void>;
}

export interface QueueParts {
  /** As the role of jobs. */
  readonly pool: Connection['pool'];
  readonly log: Log;
  /** While the clock is off nothing begins, and nothing is taken for too old. */
  readonly clock: Pick<Clock, 'isRight'>;
  readonly now: () => Date;
}

const POLL_MS = 5_000;
// Each worker would ask for itself, all of them at once: they are woken instead.
const WORKER_POLL_SECONDS = 600;
const MAINTENANCE_MS = 60_000;
/** How long a key is remembered after its job was done. */
const KEPT_DAYS = 30;
const STOP_MS = 10_000;

/** A queue, not begun. Several processes may work on it: each job is done by one of them. */
export function createQueue<Name extends string>({ pool, log, clock, now }: QueueParts): Queue<Name> {
  const handlers = new Map<Name, Handler>();
  const schedules = new Map<Name, Schedule>();
  const { executeSql, hurry } = createPatience(pool, log);
  const workers = new Map<Name, string>();
  let opening: Promise<PgBoss> | null = null;
  let starting: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  let maintenance: NodeJS.Timeout | undefined;

  const open = async (): Promise<PgBoss> => {
    const { default: Boss } = await import('pg-boss');
    const boss = new Boss({
      // Its types do not say that it takes no answer for one, which it does where it has closed its own connections.
      db: { executeSql } as PgBoss.Db,
      migrate: false,
      // By its own it would go by any clock.
      supervise: false,
      // Its own reads cron expressions anew twice a minute: all at once they hold the event loop for 60 ms and more.
      schedule: false,
      archiveCompletedAfterSeconds: KEPT_DAYS * 86_400,
      retryLimit: 10,
      retryDelay: 30,
      retryBackoff: true,
    });
    boss.on('error', (error) => log.note('queueFailed', traceOf(error)));
    return boss.start();
  };
  const getBoss = (): Promise<PgBoss> => (opening ??= open());
  /** Rejects where the queue is stopped. */
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal: stopping.signal });
  const noteUnlessStopped = (error: unknown): void => {
    if (!stopping.signal.aborted) log.note('queueFailed', traceOf(error));
  };
  /** Has this process look for the job at once. */
  const wake = (boss: PgBoss, name: Name): void => boss.notifyWorker(workers.get(name) ?? '');

  /** One job. What went wrong is told to the log; the table of jobs keeps its kind alone. */
  const work = async (name: Name, handler: Handler, data: JobData): Promise<void> => {
    const operation = begin(`job ${name}`);
    try {
      await handler(data);
    } catch (error) {
      const trace = traceOf(error);
      if (!noteOutage(log, error)) log.note('jobFailed', { name, ...trace });
      // oxlint-disable-next-line preserve-caught-error -- its message would stand in the table
      throw new Error(trace.error);
    } finally {
      end(operation);
    }
  };

  // Where the database is away nobody knows what time it is; that it is away others say.
  const isRight = (): Promise<boolean> => clock.isRight().catch(() => false);
  /** Takes up again what a process that was killed had begun, and puts away what is done. */
  const maintain = async (): Promise<void> => {
    if (!(await isRight())) return;
    await mendTimes(executeSql);
    await (await getBoss()).maintain();
  };

  const handOverDue = createScheduler(schedules);
  const look = async (boss: PgBoss): Promise<void> => {
    await handOverDue(boss, now());
    const waiting = await listWaiting(executeSql);
    for (const name of workers.keys()) if (waiting.includes(name)) wake(boss, name);
  };
  const keepLooking = async (boss: PgBoss): Promise<void> => {
    for (;;) {
      await look(boss).catch(noteUnlessStopped);
      await pause(POLL_MS);
    }
  };

  const startWorkers = async (): Promise<void> => {
    while (!(await isRight())) await pause(POLL_MS);
    await mendTimes(executeSql);
    const boss = await getBoss();
    for (const [name, handler] of handlers) {
      const worker = await boss.work<JobData>(
        name,
        { pollingIntervalSeconds: WORKER_POLL_SECONDS },
        async ([job]) => {
          // The next one without a pause, where there is one.
          wake(boss, name);
          if (job) await work(name, handler, job.data);
        },
      );
      workers.set(name, worker);
    }
    keepLooking(boss).catch(noteUnlessStopped);
    await maintain();
    maintenance = setInterval(() => void maintain().catch(noteUnlessStopped), MAINTENANCE_MS);
  };

  return {
    registerJob: (name, handler) => void handlers.set(name, handler),
    schedule: (name, schedule) => void schedules.set(name, schedule),
    enqueue: async (name, key, data) => {
      const boss = await getBoss();
      const isNew = (await boss.send(name, data, { id: idOf(name, key) })) !== null;
      wake(boss, name);
      return isNew;
    },
    together: async (work) => {
      const boss = await getBoss();
      const handed = new Set<Name>();
      const result = await inTransaction(pool, (transaction) => {
        const db: PgBoss.Db = { executeSql: (text, values) => transaction.query(text, values) };
        const handOver = async (name: Name, data: JobData): Promise<void> => {
          await boss.send(name, data, { db });
          handed.add(name);
        };
        return work({ transaction, handOver });
      });
      for (const name of handed) wake(boss, name);
      return result;
    },
    start: () => {
      starting = startWorkers().catch(noteUnlessStopped);
    },
    stop: async () => {
      stopping.abort();
      hurry();
      await starting;
      clearInterval(maintenance);
      const boss = await opening?.catch(() => null);
      await boss?.stop({ graceful: true, timeout: STOP_MS });
    },
  };
}

/** The same id for the same key: a UUID of our own making (version 8, RFC 9562). */
function idOf(name: string, key: string): string {
  const hash = createHash('sha256').update(`${name}\n${key}`).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}
