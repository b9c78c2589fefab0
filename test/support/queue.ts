// The queue of a test: the server's own jobs on the test's database, done when the test says so.
import { randomBytes } from 'node:crypto';
import PgBoss from 'pg-boss';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Post } from '../../server/action/webhooks/posting.ts';
import { registerJobs } from '../../server/http/jobs/job-list.ts';
import { JOBS, type JobName } from '../../server/foundation/jobs/names.ts';
import { createQueue, type Handler } from '../../server/foundation/jobs/queue.ts';
import type { Log } from '../../server/foundation/log.ts';
import type { Message } from '../../server/foundation/mail/message.ts';
import { RIGHT_CLOCK } from './clock.ts';
import type { TestDatabase } from './database.ts';

export interface TestQueue {
  /** Looks for letters at the instant, and sends what was handed over since; answers those. */
  readonly run: (name: JobName, at: string) => Promise<Message[]>;
  /** What is sent from now on is given to this first. */
  readonly sendBy: (send: (letter: Message) => Promise<void>) => void;
  /** The time between two attempts is over. */
  readonly retry: () => Promise<void>;
}

/** What the jobs of a test have of their own. */
interface Own {
  /** What the server seals with. */
  readonly key?: Buffer;
  /** The way to other systems; without it there are none. */
  readonly post?: Post;
}

const NOBODY: Post = () => Promise.resolve({ problem: 'UNRESOLVED', status: null, answer: null });

/** A queue on the database, on which nobody else works. */
export async function testQueue(
  database: TestDatabase,
  { key = randomBytes(32), post = NOBODY }: Own = {},
): Promise<TestQueue> {
  const { pool } = database.jobs;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  let [now, sent, deliver] = [new Date(), [] as Message[], (_letter: Message) => Promise.resolve()];
  const handlers = new Map<JobName, Handler>();
  const log: Log = { note: () => undefined };
  const queue = createQueue<JobName>({ pool, log, clock: RIGHT_CLOCK, now: () => now });
  registerJobs(
    { ...queue, registerJob: (name, handler) => void handlers.set(name, handler), schedule: () => undefined },
    {
      connection: database.jobs,
      citizen: database.citizen,
      mover: database.mover,
      publicUrl: 'https://kazva.bg',
      membersUrl: 'https://members.kazva.bg',
      now: () => now,
      clock: RIGHT_CLOCK,
      send: async (letter) => {
        await deliver(letter);
        sent.push(letter);
        return 'sent';
      },
      post,
      key,
      log,
    },
  );
  const carryOut = async (name: JobName): Promise<void> => {
    for (const { id, data } of await boss.fetch<Record<string, string>>(name, { batchSize: 100 })) {
      try {
        await handlers.get(name)?.(data);
        await boss.complete(name, id);
      } catch {
        await boss.fail(name, id);
      }
    }
  };
  return {
    run: async (name, at) => {
      now = new Date(at);
      sent = [];
      await handlers.get(name)?.({});
      for (const each of JOBS.filter((job) => job.includes('.send'))) await carryOut(each);
      return sent;
    },
    sendBy: (send) => {
      deliver = send;
    },
    retry: async () =>
      void (await pool.query(
        Prisma.sql`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND name LIKE '%.send%'`,
      )),
  };
}
