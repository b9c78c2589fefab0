// A database with a queue of a test's own, "test.work", and what became of the work in it.
import { createQueue, type Queue } from '../../../server/foundation/jobs/queue.ts';
import type { EventName, Log } from '../../../server/foundation/log.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

export interface Worked {
  readonly database: TestDatabase;
  /** What the queues noted so far. */
  readonly noted: [EventName, object][];
  readonly rows: <Row extends object>(statement: string) => Promise<Row[]>;
  /** The states of the jobs with that work, the oldest first. */
  readonly statesOf: (work: string) => Promise<string[]>;
  /** A queue of its own on the database, not begun. */
  readonly newQueue: (pool?: TestDatabase['jobs']['pool'], now?: () => Date) => Queue<'test.work'>;
  readonly close: () => Promise<void>;
}

/** Opens it, with jobs whose time is over after a second. */
export async function openWorked(): Promise<Worked> {
  const database = await testDatabase();
  await database.owner.pool.query(
    `SELECT pgboss.create_queue('test.work', '{"policy": "standard", "expireInSeconds": 1}')`,
  );
  const noted: [EventName, object][] = [];
  const log: Log = { note: (event, fields) => void noted.push([event, fields]) };
  const rows: Worked['rows'] = async <Row extends object>(statement: string) =>
    (await database.owner.pool.query<Row>(statement)).rows;
  return {
    database,
    noted,
    rows,
    statesOf: async (work) => {
      const found = await rows<{ state: string; work: string }>(
        `SELECT state::text, data ->> 'work' AS work FROM pgboss.job WHERE name = 'test.work' ORDER BY created_on`,
      );
      return found.filter((job) => job.work === work).map(({ state }) => state);
    },
    newQueue: (pool = database.jobs.pool, now = () => new Date()) =>
      createQueue({ pool, log, clock: RIGHT_CLOCK, now }),
    close: () => database.close(),
  };
}
