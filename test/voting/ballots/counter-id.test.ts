// A counter whose folders are not those of its database: it opens nothing and offers no key, until a person decides.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveUpCounter, OtherCounter } from '../../../server/voting/ballots/counter-id.ts';
import { offerFirstKey } from '../../../server/voting/ballots/key-offer.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { forgetKey, giveUpKey, giveUpTakenBack } from '../../../server/voting/ballots/lost-keys.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import type { EventName } from '../../../server/foundation/log.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { castScores, daysLater, NOW, openRoom, publishedScores, type Room } from './room.ts';
import { fileOf, firstKey, listFiles, listLiving, nightsOf, openOn } from './living-keys.ts';

const NOTE = /^known [0-9a-f-]{36}\n$/;

let room: Room;
let empty: string;
/** A counter of the same database, with folders of its own. */
let other: CounterParts;
beforeEach(async () => {
  room = await openRoom();
  empty = await mkdtemp(join(tmpdir(), 'kazva-other-keys-'));
  other = { ...room.parts, keys: await openKeyFolder(empty, null) };
});
afterEach(async () => {
  await room.close();
  await rm(empty, { recursive: true });
});

const noteIn = (folder: string): Promise<string> => readFile(join(folder, 'counter.id'), 'utf8');

async function expectRefused(parts: CounterParts): Promise<void> {
  await expect(tendKeys(parts, NOW)).rejects.toThrow(OtherCounter);
  await expect(openOn(parts, 0)).rejects.toThrow(OtherCounter);
}

test('a counter without keys holds no night of one that has them, and offers none', async () => {
  const [city, unvoted] = [await room.createCity({ isDemo: false }), await room.createCity()];
  await castScores(room, city, [1, 2, 3, 4, 5, 6, 7, 8]);
  const key = await firstKey(room.parts, city);
  await expectRefused(other);
  for (const { id } of [city, unvoted]) await expect(offerFirstKey(other, id)).rejects.toThrow(OtherCounter);
  // To it each key looks lost.
  await expect(giveUpKey(other, key.id)).rejects.toThrow(OtherCounter);
  await expect(giveUpTakenBack(other)).rejects.toThrow(OtherCounter);
  await expect(forgetKey(other, key.id)).rejects.toThrow(OtherCounter);
  expect([await nightsOf(room, city), await listLiving(room.parts.pool)]).toEqual([0, [key]]);
  expect(await listFiles(empty)).toEqual([]);
  await openOn(room.parts, 0);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('the first counter is known before there is any key: a second one beside it has no chance', async () => {
  await tendKeys(room.parts, NOW);
  await expectRefused(other);
  await tendKeys(room.parts, NOW);
  expect(await noteIn(room.keysDir)).toMatch(NOTE);
});

test('a folder that belongs to one database is refused to a second: no key is deleted', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  const key = await firstKey(room.parts, city);
  const second = await openRoom();
  try {
    const guest = { ...second.parts, keys: room.parts.keys };
    await expectRefused(guest);
    await second.createCity();
    await second.owner.query('UPDATE municipalities SET nights = 9');
    await expectRefused(guest);
    // Nor where it has a counter of its own.
    await tendKeys(second.parts, NOW);
    await expectRefused(guest);
  } finally {
    await second.close();
  }
  expect(await listFiles(room.keysDir)).toEqual([fileOf(key)]);
  expect(await tendKeys(room.parts, NOW)).toMatchObject({ lost: [], unknown: [] });
});

test('what was there before there were ids is taken over where a key is at hand, and only there', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  await rm(join(room.keysDir, 'counter.id'));
  await room.owner.query('DELETE FROM counters');
  await expectRefused(other);
  expect(await tendKeys(room.parts, NOW)).toMatchObject({ lost: [] });
  await expectRefused(other);
  await openOn(room.parts, 0);
  expect(await nightsOf(room, city)).toBe(1);
});

test('killed before the database knew it, or before the folder knew that it does, the next look goes on', async () => {
  await tendKeys(room.parts, NOW);
  await room.owner.query('DELETE FROM counters');
  await writeFile(
    join(room.keysDir, 'counter.id'),
    (await noteIn(room.keysDir)).replace('known', 'prepared'),
  );
  await tendKeys(room.parts, NOW);
  expect(await noteIn(room.keysDir)).toMatch(/^prepared /);
  await tendKeys(room.parts, NOW);
  expect(await noteIn(room.keysDir)).toMatch(NOTE);
});

test('a copy gets the id, also in place of a torn one; one of another database is refused', async () => {
  const city = await room.createCity();
  await firstKey(room.parts, city);
  await openOn(room.parts, 0);
  const copied = { ...room.parts, keys: await openKeyFolder(room.keysDir, null, [empty]) };
  await tendKeys(copied, NOW);
  await writeFile(join(room.keysDir, 'counter.id'), 'known 1');
  await tendKeys(copied, NOW);
  for (const folder of [room.keysDir, empty]) expect(await noteIn(folder)).toMatch(NOTE);
  expect(await noteIn(empty)).toBe(await noteIn(room.keysDir));
  await writeFile(join(empty, 'counter.id'), 'known 00000000-0000-4000-8000-000000000000\n');
  await expectRefused(copied);
});

test('where the only folder with the id is away, nothing is opened, and no night is used up', async () => {
  const city = await room.createCity({ isDemo: false });
  await castScores(room, city, [1, 2, 3, 4, 5, 6, 7, 8]);
  const away = join(room.keysDir, 'away');
  const without = { ...room.parts, keys: await openKeyFolder(empty, null, [away]) };
  expect(await openOn(without, 0)).toMatchObject({ ratings: 0, away: { folder: away } });
  await openOn(room.parts, 0);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a person gives the old counter up: its keys are lost, votes go on, and it opens nothing any more', async () => {
  const city = await room.createCity({ isDemo: false });
  await castScores(room, city, [1, 2, 3]);
  const lost = await firstKey(room.parts, city);
  await giveUpCounter(other);
  expect((await tendKeys(other, NOW)).lost).toEqual([{ id: lost.id, municipalityId: city.id, waiting: 3 }]);
  await expectRefused(room.parts);
  // Found after all, they are brought to the folder that is used now.
  await cp(join(room.keysDir, fileOf(lost)), join(empty, fileOf(lost)));
  expect(await tendKeys(other, NOW)).toMatchObject({ lost: [] });
  await openOn(other, 0);
  expect(await nightsOf(room, city)).toBe(1);
});

test('the log says so with every look, and a vote that needs a first key is asked to come again', async () => {
  const [city, unvoted] = [await room.createCity(), await room.createCity()];
  await firstKey(room.parts, city);
  const noted: [EventName, unknown][] = [];
  const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
  const rounds = await startRounds(room.parts, log, () => daysLater(1), RIGHT_CLOCK);
  const note = await noteIn(room.keysDir);
  await rm(join(room.keysDir, 'counter.id'));
  expect(await rounds.offerFirst(unvoted.id)).toBeNull();
  await rounds.stop();
  expect(noted.map(([event]) => event)).toContain('keysUnsafe');
  await expect(startRounds(room.parts, log, () => daysLater(1), RIGHT_CLOCK)).rejects.toThrow(
    '--give-up counter',
  );
  await writeFile(join(room.keysDir, 'counter.id'), note);
  await tendKeys(room.parts, NOW);
});
