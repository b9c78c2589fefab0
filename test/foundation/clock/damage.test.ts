// A clock that is wrong for a moment, at a start or while it runs: nothing counts twice, no box stays shut, no key outlives its night.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import { findCurrentKeys } from '../../../server/voting/ballots/store-keys.ts';
import {
  aBallot,
  aScore,
  cast,
  castScores,
  countIn,
  daysLater,
  NOW,
  openRoom,
  publishedScores,
} from '../../voting/ballots/room.ts';
import type { Room } from '../../voting/ballots/room.ts';
import type { City } from '../../support/city.ts';
import { DAY, startClock, type SetClock } from './looks.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

/** A server that starts at the instant, looks once, and stops. */
async function run(clock: SetClock): Promise<void> {
  const rounds = await startRounds(room.parts, clock.log, clock.now, clock);
  rounds.openSoon();
  await rounds.stop();
}
const startAt = (at: Date): SetClock => startClock(room.parts.pool, at);
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const keyOf = async ({ id }: City) => (await findCurrentKeys(room.citizen, [id]))[0];
const dayOf = async (city: City): Promise<string | undefined> => {
  const { rows } = await room.owner.query<{ day: string }>(
    Prisma.sql`SELECT opened_on::text AS day FROM municipalities WHERE municipality_id = ${city.id}`,
  );
  return rows[0]?.day;
};

describe.each([true, false])('in a demo city (%s)', (isDemo) => {
  test.each([400 * DAY, 60 * DAY, -2 * DAY, -365 * DAY, -NOW.getTime()])(
    'one start that is off by %d ms counts nothing twice, forgets nothing and opens nothing',
    async (ms) => {
      const city = await room.createCity({ isDemo });
      const ballots = Array.from({ length: isDemo ? 5 : 12 }, () => aBallot(city, aScore(7)));
      await run(startAt(NOW));
      await cast(room, ballots);
      await run(startAt(later(DAY)));
      expect(await publishedScores(room, city)).toHaveLength(ballots.length);
      const opened = await dayOf(city);
      await castScores(room, city, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2]);

      const wrong = startAt(later(DAY + ms));
      await run(wrong);
      expect(wrong.fault()).not.toBeNull();
      expect(await dayOf(city)).toBe(opened);
      expect(await publishedScores(room, city)).toHaveLength(ballots.length);
      // Votes are taken all the same, once each.
      expect(new Set(await cast(room, ballots))).toEqual(new Set(['receivedBefore']));
      expect(await cast(room, [aBallot(city, aScore(9))])).toEqual(['new']);

      await run(startAt(later(2 * DAY)));
      expect(new Set(await cast(room, ballots))).toEqual(new Set(['receivedBefore']));
      expect(await publishedScores(room, city)).toHaveLength(ballots.length + 13);
      // Three nights were held, each closed its key.
      expect((await keyOf(city))?.night).toBe(4);
    },
  );
});

test('where a clock ahead was believed nevertheless, ids stay, and the next right look sets all of it back', async () => {
  const city = await room.createCity({ isDemo: false });
  const ballots = Array.from({ length: 12 }, () => aBallot(city, aScore(7)));
  await cast(room, ballots);
  await room.counter().openDue(NOW);
  expect(await publishedScores(room, city)).toHaveLength(12);
  // As it was before anybody looked at the clock.
  const ahead = later(60 * DAY);
  await tendKeys(room.parts, ahead);
  await room.counter().openDue(ahead);
  expect(await tendKeys(room.parts, NOW)).toMatchObject({ mended: 1 });
  expect(await cast(room, ballots)).toEqual(ballots.map(() => 'receivedBefore'));
  expect(await countIn(room, 'ballot_ids', city)).toBe(12);
  const keys = new Set<string | undefined>();
  for (let day = 1; day <= 8; day += 1) {
    await room.counter().openDue(daysLater(day));
    keys.add((await keyOf(city))?.id);
  }
  expect(keys.size).toBe(8);
});

test('a box that a clock ahead closed opens on the next right day, also before anything is set back', async () => {
  const city = await room.createCity({ isDemo: false });
  await room.counter().openDue(later(60 * DAY));
  await castScores(
    room,
    city,
    Array.from({ length: 12 }, () => 5),
  );
  await room.counter().openDue(NOW);
  expect(await publishedScores(room, city)).toHaveLength(12);
});

test('an id that came while the clock was ahead is forgotten after as many nights as any other', async () => {
  const city = await room.createCity();
  await cast(room, [aBallot(city, aScore(5))]);
  await room.counter().openDue(later(400 * DAY));
  await tendKeys(room.parts, NOW);
  for (let day = 0; day < 34; day += 1) await room.counter().openDue(daysLater(day));
  expect(await countIn(room, 'ballot_ids', city)).toBe(1);
  await room.counter().openDue(daysLater(34));
  expect(await countIn(room, 'ballot_ids', city)).toBe(0);
});

test('two months in which nothing ran forget no id', async () => {
  const city = await room.createCity();
  const ballot = aBallot(city, aScore(5));
  await cast(room, [ballot]);
  await tendKeys(room.parts, daysLater(63));
  await room.counter().openDue(daysLater(63));
  expect(await cast(room, [ballot])).toEqual(['receivedBefore']);
});
