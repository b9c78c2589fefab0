// `npm run operator -- onboard` killed on the way: nothing is left, and the next run does all of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { CHIRPAN, written } from '../onboarding/made.ts';
import { run } from '../../http/process/started.ts';
import { prepareDatabase, type Commanded } from './commanded.ts';

/** Lets nobody write places until it is released. */
async function holdPlaces({ owner }: Commanded): Promise<() => Promise<void>> {
  const client = await owner.pool.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE locations IN SHARE MODE');
  return async () => {
    await client.query('ROLLBACK');
    client.release();
  };
}

it('killed in the middle leaves nothing, and goes on when run again', async () => {
  const there = await prepareDatabase();
  const { settings, owner } = there;
  const file = written({ ...CHIRPAN, places: 5_000 });
  const begin = () => run(settings, ['dist/server/operator/main.js', 'onboard', file]);
  const isWriting = async () => {
    const rows = await owner.prisma.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND usename LIKE '%_operator' AND query LIKE '%INSERT INTO locations%'`;
    return rows.length > 0;
  };
  let release = await holdPlaces(there);
  const killed = begin();
  while (!(await isWriting())) await sleep(5);
  killed.process.kill('SIGKILL');
  expect((await killed.ended).signal).toBe('SIGKILL');
  await release();
  expect(await owner.prisma.municipality.findUnique({ where: { slug: 'chirpan' } })).toBeNull();
  expect(existsSync(join(settings.DATA_DIR, 'letters'))).toBe(false);
  release = await holdPlaces(there);
  const slow = begin();
  while (!(await isWriting())) await sleep(5);
  // Longer than somebody waits without a word.
  await sleep(2_100);
  await release();
  const done = await slow.ended;
  expect(done.code).toBe(0);
  expect(slow.output()).toMatch(/^Saving places: \d+ of 5000$/m);
  expect(await owner.prisma.location.count({ where: { municipality: { slug: 'chirpan' } } })).toBe(5_000);
});
