// One id is one slip, however often, by whom and when it is sent.
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { BallotBox } from '../../../server/voting/ballots/box.ts';
import { castBallots, sealBallot } from '../../../server/voting/ballots/store.ts';
import { shuffle } from '../../../server/foundation/randomness.ts';
import type { City } from '../../support/city.ts';
import {
  aBallot,
  aScore,
  cast,
  countIn,
  newSealer,
  NOW,
  openRoom,
  publishedScores,
  type Room,
} from './room.ts';
import { openBox } from './living-keys.ts';
import { openedIn, saying } from './sending.ts';

let room: Room;
let city: City;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

test('ten thousand replays add nothing', async () => {
  city = await room.createCity();
  const box = openBox(room);
  const ballot = aBallot(city, aScore(3));
  expect(await box.cast(ballot)).toBe('new');
  for (let wave = 0; wave < 10; wave += 1) {
    const replays = Array.from({ length: 1_000 }, (_, place) =>
      box.cast(saying(ballot, aScore(1 + (place % 10)))),
    );
    expect(new Set(await Promise.all(replays))).toEqual(new Set(['receivedBefore']));
  }
  expect(await countIn(room, 'ballots', city)).toBe(1);
  expect(await countIn(room, 'ballot_ids', city)).toBe(1);
});

test('of a hundred parallel sends through two processes one is new, and all are answered', async () => {
  city = await room.createCity();
  const ballot = aBallot(city, aScore(9));
  const boxes = [openBox(room), openBox(room)];
  const sends = Array.from({ length: 50 }, () => boxes.map((box) => box.cast(ballot))).flat();
  const receipts = await Promise.all(sends);
  expect(receipts.filter((receipt) => receipt === 'new')).toHaveLength(1);
  expect(receipts.filter((receipt) => receipt === 'receivedBefore')).toHaveLength(99);
  expect(await countIn(room, 'ballots', city)).toBe(1);
});

test('an id that stands twice in a batch is stored once, and the first slip is the one', async () => {
  city = await room.createCity();
  const first = aBallot(city, aScore(10));
  const again = saying(first, aScore(1));
  const others = [2, 3, 4, 5].map((value) => aBallot(city, aScore(value)));
  expect(await cast(room, [first, ...others, again])).toEqual([...Array(5).fill('new'), 'receivedBefore']);
  await room.counter().openDue(NOW);
  expect(await publishedScores(room, city)).toEqual([2, 3, 4, 5, 10]);
});

test('cast_ballots itself stores an id once that stands twice in its arrays', async () => {
  city = await room.createCity();
  const { id } = aBallot(city, aScore(1));
  const { keyId } = await newSealer(room, city);
  const twice = <T>(value: T): T[] => [value, value];
  const { rows } = await room.citizen.query(
    Prisma.sql`SELECT outcome FROM cast_ballots(${twice(city.id)}, ${twice(id)}, ${[randomUUID(), randomUUID()]},
      ${twice(city.places[0]?.id)}, ${twice('score')}, ${twice(keyId)}, ${twice(randomBytes(112))})`,
  );
  expect(rows).toEqual([{ outcome: 'new' }]);
  expect(await countIn(room, 'ballots', city)).toBe(1);
});

test('a replay while an opening is held open, and a retry after it, are counted once', async () => {
  city = await room.createCity();
  const ballots = [1, 2, 3, 4, 5].map((value) => aBallot(city, aScore(value)));
  await cast(room, ballots);
  const holder = await room.owner.connect();
  await holder.query('BEGIN');
  // The counter has taken the slips out of the box, and waits here to publish them.
  await holder.query(Prisma.sql`LOCK TABLE ratings IN SHARE ROW EXCLUSIVE MODE`);
  const opening = room.counter().openDue(NOW);
  await untilWaitingForRatings();
  expect(new Set(await cast(room, ballots))).toEqual(new Set(['receivedBefore']));
  await holder.query('COMMIT');
  holder.release();
  expect(await opening).toMatchObject({ ratings: 5 });
  expect(new Set(await cast(room, ballots))).toEqual(new Set(['receivedBefore']));
  expect(await room.counter().openDue(NOW)).toMatchObject({ ratings: 0 });
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
  expect(await countIn(room, 'ballots', city)).toBe(0);
});

async function untilWaitingForRatings(): Promise<void> {
  for (;;) {
    const { rowCount } = await room.owner.query(
      Prisma.sql`SELECT FROM pg_locks WHERE relation = 'ratings'::regclass AND NOT granted`,
    );
    if (rowCount === 1) return;
  }
}

test('overlapping retries in any order neither deadlock nor double', async () => {
  city = await room.createCity();
  const ballots = Array.from({ length: 60 }, (_, place) => aBallot(city, aScore(1 + (place % 10))));
  const sealer = await newSealer(room, city);
  const batches = Array.from({ length: 100 }, () =>
    cast(room, shuffle(ballots, randomBytes).slice(0, 40), sealer),
  );
  const fresh = (await Promise.all(batches)).flat().filter((receipt) => receipt === 'new');
  expect(fresh).toHaveLength(await countIn(room, 'ballots', city));
});

test('the same id in two cities is two slips: an id is claimed within a municipality', async () => {
  const [one, other] = [await room.createCity(), await room.createCity()];
  const ballot = aBallot(one, aScore(1));
  const twin = { ...aBallot(other, aScore(1)), id: ballot.id };
  const sealed = [
    sealBallot(await newSealer(room, one), ballot),
    sealBallot(await newSealer(room, other), twin),
  ];
  expect(await castBallots(room.citizen, sealed, randomBytes)).toEqual(['new', 'new']);
});

test('a slip for a place of another city is refused by a demo’s tables, and those beside it get through', async () => {
  city = await room.createCity();
  const outcomes = await castWithForeign(openBox(room));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await countIn(room, 'ballots', city)).toBe(2);
});

test('in a live city, whose rows name no place, it counts for nothing, and those beside it are counted', async () => {
  city = await room.createCity({ isDemo: false });
  await castWithForeign(openBox(room));
  expect(await countIn(room, 'ballots', city)).toBe(3);
  expect(await room.counter().openDue(NOW)).toMatchObject({ spoiled: 1 });
  expect((await openedIn(room.parts, city.id)).map(({ locationId }) => locationId)).toEqual(
    [0, 1].map(() => city.places[0]?.id),
  );
});

async function castWithForeign(box: BallotBox): Promise<PromiseSettledResult<unknown>[]> {
  const other = await room.createCity();
  const ballot = aBallot(city, aScore(1));
  const foreign = { ...ballot, slip: { ...ballot.slip, locationId: other.places[0]?.id ?? 0n } };
  return Promise.allSettled(
    [aBallot(city, aScore(1)), foreign, aBallot(city, aScore(2))].map((one) => box.cast(one)),
  );
}

test('connections that break under load lose and double nothing that was acknowledged', async () => {
  city = await room.createCity();
  const box = openBox(room);
  let isOver = false;
  const voter = async (): Promise<number> => {
    let acknowledged = 0;
    while (!isOver) {
      // Either receipt: an answer that got lost on the way is asked for again.
      expect(['new', 'receivedBefore']).toContain(await box.cast(aBallot(city, aScore(6))));
      acknowledged += 1;
    }
    return acknowledged;
  };
  const voters = Array.from({ length: 16 }, voter);
  for (let round = 0; round < 10; round += 1) {
    await sleep(30);
    await room.owner.query(
      Prisma.sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND usename LIKE '%\\_citizen'`,
    );
  }
  isOver = true;
  const total = (await Promise.all(voters)).reduce((all, one) => all + one, 0);
  expect(await countIn(room, 'ballots', city)).toBe(total);
  await room.counter().openDue(NOW);
  expect(await publishedScores(room, city)).toHaveLength(total);
});
