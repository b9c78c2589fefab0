// Ballot keys when something goes wrong: a lost folder, a kill in the middle, a disk that is full.
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { KeyFolderAway } from '../../../server/foundation/key-safety.ts';
import { offerKey } from '../../../server/voting/ballots/key-offer.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { forgetKey, giveUpKey } from '../../../server/voting/ballots/lost-keys.ts';
import type { NightKey } from '../../../server/voting/ballots/store-keys.ts';
import {
  cast,
  castScores,
  countIn,
  aBallot,
  aScore,
  newSealer,
  NOW,
  openRoom,
  publishedScores,
} from './room.ts';
import { fileOf, firstKey, listFiles, listLiving, nightsOf, openBox, openOn } from './living-keys.ts';
import type { Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const files = (): Promise<string[]> => listFiles(room.keysDir);
const living = (): Promise<NightKey[]> => listLiving(room.parts.pool);
const pathOf = (key: NightKey): string => join(room.keysDir, fileOf(key));
const away = (): string => join(room.keysDir, 'away');

test('a lost key is noticed at once, replaced, and its slips wait; found again, they open', async () => {
  const city = await room.createCity();
  const lost = await firstKey(room.parts, city);
  const stale = await newSealer(room, city);
  await castScores(room, city, [1, 2, 3]);
  await rename(pathOf(lost), away());
  const report = await tendKeys(room.parts, NOW);
  expect(report.lost).toEqual([{ id: lost.id, municipalityId: city.id, waiting: 3 }]);
  const present = await firstKey(room.parts, city);
  expect(present.id).not.toBe(lost.id);
  // Whoever still seals under the lost one hears so: no further vote comes under it.
  expect(await cast(room, [aBallot(city, aScore(4))], stale)).toEqual(['keyRetired']);
  await castScores(room, city, [4, 5, 6, 7, 8]);
  await openOn(room.parts, 0);
  await openOn(room.parts, 1);
  expect(await publishedScores(room, city)).toEqual([4, 5, 6, 7, 8]);
  expect((await tendKeys(room.parts, NOW)).lost).toEqual(report.lost);
  await rename(away(), pathOf(lost));
  expect((await tendKeys(room.parts, NOW)).lost).toEqual([]);
  await castScores(room, city, [9, 10]);
  await openOn(room.parts, 2);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await living()).toHaveLength(1);
  expect(await files()).toHaveLength(1);
});

test('a lost key under which nothing waits just goes', async () => {
  const city = await room.createCity();
  const lost = await firstKey(room.parts, city);
  await rm(pathOf(lost));
  expect(await tendKeys(room.parts, NOW)).toMatchObject({ lost: [], takenBack: [] });
  expect(await living()).toEqual([await firstKey(room.parts, city)]);
  expect((await firstKey(room.parts, city)).id).not.toBe(lost.id);
});

test('slips under a lost key are given up by a decision only, and that cannot be taken back', async () => {
  const city = await room.createCity();
  const ballots = [1, 2, 3].map((value) => aBallot(city, aScore(value)));
  await cast(room, ballots);
  const lost = await firstKey(room.parts, city);
  expect(await giveUpKey(room.parts, lost.id)).toBeNull();
  await rm(pathOf(lost));
  // While it is the present one nobody gives it up.
  expect(await giveUpKey(room.parts, lost.id)).toBeNull();
  await tendKeys(room.parts, NOW);
  expect(await giveUpKey(room.parts, (await firstKey(room.parts, city)).id)).toBeNull();
  expect(await countIn(room, 'ballots', city)).toBe(3);
  expect(await giveUpKey(room.parts, lost.id)).toBe(3);
  expect(await countIn(room, 'ballots', city)).toBe(0);
  expect(await giveUpKey(room.parts, lost.id)).toBeNull();
  // A page that sends one again hears that it was received.
  expect(await cast(room, ballots)).toEqual(ballots.map(() => 'receivedBefore'));
});

test('a key that was found again after its night is not given up: its slips open', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  const lost = await firstKey(room.parts, city);
  await rename(pathOf(lost), away());
  await tendKeys(room.parts, NOW);
  await openOn(room.parts, 0);
  await rename(away(), pathOf(lost));
  expect(await giveUpKey(room.parts, lost.id)).toBeNull();
  expect(await tendKeys(room.parts, NOW)).toMatchObject({ lost: [], takenBack: [], unknown: [] });
  await castScores(room, city, [4, 5]);
  await openOn(room.parts, 1);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('a key that was given up, or just went, is deleted where it comes back', async () => {
  const city = await room.createCity();
  for (const waiting of [[1, 2], []]) {
    const lost = await firstKey(room.parts, city);
    await castScores(room, city, waiting);
    await rename(pathOf(lost), away());
    await tendKeys(room.parts, NOW);
    expect(await giveUpKey(room.parts, lost.id)).toBe(waiting.length || null);
    await rename(away(), pathOf(lost));
    await tendKeys(room.parts, NOW);
    expect(await files()).not.toContain(fileOf(lost));
  }
});

test('a kill between the commit of a night and its note is made good: the dead key goes', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  const old = await firstKey(room.parts, city);
  const { noteNight } = room.parts.keys;
  const killed: typeof noteNight = (id, note) =>
    note.state === 'held' ? Promise.reject(new Error('killed')) : noteNight(id, note);
  await expect(openOn({ ...room.parts, keys: { ...room.parts.keys, noteNight: killed } }, 0)).rejects.toThrow(
    AggregateError,
  );
  expect(await nightsOf(room, city)).toBe(1);
  expect(await files()).toContain(fileOf(old));
  expect((await tendKeys(room.parts, NOW)).unknown).toEqual([]);
  expect(await files()).toEqual([fileOf(await firstKey(room.parts, city))]);
  expect(await room.parts.keys.findNight(city.id)).toEqual({ state: 'held', night: 1 });
});

test('a kill between the note and the deletion of the file is made good', async () => {
  const city = await room.createCity();
  const old = await firstKey(room.parts, city);
  const keys = { ...room.parts.keys, remove: () => Promise.reject(new Error('killed')) };
  await expect(openOn({ ...room.parts, keys }, 0)).rejects.toThrow(AggregateError);
  expect(await files()).toContain(fileOf(old));
  await tendKeys(room.parts, NOW);
  expect(await files()).toEqual([fileOf(await firstKey(room.parts, city))]);
});

test('a kill between the private half and the public one leaves a file that is named until its night is over', async () => {
  const city = await room.createCity();
  const left = await firstKey(room.parts, city);
  await room.owner.query(Prisma.sql`DELETE FROM ballot_keys`);
  const present = await firstKey(room.parts, city);
  expect((await tendKeys(room.parts, NOW)).unknown).toEqual([left.id]);
  expect(await files()).toEqual([fileOf(left), fileOf(present)].toSorted());
  expect((await living()).map(({ id }) => id)).toEqual([present.id]);
  await openOn(room.parts, 0);
  expect((await tendKeys(room.parts, NOW)).unknown).toEqual([]);
  expect(await files()).toEqual([fileOf(await firstKey(room.parts, city))]);
});

test('an unknown key is deleted by a decision only, and no other key can be', async () => {
  const city = await room.createCity();
  const left = await firstKey(room.parts, city);
  await room.owner.query(Prisma.sql`DELETE FROM ballot_keys`);
  const present = await firstKey(room.parts, city);
  expect(await forgetKey(room.parts, present.id)).toBe(false);
  expect(await forgetKey(room.parts, left.id)).toBe(true);
  expect(await forgetKey(room.parts, left.id)).toBe(false);
  expect(await files()).toEqual([fileOf(present)]);
  expect((await tendKeys(room.parts, NOW)).unknown).toEqual([]);
});

test('the keys of a municipality that was erased go, and those of others stay', async () => {
  const [erased, other] = [await room.createCity(), await room.createCity()];
  await firstKey(room.parts, erased);
  const stays = await firstKey(room.parts, other);
  await room.owner.query(Prisma.sql`DELETE FROM ballot_keys WHERE municipality_id = ${erased.id}`);
  await room.owner.query(
    Prisma.sql`INSERT INTO erasures (municipality_id, slug, name, planned_by, planned_at, due_at, erased_at, counts)
      SELECT municipality_id, slug, name, 'Kazva', now(), now(), now(), '{}' FROM municipalities
      WHERE municipality_id = ${erased.id}`,
  );
  expect((await tendKeys(room.parts, NOW)).unknown).toEqual([]);
  expect(await files()).toEqual([fileOf(stays)]);
});

test('a folder that others may read stops the counter before a key is offered; votes go on', async () => {
  const city = await room.createCity();
  const key = await firstKey(room.parts, city);
  const box = openBox(room);
  expect(await box.cast(aBallot(city, aScore(5)))).toBe('new');
  await chmod(pathOf(key), 0o644);
  await expect(tendKeys(room.parts, NOW)).rejects.toThrow('chmod 600');
  await expect(openOn(room.parts, 0)).rejects.toThrow(AggregateError);
  expect(await box.cast(aBallot(city, aScore(5)))).toBe('new');
  await box.drain();
  expect(await nightsOf(room, city)).toBe(0);
  expect(await living()).toEqual([key]);
  await chmod(room.keysDir, 0o755);
  await expect(openKeyFolder(room.keysDir, null)).rejects.toThrow('chmod 700');
  await chmod(room.keysDir, 0o700);
});

test('a private half that cannot be written is never offered', async () => {
  const city = await room.createCity();
  const key = await firstKey(room.parts, city);
  const full = new KeyFolderAway(room.keysDir, 'ENOSPC: no space left on device', 'Repair it.');
  const keys = { ...room.parts.keys, write: () => Promise.reject(full) };
  await expect(offerKey({ ...room.parts, keys }, city.id, 2)).rejects.toThrow('ENOSPC');
  expect(await openOn({ ...room.parts, keys }, 0)).toMatchObject({ away: full });
  expect(await living()).toEqual([key]);
  await writeFile(join(room.keysDir, 'note.txt'), 'not a key');
  await openOn(room.parts, 1);
  expect(await files()).toContain('note.txt');
});
