// Ballot keys when something goes wrong: a lost folder, a crash in the middle, a disk that is full.
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { forgetKey, giveUpKey } from '../../../server/voting/ballots/lost-keys.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import { findCurrentKey, listKeys } from '../../../server/voting/ballots/store-keys.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { castScores, countIn, NOW, openRoom, WEEK } from './room.ts';
import { listFiles, listLivingKeys, weeksLater } from './living-keys.ts';
import type { Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const files = (): Promise<string[]> => listFiles(room.keysDir);
const livingKeys = (): Promise<string[]> => listLivingKeys(room.parts.pool);

test('a lost key is noticed at once, replaced, and its slips wait; found again, they open', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  const { current: lost } = await rotateKeys(room.parts, NOW);
  await rename(join(room.keysDir, `${lost}.pem`), join(room.keysDir, 'away'));
  const report = await rotateKeys(room.parts, NOW);
  expect(report.lost).toEqual([{ id: lost, isoWeek: WEEK, waiting: 3 }]);
  expect(report.current).not.toBe(lost);
  expect((await findCurrentKey(room.citizen))?.id).toBe(report.current);
  await castScores(room, city, [4, 5, 6, 7, 8]);
  expect(await room.counter().openDue(NOW)).toEqual({
    ratings: 5,
    answers: 0,
    comments: 0,
    pooled: 0,
    spoiled: 0,
  });
  await rename(join(room.keysDir, 'away'), join(room.keysDir, `${lost}.pem`));
  expect(await rotateKeys(room.parts, NOW)).toMatchObject({
    current: report.current,
    retired: [lost],
    lost: [],
  });
  await castScores(room, city, [9, 10]);
  expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 5 });
});

test('a lost key under which nothing waits just goes', async () => {
  const { current: lost } = await rotateKeys(room.parts, NOW);
  await rm(join(room.keysDir, `${lost}.pem`));
  expect(await rotateKeys(room.parts, NOW)).toMatchObject({ retired: [lost], lost: [] });
});

test('slips under a lost key are given up by a decision only, and that cannot be taken back', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  const { current: lost } = await rotateKeys(room.parts, NOW);
  expect(await giveUpKey(room.parts, lost)).toBeNull();
  await rm(join(room.keysDir, `${lost}.pem`));
  const { current } = await rotateKeys(room.parts, NOW);
  expect(await giveUpKey(room.parts, current)).toBeNull();
  expect(await countIn(room, 'spoiled', city)).toBe(0);
  expect(await giveUpKey(room.parts, lost)).toBe(3);
  expect(await countIn(room, 'spoiled', city)).toBe(3);
  expect(await countIn(room, 'ballots', city)).toBe(0);
  expect(await giveUpKey(room.parts, lost)).toBeNull();
});

test('a key that was given up, or just went, is deleted where it comes back', async () => {
  const city = await room.createCity();
  const away = join(room.keysDir, 'away');
  for (const waiting of [[1, 2], []]) {
    const { current: lost } = await rotateKeys(room.parts, NOW);
    await castScores(room, city, waiting);
    await rename(join(room.keysDir, `${lost}.pem`), away);
    await rotateKeys(room.parts, NOW);
    expect(await giveUpKey(room.parts, lost)).toBe(waiting.length || null);
    await rename(away, join(room.keysDir, `${lost}.pem`));
    await rotateKeys(room.parts, NOW);
    expect(await files()).not.toContain(`${lost}.pem`);
  }
});

test('a crash between the commit that retires a key and the deletion of its file is made good', async () => {
  const { current: old } = await rotateKeys(room.parts, NOW);
  const crashed = {
    ...room.parts,
    keys: { ...room.parts.keys, tend: () => Promise.reject(new Error('killed')) },
  };
  await expect(rotateKeys(crashed, weeksLater(1))).rejects.toThrow('killed');
  expect(await livingKeys()).not.toContain(old);
  expect(await files()).toContain(`${old}.pem`);
  const { current } = await rotateKeys(room.parts, weeksLater(1));
  expect(await files()).toEqual([`${current}.pem`]);
});

test('a crash between the private half and the public one leaves a file that harms nobody and is named', async () => {
  const [left = ''] = await livingKeys();
  await room.owner.query(Prisma.sql`DELETE FROM ballot_keys`);
  const { current, unknown } = await rotateKeys(room.parts, NOW);
  expect(unknown).toEqual([left]);
  expect(await files()).toHaveLength(2);
  expect(await livingKeys()).toEqual([current]);
});

test('an unknown key is deleted by a decision only, and no other key can be', async () => {
  const [left] = await takeTurn(room.parts.pool, listKeys);
  if (!left) throw new Error('The room has no key.');
  await room.owner.query(Prisma.sql`DELETE FROM ballot_keys`);
  const { current } = await rotateKeys(room.parts, NOW);
  expect(await forgetKey(room.parts, current)).toBe(false);
  expect(await forgetKey(room.parts, left.id)).toBe(true);
  expect(await forgetKey(room.parts, left.id)).toBe(false);
  expect(await files()).toEqual([`${current}.pem`]);
  expect((await rotateKeys(room.parts, NOW)).unknown).toEqual([]);
});

test('a folder that others may read stops the rotation before a key is offered', async () => {
  const { current } = await rotateKeys(room.parts, NOW);
  await chmod(join(room.keysDir, `${current}.pem`), 0o644);
  await expect(rotateKeys(room.parts, NOW)).rejects.toThrow('chmod 600');
  await chmod(room.keysDir, 0o755);
  await expect(openKeyFolder(room.keysDir, null)).rejects.toThrow('chmod 700');
  await chmod(room.keysDir, 0o700);
});

test('a private half that cannot be written is never offered', async () => {
  const keys = { ...room.parts.keys, write: () => Promise.reject(new Error('disk full')) };
  await expect(rotateKeys({ ...room.parts, keys }, weeksLater(1))).rejects.toThrow('disk full');
  expect((await findCurrentKey(room.citizen))?.isoWeek).toBe(WEEK);
  await writeFile(join(room.keysDir, 'note.txt'), 'not a key');
  await rotateKeys(room.parts, weeksLater(1));
  expect(await files()).toContain('note.txt');
});
