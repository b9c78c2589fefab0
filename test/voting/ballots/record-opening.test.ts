// More ratings than are written at a time: each group is whole wherever a page ends, and so are the sums.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shuffle } from '../../../server/foundation/randomness.ts';
import type { PublishedRating } from '../../../server/voting/ballots/opening.ts';
import { recordOpening } from '../../../server/voting/ballots/record-opening.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { PAGE } from '../../../server/voting/ballots/cpu-throttle.ts';
import { openRoom, publishedScores, type Room } from './room.ts';
import { score } from './slips.ts';
import { expectEqualSums } from './sums.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** One opening of the place. */
function aGroup(locationId: bigint, size: number): PublishedRating[] {
  const openingId = randomUUID();
  return Array.from({ length: size }, (_, at) => ({
    id: randomUUID(),
    openingId,
    locationId,
    standing: 'COUNTED',
    reason: null,
    score: score(1 + (at % 10)),
  }));
}

test.each([
  ['a few more than a page, of one place', [PAGE + 3]],
  ['a page and the smallest group', [PAGE, 5]],
  ['many small groups, in two pages and a half', Array.from({ length: PAGE / 2 }, () => 5)],
])('%s', async (_, sizes) => {
  const city = await room.createCity({ places: Math.min(sizes.length, 40) });
  const groups = sizes.map((size, at) => aGroup(city.places[at % city.places.length]?.id ?? 0n, size));
  const ratings = shuffle(groups.flat(), randomBytes);
  const opening = { ratings, ways: [], answers: [], comments: [], published: [], waiting: [] };
  await takeTurn(room.parts.pool, (counter) => recordOpening(counter, city.id, '2026-11-24', opening));
  expect(await publishedScores(room, city)).toHaveLength(ratings.length);
  await expectEqualSums(room, city);
});
