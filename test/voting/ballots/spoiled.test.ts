// Bytes that no key of theirs opens: they never fill a group, stop nothing, and are gone with their key.
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createSealer, drawKeyPair } from '../../../server/voting/ballots/seal.ts';
import type { City } from '../../support/city.ts';
import { nothing } from './quiet.ts';
import { aBallot, aScore, castRaw, castScores, countIn, daysLater, newSealer, openRoom } from './room.ts';
import type { Room } from './room.ts';
import { anAnswer } from './slips.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
// Its hour never comes again: the next test's city is counted alone.
afterEach(() => room.owner.query(Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23`));
afterAll(() => room.close());

const open = (days: number) => room.counter().openDue(daysLater(days));

/** Bytes that open nowhere as a score of the city under its present key. `older`: a sealer for a key that it had before. */
async function spoiledBytes(city: City, older: Awaited<ReturnType<typeof newSealer>>): Promise<Buffer[]> {
  const other = await room.createCity({ isDemo: city.isDemo });
  const { slip } = aBallot(city, aScore(5));
  const own = await newSealer(room, city);
  const { publicKey } = drawKeyPair(randomBytes);
  const answer = anAnswer(city.questionId, city.optionIds.slice(0, 1));
  return [
    randomBytes(112),
    Buffer.concat([Buffer.of(2), drawKeyPair(randomBytes).publicKey, randomBytes(46)]),
    Buffer.alloc(0),
    own.seal(slip).subarray(1),
    // Of another city, another kind, another key, and of a key that it had before.
    (await newSealer(room, other)).seal(slip),
    own.seal({ ...slip, content: answer }),
    createSealer(city.id, { id: own.keyId, publicKey }, randomBytes).seal(slip),
    older.seal(slip),
    // For a place, and of a category, of another city.
    own.seal({ ...slip, locationId: other.places[0]?.id ?? 0n }),
    own.seal({ ...slip, categoryId: other.categoryId }),
  ];
}

test.each([true, false])('count for nothing, and are gone after the night (demo: %s)', async (isDemo) => {
  const city = await room.createCity({ isDemo, places: 2 });
  const older = await newSealer(room, city);
  await open(1);
  const bytes = await spoiledBytes(city, older);
  // One short of the smallest group there is.
  await castScores(room, city, [1, 2, 3, 4]);
  for (const sealed of bytes) await castRaw(room, aBallot(city, aScore(5)), sealed);
  await castScores(room, city, [1, 2, 3, 4, 5, 6, 7, 8], { place: 1 });
  if (isDemo) {
    expect(await open(1)).toEqual({ ...nothing, ratings: 8, spoiled: bytes.length });
    expect(await countIn(room, 'ballots', city)).toBe(4);
  }
  expect(await open(2)).toEqual({
    ...nothing,
    ratings: isDemo ? 0 : 8,
    spoiled: isDemo ? 0 : bytes.length,
  });
  expect(await countIn(room, 'ballots', city)).toBe(4);
  expect(await open(3)).toEqual(nothing);
  await castScores(room, city, [5, 6, 7, 8]);
  expect(await open(4)).toEqual({ ...nothing, ratings: 8 });
});
