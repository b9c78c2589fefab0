// The queue: work is done once however often it is handed over, outlives kill -9 and an outage, and tells no secrets.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { connect } from '../../../server/foundation/database/connect.ts';
import { JOBS } from '../../../server/foundation/jobs/names.ts';
import { createQueue, type Queue } from '../../../server/foundation/jobs/queue.ts';
import { every } from '../../../server/foundation/jobs/schedule.ts';
import type { EventName, Log } from '../../../server/foundation/log.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { until } from '../../support/launched.ts';

let database: TestDatabase;
const noted: [EventName, object][] = [];
const log: Log = { note: (event, fields) => void noted.push([event, fields]) };

beforeAll(async () => {
  database = await testDatabase();
  await database.owner.pool.query(
    `SELECT pgboss.create_queue('test.work', '{"policy": "standard", "expireInSeconds": 1}')`,
  );
});
afterAll(() => database.close());

const rows = async <Row extends object>(text: string): Promise<Row[]> =>
  (await database.owner.pool.query<Row>(text)).rows;
const statesOf = async (work: string): Promise<string[]> => {
  const found = await rows<{ state: string; work: string }>(
    `SELECT state::text, data ->> 'work' AS work FROM pgboss.job WHERE name = 'test.work' ORDER BY created_on`,
  );
  return found.filter((job) => job.work === work).map(({ state }) => state);
};
const newQueue = (pool = database.jobs.pool, now = () => new Date()): Queue<'test.work'> =>
  createQueue({ pool, log, clock: RIGHT_CLOCK, now });

/** Starts a process that works on the queue and writes down what it does. */
function startWorker(file: string) {
  const { owner, passwords } = inject('template');
  const options = JSON.stringify({ ...database.login, rolePrefix: owner.database, passwords });
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/foundation/jobs/worker.ts', file, options],
    {
      cwd: join(import.meta.dirname, '..', '..', '..'),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

it('what was begun is begun again after kill -9, and nothing is done twice that was done', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'jobs-')), 'done');
  writeFileSync(file, '');
  const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const queue = newQueue();
  for (const work of ['first', 'first', 'slow']) await queue.enqueue('test.work', work, { work });
  const killed = startWorker(file);
  await until(() => lines().includes('begun slow'));
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  await queue.enqueue('test.work', 'last', { work: 'last' });
  // Its time is over.
  await until(async () => {
    const late = await rows(
      `SELECT FROM pgboss.job WHERE state = 'active' AND started_on + expire_in < now()`,
    );
    return late.length === 1;
  });
  const next = startWorker(file);
  await until(() => lines().includes('done last'));
  // Tried again after a pause, which a test does not wait for.
  await until(async () => (await statesOf('slow')).includes('retry'));
  await rows(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
  await until(() => lines().includes('done slow'));
  next.kill('SIGKILL');
  const expected = [
    'begun first',
    'begun last',
    'begun slow',
    'begun slow',
    'done first',
    'done last',
    'done slow',
  ];
  expect(lines().toSorted()).toEqual(expected);
  // The same key again, after it was done.
  await queue.enqueue('test.work', 'first', { work: 'first' });
  expect(await statesOf('first')).toEqual(['completed']);
  await queue.stop();
});

it('a job that fails is tried again, and neither the log nor the table hears why in words', async () => {
  const queue = newQueue();
  queue.registerJob('test.work', () => Promise.reject(new RangeError('Qz7secret')));
  await queue.enqueue('test.work', 'wrong', { work: 'wrong' });
  queue.start();
  await until(async () => (await statesOf('wrong')).includes('retry'));
  await queue.stop();
  expect(noted).toEqual([
    ['jobFailed', { name: 'test.work', error: 'RangeError', at: expect.arrayContaining([]) }],
  ]);
  expect(JSON.stringify([noted, await rows('SELECT * FROM pgboss.job')])).not.toContain('Qz7secret');
  noted.length = 0;
});

it('a job that is scheduled is done at the start and in each period, once for two processes', async () => {
  let [at, done] = [Date.UTC(2026, 10, 29, 10, 15), 0];
  // Both look within one minute of the database, which takes a job once.
  const isEarly = async () =>
    (await rows(`SELECT WHERE extract(second FROM clock_timestamp()) < 45`)).length === 1;
  await until(isEarly);
  const queues = [0, 1].map(() => newQueue(database.jobs.pool, () => new Date(at)));
  for (const queue of queues) {
    // What another test left to be tried again is told a work.
    queue.registerJob('test.work', ({ work }) => Promise.resolve(void (done += work === undefined ? 1 : 0)));
    queue.schedule('test.work', every(60, 15));
    queue.start();
  }
  await until(() => done > 0);
  at += 59 * 60_000;
  await rows(
    `UPDATE pgboss.job SET singleton_on = singleton_on - interval '1 hour' WHERE name = 'test.work'`,
  );
  await sleep(6_000);
  expect(done).toBe(1);
  await until(isEarly);
  at += 60_000;
  await until(() => done > 1);
  await sleep(6_000);
  expect(done).toBe(2);
  await Promise.all(queues.map((queue) => queue.stop()));
});

it('where the database is away it waits, and can be stopped while it does', async () => {
  const { passwords, owner } = inject('template');
  const away = connect({
    ...database.login,
    host: '127.0.0.1',
    port: 1,
    rolePrefix: owner.database,
    passwords,
  });
  const queue = newQueue(away.jobs.pool);
  queue.start();
  await until(() => noted.length > 0);
  await queue.stop();
  await away.close();
  expect(new Set(noted.map(([event]) => event))).toEqual(new Set(['databaseAway']));
  noted.length = 0;
});

it('every job has a queue', async () => {
  const made = await rows<{ name: string }>(
    `SELECT name FROM pgboss.queue WHERE name ~ '^[a-z]' AND name <> 'test.work'`,
  );
  expect(made.map(({ name }) => name).toSorted()).toEqual([...JOBS].toSorted());
});

it('only the role of jobs sees the queue, and it makes no tables there', async () => {
  for (const { pool } of [
    database.citizen,
    database.member,
    database.gate,
    database.counter,
    database.operator,
  ])
    await expect(pool.query('SELECT FROM pgboss.job')).rejects.toThrow(/permission denied for schema/);
  await expect(database.jobs.pool.query(`SELECT pgboss.create_queue('another', '{}')`)).rejects.toThrow(
    /permission denied for schema/,
  );
  await expect(database.jobs.pool.query('SELECT two_factor_enabled FROM users')).rejects.toThrow(
    /permission denied/,
  );
});
