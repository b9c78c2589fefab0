// A database that is taken back to before a night that was held: nothing of then is published again, and votes go on.
import { copyFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventName } from '../../../server/foundation/log.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { giveUpKey, giveUpTakenBack } from '../../../server/voting/ballots/lost-keys.ts';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import { TakenBack } from '../../../server/voting/ballots/taken-back.ts';
import type { NightKey } from '../../../server/voting/ballots/store-keys.ts';
import type { City } from '../../support/city.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { aBallot, aScore, cast, castScores, countIn, daysLater, publishedScores } from './room.ts';
import { fileOf, firstKey, listFiles, listLiving, nightsOf, openBox, openOn } from './living-keys.ts';
import { roomWithCopies } from './copies.ts';
import { copyDatabase, takeBack } from './database-copy.ts';

const { base, paths, room, parts, openAll } = roomWithCopies();

/** A city that three rated before the copy; two nights were held since, and five ratings published. And its key before it was taken back. */
async function aCityTakenBack(): Promise<{ city: City; later: NightKey }> {
  const city = await room().createCity();
  await castScores(room(), city, [1, 2, 3]);
  await copyDatabase(room().owner, 'noon');
  await openOn(parts(), 0);
  await castScores(room(), city, [4, 5]);
  await openOn(parts(), 1);
  expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
  const later = await firstKey(parts(), city);
  await takeBack(room().owner, 'noon');
  return { city, later };
}

/** Looks into the boxes, and expects that they stay shut for this reason alone. */
async function expectShut(day: number): Promise<void> {
  const error = await openOn(parts(), day).catch((thrown: unknown) => thrown);
  if (!(error instanceof AggregateError)) throw new Error('It was opened.');
  expect(error.errors.map((each) => each instanceof TakenBack)).toEqual([true]);
}

test('nothing is opened, votes go on under a new key, and giving the old one up ends it', async () => {
  const { city, later } = await aCityTakenBack();
  const [old] = await listLiving(parts().pool);
  if (old === undefined) throw new Error('There is no key.');
  const report = await tendKeys(parts(), daysLater(2));
  expect(report).toMatchObject({ lost: [], unknown: [later.id], healed: [] });
  expect(report.takenBack).toEqual([{ municipalityId: city.id, keys: [old.id], waiting: 3 }]);
  const present = await firstKey(parts(), city);
  expect(present).toMatchObject({ night: 3 });
  await castScores(room(), city, [6, 7, 8, 9, 10]);
  await expectShut(2);
  expect(await publishedScores(room(), city)).toEqual([]);
  expect(await giveUpKey(parts(), present.id)).toBeNull();
  expect(await giveUpKey(parts(), old.id)).toBe(3);
  expect(await openOn(parts(), 2)).toMatchObject({ ratings: 5, spoiled: 0 });
  expect(await publishedScores(room(), city)).toEqual([6, 7, 8, 9, 10]);
  // Its nights are counted on from the last that was held.
  expect(await nightsOf(room(), city)).toBe(3);
  expect(await tendKeys(parts(), daysLater(2))).toMatchObject({ takenBack: [], unknown: [] });
});

test('also where the private halves were brought back with it: they open nothing twice, and go', async () => {
  const city = await room().createCity();
  await castScores(room(), city, [1, 2, 3]);
  const old = await firstKey(parts(), city);
  for (const path of paths())
    await copyFile(join(path, fileOf(old)), join(base(), `${path.split('/').at(-1)}.old`));
  await copyDatabase(room().owner, 'noon');
  await castScores(room(), city, [4, 5]);
  await openOn(parts(), 0);
  await takeBack(room().owner, 'noon');
  for (const path of paths())
    await rename(join(base(), `${path.split('/').at(-1)}.old`), join(path, fileOf(old)));

  expect(await firstKey(parts(), city)).not.toEqual(old);
  const report = await tendKeys(parts(), daysLater(1));
  expect(report.takenBack).toEqual([{ municipalityId: city.id, keys: [old.id], waiting: 3 }]);
  // What came under the old key since the restore would be lost: so nothing does.
  const box = openBox(room());
  expect(await box.cast(aBallot(city, aScore(9)))).toBe('new');
  await box.drain();
  await expectShut(1);
  expect(await giveUpKey(parts(), old.id)).toBe(3);
  await tendKeys(parts(), daysLater(1));
  await openOn(parts(), 1);
  expect(await publishedScores(room(), city)).toEqual([]);
  expect(await countIn(room(), 'ballots', city)).toBe(1);
  // With it goes the key of before the restore, whose night is over too.
  await tendKeys(parts(), daysLater(1));
  for (const path of paths()) expect(await listFiles(path)).toEqual([fileOf(await firstKey(parts(), city))]);
});

test('ids: those from before the copy are taken, those that came after it are free again', async () => {
  const city = await room().createCity();
  const [before, after] = [aBallot(city, aScore(1)), aBallot(city, aScore(2))];
  await cast(room(), [before]);
  await copyDatabase(room().owner, 'noon');
  await cast(room(), [after]);
  await openOn(parts(), 0);
  await takeBack(room().owner, 'noon');
  await tendKeys(parts(), daysLater(1));
  await giveUpTakenBack(parts());
  expect(await cast(room(), [before, after])).toEqual(['receivedBefore', 'new']);
});

test('also a city under whose old keys nothing waits stays shut until somebody says so: the restore may be undone', async () => {
  const city = await room().createCity();
  await firstKey(parts(), city);
  await copyDatabase(room().owner, 'noon');
  await openOn(parts(), 0);
  const later = await firstKey(parts(), city);
  await castScores(room(), city, [1, 2]);
  await copyDatabase(room().owner, 'evening');
  await takeBack(room().owner, 'noon');
  expect((await tendKeys(parts(), daysLater(1))).takenBack).toMatchObject([
    { municipalityId: city.id, waiting: 0 },
  ]);
  await castScores(room(), city, [8, 9]);
  await expectShut(1);
  await takeBack(room().owner, 'evening');
  expect(await tendKeys(parts(), daysLater(1))).toMatchObject({ lost: [], takenBack: [] });
  expect(await listLiving(parts().pool)).toEqual([later]);
  await castScores(room(), city, [3, 4, 5]);
  await openOn(parts(), 1);
  expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
});

test('all of them are given up at once, with their number, and no key that is in use', async () => {
  const other = await room().createCity();
  const cities = [await room().createCity(), await room().createCity()];
  for (const city of cities) await castScores(room(), city, [1, 2, 3]);
  await copyDatabase(room().owner, 'noon');
  await openOn(parts(), 0);
  await takeBack(room().owner, 'noon');
  // A city that nobody took back.
  await room().owner.query(`UPDATE municipalities SET nights = 1 WHERE municipality_id = ${other.id}`);
  await castScores(room(), other, [7, 8]);
  // Before anybody looked after the keys, as the command does.
  expect(await giveUpTakenBack(parts())).toEqual({ cities: 2, slips: 6 });
  expect(await giveUpTakenBack(parts())).toEqual({ cities: 0, slips: 0 });
  for (const city of cities) await castScores(room(), city, [4, 5, 6, 7, 8]);
  expect(await openOn(parts(), 1)).toMatchObject({ ratings: 10 });
  expect(await countIn(room(), 'ballots', other)).toBe(2);
});

test('while a folder is away nothing is given up, and no vote comes under a key that is over', async () => {
  const { city } = await aCityTakenBack();
  await rename(paths()[2], `${paths()[2]}.away`);
  await expect(giveUpTakenBack(parts())).rejects.toThrow('cannot be written');
  expect((await tendKeys(parts(), daysLater(2))).takenBack.map(({ waiting }) => waiting)).toEqual([3]);
  await expect(openBox(room()).cast(aBallot(city, aScore(9)))).rejects.toThrow('cannot be written');
  expect(await countIn(room(), 'ballots', city)).toBe(3);
  await rename(`${paths()[2]}.away`, paths()[2]);
  expect(await giveUpTakenBack(parts())).toEqual({ cities: 1, slips: 3 });
});

test('where folders were taken back too, the database knows of every night that they know', async () => {
  const city = await room().createCity();
  await castScores(room(), city, [1, 2, 3]);
  await copyDatabase(room().owner, 'noon');
  const files = await readdir(paths()[0]);
  for (const path of paths())
    for (const name of files) await copyFile(join(path, name), join(path, `${name}.copy`));
  await openOn(parts(), 0);
  await takeBack(room().owner, 'noon');
  for (const path of paths()) {
    for (const name of await readdir(path))
      if (name.endsWith('.night')) await rename(join(path, name), join(base(), 'gone'));
    for (const name of files) await rename(join(path, `${name}.copy`), join(path, name));
  }
  const restarted = { ...parts(), keys: await openAll() };
  expect(await tendKeys(restarted, daysLater(1))).toMatchObject({ lost: [], takenBack: [] });
  await castScores(room(), city, [4, 5]);
  await openOn(restarted, 1);
  expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
});

test('the log says it once an hour, not with every look', async () => {
  const { later } = await aCityTakenBack();
  const noted: [EventName, unknown][] = [];
  const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
  const rounds = await startRounds(parts(), log, () => daysLater(2), RIGHT_CLOCK);
  rounds.openSoon();
  await rounds.stop();
  expect(noted).toEqual([
    ['nightsTakenBack', { municipalities: 1 }],
    ['keyUnknown', { key: later.id }],
  ]);
});
