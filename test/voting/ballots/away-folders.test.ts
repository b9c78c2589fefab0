// A night for which a folder of keys cannot take the next key: whole groups are published, and the present key goes on.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawUuid } from '../../../server/foundation/randomness.ts';
import { offerKey } from '../../../server/voting/ballots/key-offer.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import type { City } from '../../support/city.ts';
import { castScores, countIn, NOW, publishedScores } from './room.ts';
import { fileOf, firstKey, listFiles, nightsOf, openOn } from './living-keys.ts';
import { roomWithCopies } from './copies.ts';

const { paths, room, parts, inEach, aVote } = roomWithCopies();

/** Five who rated one place, and three another. */
async function aCityThatVoted(): Promise<City> {
  const city = await room().createCity({ places: 2 });
  await castScores(room(), city, [1, 2, 3, 4, 5]);
  await castScores(room(), city, [6, 7, 8], { place: 1 });
  return city;
}

/** The night that was due is half held: no key died, and nothing is sealed again; on the day of the look none follows. */
async function expectHindered(city: City, reason: string, folder: string): Promise<void> {
  const key = await firstKey(parts(), city);
  expect(await openOn(parts(), 0)).toMatchObject({ ratings: 5, away: { folder, reason } });
  expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
  expect(await firstKey(parts(), city)).toEqual(key);
  expect(await nightsOf(room(), city)).toBe(0);
  expect(await listFiles(paths()[0])).toEqual([fileOf(key)]);
  expect(await aVote(city)).toBe('new');
  expect(await countIn(room(), 'ballots', city)).toBe(4);
}

/** On the next day it is held to its end. */
async function expectHeld(city: City): Promise<void> {
  const key = await firstKey(parts(), city);
  expect(await openOn(parts(), 1)).toMatchObject({ away: null });
  const next = await firstKey(parts(), city);
  expect(next.id).not.toBe(key.id);
  expect(await nightsOf(room(), city)).toBe(1);
  expect(await inEach()).toEqual([[fileOf(next)], [fileOf(next)], [fileOf(next)]]);
  expect(await countIn(room(), 'ballots', city)).toBe(4);
}

const cases: [string, (path: string) => Promise<unknown>, string][] = [
  ['missing', (path) => rename(path, `${path}.away`), 'ENOENT: no such file or directory'],
  [
    'no folder',
    async (path) => {
      await rename(path, `${path}.away`);
      await writeFile(path, '', { mode: 0o700 });
    },
    'ENOTDIR: not a directory',
  ],
];
test.each(cases)('since it is %s', async (_what, takeAway, reason) => {
  const city = await aCityThatVoted();
  await takeAway(paths()[1]);
  expect((await tendKeys(parts(), NOW)).away.map((each) => [each.folder, each.reason])).toEqual([
    [paths()[1], reason],
  ]);
  await expectHindered(city, reason, paths()[1]);
  await rm(paths()[1], { force: true });
  await rename(`${paths()[1]}.away`, paths()[1]);
  await expectHeld(city);
});

test('since it cannot take this one file, the new key stays in no folder', async () => {
  const city = await room().createCity();
  const key = await firstKey(parts(), city);
  const foreseen = (size: number): Buffer => (size === 16 ? Buffer.alloc(size, 7) : randomBytes(size));
  const name = `${city.id}-2-${drawUuid(foreseen)}.pem`;
  const offer = () => offerKey({ ...parts(), random: foreseen }, city.id, 2);
  await mkdir(join(paths()[2], name));
  await expect(offer()).rejects.toMatchObject({ folder: paths()[2], reason: 'EEXIST: file already exists' });
  expect(await inEach()).toEqual([[fileOf(key)], [fileOf(key)], [fileOf(key), name]]);
  expect(await firstKey(parts(), city)).toEqual(key);
  await rm(join(paths()[2], name), { recursive: true });
  await offer();
  expect(await inEach()).toEqual(paths().map(() => [fileOf(key), name]));
});

/** A small disk in place of the folder, until the test is over; null where nobody may mount one. */
function smallDisk(path: string): boolean {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]);
  if (mounted.status === 0) onTestFinished(() => void spawnSync('umount', ['-l', path]));
  return mounted.status === 0;
}

test('since its disk is full', async ({ skip }) => {
  skip(!smallDisk(paths()[1]), 'only root may mount a small disk');
  await chmod(paths()[1], 0o700);
  const city = await aCityThatVoted();
  await writeFile(join(paths()[1], 'filler'), Buffer.alloc(128_000)).catch(() => undefined);
  await expectHindered(city, 'ENOSPC: no space left on device', paths()[1]);
  await rm(join(paths()[1], 'filler'));
  await expectHeld(city);
  // Before its disk goes.
  spawnSync('umount', ['-l', paths()[1]]);
});

test('since its disk can only be read', async ({ skip }) => {
  skip(!smallDisk(paths()[1]), 'only root may mount a small disk');
  await chmod(paths()[1], 0o700);
  const city = await aCityThatVoted();
  spawnSync('mount', ['-o', 'remount,ro', paths()[1]]);
  await expectHindered(city, 'EROFS: read-only file system', paths()[1]);
  spawnSync('mount', ['-o', 'remount,rw', paths()[1]]);
  await expectHeld(city);
  spawnSync('umount', ['-l', paths()[1]]);
});
