// After a clock that was ahead: what the queue marked as of a time to come is due again, and nothing else is touched.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mendTimes } from '../../../server/foundation/jobs/mending.ts';
import { createPatience } from '../../../server/foundation/jobs/patience.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.owner.pool.query(`SELECT pgboss.create_queue('test.mended', '{"policy": "standard"}')`);
});
afterAll(() => database.close());

const rows = async (text: string): Promise<unknown[]> => (await database.owner.pool.query(text)).rows;
/** As the role of jobs, which may do no more than the queue needs. */
const mend = (): Promise<void> =>
  mendTimes(createPatience(database.jobs.pool, { note: (event) => expect.unreachable(event) }).executeSql);

/** A job whose times are so far from now. */
const addJob = (
  word: string,
  state: string,
  startAfter: string,
  startedOn: string | null,
): Promise<unknown> =>
  rows(`INSERT INTO pgboss.job (name, data, state, start_after, started_on)
    VALUES ('test.mended', '{"word": "${word}"}', '${state}', now() + interval '${startAfter}',
      ${startedOn === null ? 'NULL' : `now() + interval '${startedOn}'`})`);

it('jobs that would wait for a year, or seem to be begun in one, are due now; those of a day are left', async () => {
  await addJob('waits', 'created', '400 days', null);
  await addJob('again', 'retry', '3 days', null);
  await addJob('tomorrow', 'retry', '1 day', null);
  await addJob('past', 'created', '-1 day', null);
  await addJob('begun ahead', 'active', '-1 day', '400 days');
  await addJob('begun', 'active', '-1 day', '-1 minute');
  await addJob('done', 'completed', '400 days', '400 days');
  const stands = (): Promise<unknown[]> =>
    rows(
      `SELECT data ->> 'word' AS word, start_after, started_on FROM pgboss.job WHERE name = 'test.mended'`,
    );
  const before = await stands();
  await mend();
  const after = await stands();
  const changed = after.filter((row) => !before.some((each) => JSON.stringify(each) === JSON.stringify(row)));
  expect(changed.map((row) => (row as { word: string }).word).toSorted()).toEqual([
    'again',
    'begun ahead',
    'waits',
  ]);
  expect(
    await rows(`SELECT FROM pgboss.job WHERE name = 'test.mended' AND data ->> 'word' <> 'done'
      AND (start_after > now() + interval '2 days' OR started_on > now())`),
  ).toEqual([]);
});
