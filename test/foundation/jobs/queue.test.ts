// The queue: what fails is tried again, what is scheduled is done once, an outage is waited for, and no secret is told.
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { connect } from '../../../server/foundation/database/connect.ts';
import { JOBS } from '../../../server/foundation/jobs/names.ts';
import { every } from '../../../server/foundation/jobs/schedule.ts';
import { until } from '../../support/watched.ts';
import { openWorked, type Worked } from './worked.ts';

let worked: Worked;
beforeAll(async () => {
  worked = await openWorked();
});
afterAll(() => worked.close());

it('a job that fails is tried again, and neither the log nor the table hears why in words', async () => {
  const { newQueue, statesOf, noted, rows } = worked;
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
  const { newQueue, rows, database } = worked;
  let [at, done] = [Date.UTC(2026, 10, 29, 10, 15), 0];
  // Both look within one minute of the database, which takes a job once.
  const isEarly = async () =>
    (await rows(`SELECT WHERE extract(second FROM clock_timestamp()) < 45`)).length === 1;
  await until(isEarly);
  const looks = [0, 0];
  const queues = [0, 1].map((nth) =>
    newQueue(database.jobs.pool, () => {
      looks[nth] = (looks[nth] ?? 0) + 1;
      return new Date(at);
    }),
  );
  /** Until each has looked once more, and is at its next look. */
  const bothLooked = () => {
    const seen = [...looks];
    return until(() => looks.every((count, nth) => count >= (seen[nth] ?? 0) + 2));
  };
  for (const queue of queues) {
    // What another test left to be tried again is told a work.
    queue.registerJob('test.work', ({ work }) => Promise.resolve(void (done += work === undefined ? 1 : 0)));
    queue.schedule('test.work', every(60, 15));
    queue.start();
  }
  await until(() => done > 0);
  await bothLooked();
  at += 59 * 60_000;
  await rows(
    `UPDATE pgboss.job SET singleton_on = singleton_on - interval '1 hour' WHERE name = 'test.work'`,
  );
  await bothLooked();
  expect(done).toBe(1);
  await until(isEarly);
  at += 60_000;
  await until(() => done > 1);
  await bothLooked();
  expect(done).toBe(2);
  await Promise.all(queues.map((queue) => queue.stop()));
});

it('where the database is away it waits, and can be stopped while it does', async () => {
  const { newQueue, noted, database } = worked;
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
  const made = await worked.rows<{ name: string }>(
    `SELECT name FROM pgboss.queue WHERE name ~ '^[a-z]' AND name <> 'test.work'`,
  );
  expect(made.map(({ name }) => name).toSorted()).toEqual([...JOBS].toSorted());
});

it('only the role of jobs sees the queue, and it makes no tables there', async () => {
  const { database } = worked;
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
