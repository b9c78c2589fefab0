// Copies of the private halves: in every folder before a key is offered, found in any, healed, and gone from all of them.
import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventName } from '../../../server/foundation/log.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { castScores, countIn, daysLater, NOW, publishedScores } from './room.ts';
import { fileOf, firstKey, listFiles, listLiving, nightsOf, openOn } from './living-keys.ts';
import { roomWithCopies } from './copies.ts';

const { paths, room, parts, openAll, inEach } = roomWithCopies();

test('a key lies in every folder, for its owner alone', async () => {
  const key = await firstKey(parts(), await room().createCity());
  expect(await tendKeys(parts(), NOW)).toMatchObject({ away: [], healed: [], unknown: [] });
  expect(await inEach()).toEqual([[fileOf(key)], [fileOf(key)], [fileOf(key)]]);
  for (const path of paths()) expect((await stat(join(path, fileOf(key)))).mode & 0o777).toBe(0o600);
});

test('a dead key that lies in a folder which was away goes when it is back, by its night', async () => {
  const city = await room().createCity();
  await castScores(room(), city, [1, 2, 3]);
  const old = await firstKey(parts(), city);
  const { noteNight } = parts().keys;
  // It is there while the next key is offered, and goes before the old one is deleted.
  const keys = {
    ...parts().keys,
    noteNight: async (...words: Parameters<typeof noteNight>) => {
      if (words[1].state === 'prepared') await rename(paths()[2], `${paths()[2]}.away`);
      await noteNight(...words);
    },
  };
  await openOn({ ...parts(), keys }, 0);
  const present = await firstKey(parts(), city);
  expect((await tendKeys(parts(), NOW)).away.map(({ folder }) => folder)).toEqual([paths()[2]]);
  expect(await listFiles(paths()[0])).toEqual([fileOf(present)]);
  expect(await listFiles(`${paths()[2]}.away`)).toContain(fileOf(old));
  await rename(`${paths()[2]}.away`, paths()[2]);
  expect(await tendKeys(parts(), NOW)).toMatchObject({ away: [], unknown: [] });
  expect(await inEach()).toEqual([[fileOf(present)], [fileOf(present)], [fileOf(present)]]);
});

describe('where no folder at hand has the present key', () => {
  test('and one is away, votes go on under it; they open when that is back', async () => {
    const city = await room().createCity();
    await castScores(room(), city, [1, 2, 3]);
    const key = await firstKey(parts(), city);
    for (const path of [paths()[0], paths()[1]]) await rm(join(path, fileOf(key)));
    await rename(paths()[2], `${paths()[2]}.away`);
    const report = await tendKeys(parts(), NOW);
    expect(report.lost).toEqual([{ id: key.id, municipalityId: city.id, waiting: 3 }]);
    expect(report.away.map(({ folder }) => folder)).toEqual([paths()[2]]);
    await castScores(room(), city, [4, 5]);
    expect(await openOn(parts(), 0)).toMatchObject({ ratings: 0, away: { folder: paths()[2] } });
    expect(await listLiving(parts().pool)).toEqual([key]);
    expect(await countIn(room(), 'ballots', city)).toBe(5);
    await rename(`${paths()[2]}.away`, paths()[2]);
    expect((await tendKeys(parts(), NOW)).lost).toEqual([]);
    await openOn(parts(), 1);
    expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
  });

  test('and all are at hand, there is a new one at once; what lies under the lost one waits', async () => {
    const city = await room().createCity();
    await castScores(room(), city, [1, 2, 3]);
    const key = await firstKey(parts(), city);
    for (const path of paths()) await rm(join(path, fileOf(key)));
    const report = await tendKeys(parts(), NOW);
    expect(report.lost).toEqual([{ id: key.id, municipalityId: city.id, waiting: 3 }]);
    const present = await firstKey(parts(), city);
    expect(await inEach()).toEqual([[fileOf(present)], [fileOf(present)], [fileOf(present)]]);
    await openOn(parts(), 0);
    expect(await nightsOf(room(), city)).toBe(1);
    expect(await countIn(room(), 'ballots', city)).toBe(3);
  });
});

test('where the whole KEYS_DIR is gone the copies have the key, and it is put back', async () => {
  const city = await room().createCity();
  await castScores(room(), city, [1, 2, 3, 4, 5]);
  const key = await firstKey(parts(), city);
  await rm(paths()[0], { recursive: true });
  const restarted = { ...parts(), keys: await openAll() };
  expect(await tendKeys(restarted, NOW)).toMatchObject({
    lost: [],
    healed: [{ id: key.id, folder: paths()[0] }],
  });
  expect(await inEach()).toEqual([[fileOf(key)], [fileOf(key)], [fileOf(key)]]);
  await openOn(restarted, 0);
  expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
});

test('where the whole KEYS_DIR is gone, the copies still know the nights and the secret of draws', async () => {
  const city = await room().createCity();
  await openOn(parts(), 0);
  const secret = await parts().keys.drawSecret('draws', randomBytes);
  await rm(paths()[0], { recursive: true });
  const { findNight, drawSecret } = await openAll();
  expect(await findNight(city.id)).toEqual({ state: 'held', night: 1 });
  expect(await drawSecret('draws', randomBytes)).toEqual(secret);
});

test('a folder that lacks the secret of draws, or has it torn, gets it', async () => {
  const { drawSecret } = parts().keys;
  const secret = await drawSecret('draws', randomBytes);
  await rm(join(paths()[0], 'draws.secret'));
  await writeFile(join(paths()[2], 'draws.secret'), 'torn', { mode: 0o600 });
  expect(await drawSecret('draws', randomBytes)).toEqual(secret);
  for (const path of paths()) expect(await readFile(join(path, 'draws.secret'))).toEqual(secret);
});

test('a damaged and a missing half are found elsewhere and healed; damaged everywhere, the key is lost', async () => {
  const city = await room().createCity();
  const key = await firstKey(parts(), city);
  const files = paths().map((path) => join(path, fileOf(key)));
  await writeFile(files[0] ?? '', 'torn', { mode: 0o600 });
  await rm(files[1] ?? '');
  expect((await tendKeys(parts(), NOW)).healed.map(({ folder }) => folder)).toEqual([paths()[0], paths()[1]]);
  for (const path of paths()) expect(await (await openKeyFolder(path, null)).find(key)).not.toBeNull();
  expect((await tendKeys(parts(), NOW)).healed).toEqual([]);
  for (const file of files) await writeFile(file, 'torn', { mode: 0o600 });
  await tendKeys(parts(), NOW);
  const present = await firstKey(parts(), city);
  expect(present.id).not.toBe(key.id);
  expect(await inEach()).toEqual([[fileOf(present)], [fileOf(present)], [fileOf(present)]]);
});

test('the log says once a round which folder is away, what was healed, what is lost and what is unknown', async () => {
  const noted: [EventName, unknown][] = [];
  const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
  const round = async (now: Date): Promise<void> => {
    const rounds = await startRounds(parts(), log, () => now, RIGHT_CLOCK);
    await rounds.stop();
  };
  const city = await room().createCity({ isDemo: false });
  await firstKey(parts(), city);
  await round(NOW);
  expect(noted).toEqual([]);
  const first = await firstKey(parts(), city);
  await rm(join(paths()[2], fileOf(first)));
  await round(NOW);
  expect(noted.splice(0)).toEqual([['keyCopied', { key: first.id, folder: paths()[2] }]]);
  await rename(paths()[2], `${paths()[2]}.away`);
  await round(daysLater(1));
  const away = { folder: paths()[2], reason: 'ENOENT: no such file or directory' };
  // Though the night of that day could not have its next key either.
  expect(noted.splice(0)).toEqual([['keyFolderAway', away]]);
  const left = '9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69';
  await writeFile(join(paths()[0], `${city.id}-9-${left}.pem`), 'left', { mode: 0o600 });
  await castScores(room(), city, [1]);
  for (const path of [paths()[0], paths()[1]]) await rm(join(path, fileOf(first)));
  await round(daysLater(1));
  expect(noted.splice(0)).toEqual([
    ['keyLost', { key: first.id }],
    ['keyFolderAway', away],
    ['keyUnknown', { key: left }],
  ]);
});
