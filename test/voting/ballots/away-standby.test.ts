// A vote is acknowledged when a standby has it too, where there is one to wait for: also one that was committed while it was away.
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { castBallots, sealBallot, type SealedBallot } from '../../../server/voting/ballots/store.ts';
import { standbyDatabase } from '../../support/standby.ts';
import type { City } from '../../support/city.ts';
import { openBox } from './living-keys.ts';
import { aBallot, aScore, cast, countIn, newSealer, openRoom, type Room } from './room.ts';

let database: Awaited<ReturnType<typeof standbyDatabase>>;
let room: Room;
let city: City;
beforeAll(async () => {
  database = await standbyDatabase();
  room = await openRoom(database);
});
afterAll(() => room.close());
beforeEach(async () => {
  city = await room.createCity({ isDemo: false });
});
afterEach(() => database.standby.comeBack());

/** Slips of people, sealed while all is well. */
async function seal(votes: number): Promise<SealedBallot[]> {
  const sealer = await newSealer(room, city);
  return Array.from({ length: votes }, () => sealBallot(sealer, aBallot(city, aScore(7))));
}

test('while it is away nobody hears that a vote is stored, however often the wait is cancelled', async () => {
  const box = openBox(room);
  const ballot = aBallot(city, aScore(4));
  await box.cast(aBallot(city, aScore(5)));
  await database.standby.leave();
  const stop = database.standby.cancelWaits();
  const refused = await box.cast(ballot).catch((error: unknown) => error);
  await stop();
  expect(refused).toMatchObject({ code: 'UNAVAILABLE' });
  expect(await countIn(room, 'ballots', city)).toBe(2);
  await database.standby.comeBack();
  expect(await box.cast(ballot)).toBe('receivedBefore');
  expect(await countIn(room, 'ballots', city)).toBe(2);
});

test.each([
  ['one slip', 1, false],
  ['a batch', 3, false],
  ['one slip whose key was closed', 1, true],
  ['a batch whose key was closed', 3, true],
])('%s that is there already waits for it when it comes again', async (_, votes, isClosed) => {
  const slips = await seal(votes);
  await castBallots(room.citizen, slips, randomBytes);
  const closing = Prisma.sql`UPDATE ballot_keys SET is_closed = true WHERE municipality_id = ${city.id}`;
  if (isClosed) await room.owner.query(closing);
  await database.standby.leave();
  let isAnswered = false;
  const again = castBallots(room.citizen, slips, randomBytes).finally(() => {
    isAnswered = true;
  });
  await database.standby.waiting(1);
  expect(isAnswered).toBe(false);
  await database.standby.comeBack();
  expect(await again).toEqual(slips.map(() => 'receivedBefore'));
});

test('a batch of new slips and old ones is one commit', async () => {
  const [first, ...others] = await seal(4);
  if (first === undefined) throw new Error('There is no slip.');
  await castBallots(room.citizen, [first], randomBytes);
  await database.standby.leave();
  const stop = database.standby.cancelWaits();
  const refused = await castBallots(room.citizen, [first, ...others], randomBytes).catch(
    (error: unknown) => error,
  );
  await stop();
  expect(refused).toMatchObject({ code: '01000' });
  expect(await countIn(room, 'ballots', city)).toBe(4);
});

test('what the counter did is not done while its commit waits', async () => {
  await cast(room, [aBallot(city, aScore(2))]);
  await database.standby.leave();
  const stop = database.standby.cancelWaits();
  const night = await room
    .counter()
    .openDue(new Date('2026-11-25T12:00:00Z'))
    .catch((error: unknown) => error);
  await stop();
  expect(night).toMatchObject({ code: '01000' });
});
