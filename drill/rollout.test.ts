// What the drill of a roll-out looks at: who waits for a lock that the owner holds; and which commit it begins with.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '../test/support/database.ts';
import { newFolder } from '../test/support/temp-folder.ts';
import { builtOnce, commitBefore, commitOf } from './rollout/before.ts';
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

it('builds a commit once, and again where that was broken off', () => {
  const built: string[] = [];
  const asked = `test-${process.pid}`;
  const build = (commit: string, folder: string) => {
    built.push(commit);
    mkdirSync(folder);
    if (built.length === 1) throw new Error('broken off');
    return join(folder, 'main.js');
  };
  const kept = newFolder('git');
  expect(() => builtOnce(asked, kept, build)).toThrow('broken off');
  const main = builtOnce(asked, kept, build);
  expect(builtOnce(asked, kept, build)).toBe(main);
  expect(built).toEqual([asked, asked]);
  expect(builtOnce('another', kept, build)).not.toBe(main);
  expect(builtOnce(asked, kept, build)).toBe(main);
  expect(built).toHaveLength(4);
});
