// What the drill of a roll-out looks at: who waits for a lock that the owner holds; and which commit it begins with.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '../test/support/database.ts';
import { commitBefore, commitOf } from './rollout/before.ts';
import { watchLocks } from './rollout/locks.ts';

const HELD_MS = 300;

it('sees whoever waits for a table that the owner holds, and nobody while all may read', async () => {
  const { owner, citizen, close } = await testDatabase();
  onTestFinished(close);
  const read = () => citizen.pool.query('SELECT FROM municipalities');
  const calm = watchLocks(owner.pool);
  await read();
  expect(await calm()).toBe(0);

  const held = watchLocks(owner.pool);
  const holder = await owner.pool.connect();
  await holder.query('BEGIN; LOCK TABLE municipalities IN ACCESS EXCLUSIVE MODE');
  const reading = read();
  await sleep(HELD_MS);
  await holder.query('COMMIT');
  holder.release();
  await reading;
  expect(await held()).toBeGreaterThan(HELD_MS / 2);
});

it('begins with an earlier commit, where there is a history', () => {
  const before = commitBefore();
  if (before !== null) expect(commitOf(`${before}^{commit}`)).toBe(before);
  expect(commitOf('no-such-commit')).toBeNull();
});
