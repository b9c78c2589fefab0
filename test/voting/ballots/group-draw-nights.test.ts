// Groups with their secret draw, night after night: opened by the vote that the draw asks for, whoever counts and however often.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, cast, daysLater, openRoom } from './room.ts';
import type { Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const PLACES = 60;

/** Casts so many scores at each of the places. */
async function castAt(city: City, places: readonly number[], many: number): Promise<void> {
  for (const place of places)
    await cast(
      room,
      Array.from({ length: many }, () => aBallot(city, aScore(5), { place })),
    );
}

/** Holds a night as a server does that was just started; answers which of the places were opened. */
async function night(city: City, days: number): Promise<number[]> {
  const keys = await openKeyFolder(room.keysDir, null);
  await createCounter({ ...room.parts, keys, random: randomBytes }).openDue(daysLater(days));
  const { rows } = await room.owner.query<{ id: string }>(
    Prisma.sql`SELECT DISTINCT location_id AS id FROM openings
      WHERE municipality_id = ${city.id} AND published_on = ${daysLater(days).toISOString().slice(0, 10)}::date`,
  );
  const opened = new Set(rows.map(({ id }) => BigInt(id)));
  return city.places.flatMap(({ id }, place) => (opened.has(id) ? [place] : []));
}

test('a place that waits is opened by the vote that its draw asks for, not by a night of luck', async () => {
  const city = await room.createCity({ isDemo: false, places: PLACES });
  let waiting = city.places.map((_, place) => place);
  const firsts: number[][] = [];
  await castAt(city, waiting, 5);
  for (let draw = 0, days = 0; draw <= 3; draw += 1, days += 3) {
    const opened = await night(city, days);
    firsts.push(opened);
    waiting = waiting.filter((place) => !opened.includes(place));
    // Nobody votes: drawn anew, a quarter or more of those that wait would be opened in each night.
    expect([await night(city, days + 1), await night(city, days + 2)]).toEqual([[], []]);
    await castAt(city, waiting, 1);
  }
  expect(waiting).toEqual([]);
  expect(firsts.every(({ length }) => length > 0)).toBe(true);
  await castAt(
    city,
    city.places.map((_, place) => place),
    5,
  );
  const again = await night(city, 20);
  // Of sixty places the same ones by chance: less than one in a million.
  expect(again).not.toEqual(firsts[0]);
});
