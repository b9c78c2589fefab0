// What cast_ballots says of each slip of a batch: new, received before, or that its key is closed; and that such a slip leaves nothing.
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { offerKey } from '../../../server/voting/ballots/key-offer.ts';
import {
  castBallots,
  sealBallot,
  type Ballot,
  type SealedBallot,
} from '../../../server/voting/ballots/store.ts';
import { closeKeys } from '../../../server/voting/ballots/store-keys.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, cast, countIn, newSealer, openRoom } from './room.ts';
import type { Room } from './room.ts';
import { saying } from './sending.ts';
import { keyId } from './slips.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const store = (...ballots: readonly SealedBallot[]) => castBallots(room.citizen, ballots, randomBytes);

/** A city with a key that is closed, and another one that is open; under each an id came. */
async function prepare(isDemo: boolean) {
  const [city, other] = [await room.createCity({ isDemo }), await room.createCity({ isDemo })];
  const closed = await newSealer(room, city);
  const early = aBallot(city, aScore(1));
  await cast(room, [early], closed);
  await offerKey(room.parts, city.id, 2);
  await takeTurn(room.parts.pool, (counter) => closeKeys(counter, city.id, 1));
  const open = await newSealer(room, city);
  const before = aBallot(city, aScore(2));
  await cast(room, [before], open);
  const foreign = await newSealer(room, other);
  const fresh = (): Ballot => aBallot(city, aScore(3));
  const slips = [
    ['new', sealBallot(open, fresh())],
    ['keyRetired', sealBallot(closed, fresh())],
    ['receivedBefore', sealBallot(closed, saying(early, aScore(10)))],
    ['receivedBefore', sealBallot(open, saying(before, aScore(10)))],
    // A key that is nobody's, or another city's.
    ['keyRetired', { ...sealBallot(open, fresh()), keyId: keyId(randomUUID()) }],
    ['keyRetired', sealBallot(foreign, fresh())],
    ['new', sealBallot(foreign, aBallot(other, aScore(4)))],
    ['keyRetired', sealBallot(open, aBallot(other, aScore(4)))],
    ['new', sealBallot(open, fresh())],
  ] as const;
  return { city, other, open, closed, slips };
}

const rowsIn = async (city: City) => [
  await countIn(room, 'ballots', city),
  await countIn(room, 'ballot_ids', city),
];

test.each([true, false])(
  'a batch of all kinds answers each slip rightly, in its order (demo: %s)',
  async (isDemo) => {
    const { city, other, open, slips } = await prepare(isDemo);
    expect(await store(...slips.map(([, slip]) => slip))).toEqual(slips.map(([said]) => said));
    // Neither a row nor an id of what was refused.
    expect([await rowsIn(city), await rowsIn(other)]).toEqual([
      [4, 4],
      [1, 1],
    ]);
    const again = slips.filter(
      ([said, { grant }]) => said === 'keyRetired' && grant.municipalityId === city.id,
    );
    expect(await store(...again.map(([, slip]) => sealBallot(open, slip)))).toEqual(['new', 'new', 'new']);
    expect(await rowsIn(city)).toEqual([7, 7]);
  },
);

test.each([true, false])('each of them alone is answered the same (demo: %s)', async (isDemo) => {
  const { city, other, slips } = await prepare(isDemo);
  for (const [said, slip] of slips) expect(await store(slip)).toEqual([said]);
  expect([await rowsIn(city), await rowsIn(other)]).toEqual([
    [4, 4],
    [1, 1],
  ]);
});

test('one bad key in a batch of 200 costs the others nothing', async () => {
  const { city, open, closed } = await prepare(false);
  const ballots = Array.from({ length: 200 }, (_, at) =>
    sealBallot(at === 77 ? closed : open, aBallot(city, aScore(5))),
  );
  const stored = await store(...ballots);
  expect(stored.filter((one) => one === 'new')).toHaveLength(199);
  expect(stored[77]).toBe('keyRetired');
});

test('an id that stands twice under keys of which one is closed is the first’s: nobody is told of a slip that is not there', async () => {
  const { city, open, closed } = await prepare(false);
  const [one, two] = [aBallot(city, aScore(1)), aBallot(city, aScore(2))];
  const batch = [
    sealBallot(open, one),
    sealBallot(closed, one),
    sealBallot(closed, two),
    sealBallot(open, two),
  ];
  expect(await store(...batch)).toEqual(['new', 'receivedBefore', 'keyRetired', 'keyRetired']);
  expect(await store(sealBallot(open, two), sealBallot(open, two))).toEqual(['new', 'receivedBefore']);
});

test('a key that is being closed lets the slips on their way be stored first, and takes none after them', async () => {
  const city = await room.createCity({ isDemo: false });
  const sealer = await newSealer(room, city);
  await offerKey(room.parts, city.id, 2);
  const batches = Array.from({ length: 20 }, () =>
    store(...Array.from({ length: 10 }, () => sealBallot(sealer, aBallot(city, aScore(5))))),
  );
  const closing = takeTurn(room.parts.pool, (counter) => closeKeys(counter, city.id, 1));
  const stored = (await Promise.all(batches)).flat();
  await closing;
  expect(await store(sealBallot(sealer, aBallot(city, aScore(5))))).toEqual(['keyRetired']);
  const { rows } = await room.owner.query<{ count: number }>(
    Prisma.sql`SELECT count(*)::int AS count FROM ballots WHERE key_id = ${sealer.keyId}::uuid`,
  );
  expect(rows[0]?.count).toBe(stored.filter((one) => one === 'new').length);
  expect(new Set(stored).has('receivedBefore')).toBe(false);
});
