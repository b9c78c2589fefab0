// Two counters at one box: what one of them did between two steps of the other's night. The model found each (drill/model).
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { holdNight } from '../../../server/voting/ballots/night.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { listCities, type City as CityRow } from '../../../server/voting/ballots/store-cities.ts';
import { listKeysOf } from '../../../server/voting/ballots/store-keys.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import type { City } from '../../support/city.ts';
import { castScores, daysLater, NOW, openRoom, publishedScores, type Room } from './room.ts';
import { beginNight, type StandingNight } from './standing-night.ts';

let room: Room;
let city: City;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  city = await room.createCity({ isDemo: false });
});

/** The city as a counter's look finds it. */
async function look(): Promise<CityRow> {
  const row = (await takeTurn(room.parts.pool, listCities)).find((each) => each.municipalityId === city.id);
  if (row === undefined) throw new Error('There is no such city.');
  return row;
}

/** Without the box's lock, which a night that stands still may hold. */
async function countNights(): Promise<number | undefined> {
  const { rows } = await room.owner.query<{ nights: number }>(
    Prisma.sql`SELECT nights FROM municipalities WHERE municipality_id = ${city.id}`,
  );
  return rows[0]?.nights;
}

async function untilOver(night: StandingNight): Promise<void> {
  while ((await night.goOn()) !== 'over');
}

test('a night is not held on a day on which another look published groups under the present key', async () => {
  await castScores(room, city, [1, 2, 3, 4]);
  const night = await beginNight(room.parts, await look(), NOW);
  const keys = await openKeyFolder(room.keysDir, null, [join(room.keysDir, 'away')]);
  const report = await holdNight({ ...room.parts, keys }, await look(), NOW);
  expect(report).toMatchObject({ ratings: 0, away: { folder: join(room.keysDir, 'away') } });
  // Whoever votes now would be read right after his vote.
  await castScores(room, city, [5, 5, 5, 5]);
  await untilOver(night);
  expect(await publishedScores(room, city)).toEqual([]);
  await room.counter().openDue(daysLater(1));
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5, 5, 5, 5]);
});

test('a counter that stood still for a day notes no earlier night over a later one', async () => {
  await castScores(room, city, [1]);
  const night = await beginNight(room.parts, await look(), NOW);
  while ((await countNights()) === 0) await night.goOn();
  await room.counter().openDue(daysLater(1));
  await untilOver(night);
  expect(await room.parts.keys.findNight(city.id)).toEqual({ state: 'held', night: 2 });
});

test('a night that another counter held without a key at hand is not taken for one that the database forgot', async () => {
  await castScores(room, city, [1]);
  const before = await look();
  const [key] = await listKeysOf(room.parts.pool, city.id);
  await rm(join(room.keysDir, `${city.id}-1-${key?.id}.pem`));
  await room.counter().openDue(NOW);
  expect(await holdNight(room.parts, before, NOW)).toBeNull();
});
