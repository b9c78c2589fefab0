// Work outlives kill -9 of the process that was at it: begun again by the next one, and done once however often it is handed over.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import type { TestDatabase } from '../../support/database.ts';
import { until } from '../../support/watched.ts';
import { openWorked } from './worked.ts';

/** Starts a process that works on the queue and writes down what it does. */
function startWorker({ login }: TestDatabase, file: string) {
  const { owner, passwords } = inject('template');
  const options = JSON.stringify({ ...login, rolePrefix: owner.database, passwords });
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
  const { database, rows, statesOf, newQueue, close } = await openWorked();
  onTestFinished(close);
  const file = join(mkdtempSync(join(tmpdir(), 'jobs-')), 'done');
  writeFileSync(file, '');
  const lines = () => readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const queue = newQueue();
  for (const work of ['first', 'first', 'slow']) await queue.enqueue('test.work', work, { work });
  const killed = startWorker(database, file);
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
  const next = startWorker(database, file);
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
