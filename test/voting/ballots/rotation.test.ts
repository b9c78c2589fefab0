// The life of ballot keys: offered, retired while people vote, and gone.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createBallotBox } from '../../../server/voting/ballots/box.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import { createOpener } from '../../../server/voting/ballots/seal.ts';
import { findCurrentKey } from '../../../server/voting/ballots/store-keys.ts';
import { castBallots, faultOf, sealBallot } from '../../../server/voting/ballots/store.ts';
import {
  aBallot,
  aScore,
  cast,
  castRaw,
  castScores,
  countIn,
  newSealer,
  NOW,
  openRoom,
  publishedScores,
  WEEK,
} from './room.ts';
import { listFiles, listLivingKeys, weeksLater } from './living-keys.ts';
import type { Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const files = (): Promise<string[]> => listFiles(room.keysDir);
const livingKeys = (): Promise<string[]> => listLivingKeys(room.parts.pool);

test('within a week the key stays, at the turn of the week it is another', async () => {
  const first = await findCurrentKey(room.citizen);
  expect(first?.isoWeek).toBe(WEEK);
  expect(await rotateKeys(room.parts, NOW)).toMatchObject({ current: first?.id, retired: [], lost: [] });
  const { current, retired } = await rotateKeys(room.parts, weeksLater(1));
  expect(retired).toEqual([first?.id]);
  expect(await livingKeys()).toEqual([current]);
  expect(await files()).toEqual([`${current}.pem`]);
});

test('a clock set back makes no new key, and the key is of no week to come', async () => {
  const { current } = await rotateKeys(room.parts, NOW);
  expect(await rotateKeys(room.parts, weeksLater(-3))).toMatchObject({ current, retired: [] });
});

test('ten weeks: what waits is sealed again each week, opens at last, and no old backup opens with a later key', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  const backup = await room.owner.query<{ sealed: Buffer }>(Prisma.sql`SELECT sealed FROM ballots`);
  for (let week = 1; week <= 10; week += 1) {
    expect((await rotateKeys(room.parts, weeksLater(week))).retired).toHaveLength(1);
    expect(await files()).toHaveLength(1);
  }
  const current = await findCurrentKey(room.citizen);
  const privateKey = current && (await room.parts.keys.find(current));
  if (!current || !privateKey) throw new Error('There is no key.');
  const opener = createOpener(current.id, privateKey);
  const { rows } = await room.owner.query<{ id: string; sealed: Buffer }>(
    Prisma.sql`SELECT id, sealed FROM ballots`,
  );
  const ballot = aBallot(city, aScore(1));
  for (const { sealed } of backup.rows) {
    for (const { id } of rows) {
      const envelope = {
        municipalityId: city.id,
        locationId: ballot.locationId,
        standing: 'COUNTED',
        kind: 'score',
      } as const;
      const opened = opener.open(
        { ...envelope, keyId: current.id, ballotId: id as typeof ballot.id },
        sealed,
      );
      expect(opened.outcome).toBe('refused');
    }
  }
  await castScores(room, city, [4, 5]);
  await room.counter().openDue(weeksLater(10));
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('what is sealed again no longer lies in the order of its arrival, though its old page has room', async () => {
  const city = await room.createCity({ places: 2 });
  const sealer = await newSealer(room);
  const arrivals = new Map<string, number>();
  for (let batch = 0; batch < 80; batch += 1) {
    const leaving = Array.from({ length: 10 }, () => aBallot(city, aScore(5), { place: 0 }));
    const waiting = Array.from({ length: 10 }, () =>
      aBallot(city, aScore(5), { place: 1, standing: 'UNCONFIRMED' }),
    );
    await cast(room, [...leaving, ...waiting], sealer);
    for (const { id } of waiting) arrivals.set(id, batch);
  }
  await room.owner.query(Prisma.sql`DELETE FROM ballots WHERE standing = 'COUNTED'`);
  await room.owner.query(Prisma.sql`VACUUM ballots`);
  await rotateKeys(room.parts, weeksLater(1));
  const { rows } = await room.owner.query<{ id: string }>(Prisma.sql`SELECT id FROM ballots ORDER BY ctid`);
  const order = rows.map(({ id }) => arrivals.get(id) ?? -1);
  expect(order).toHaveLength(800);
  // By chance alone the standard deviation is 0.035.
  expect(Math.abs(correlation(order))).toBeLessThan(0.2);
});

/** The correlation (Pearson) of numbers with the places they stand at. */
function correlation(values: readonly number[]): number {
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((all, one) => all + one, 0) / numbers.length;
  const middle = (values.length - 1) / 2;
  const average = mean(values);
  const covariance = mean(values.map((value, place) => (value - average) * (place - middle)));
  const variances =
    mean(values.map((value) => (value - average) ** 2)) *
    mean(values.map((_, place) => (place - middle) ** 2));
  return covariance / Math.sqrt(variances);
}

test('a slip on its way while its key is retired is waited for, sealed again, and opens', async () => {
  const city = await room.createCity();
  const sealer = await newSealer(room);
  const client = await room.citizen.connect();
  await client.query('BEGIN');
  const late = sealBallot(sealer, aBallot(city, aScore(5)));
  await castBallots({ query: client.query.bind(client) } as typeof room.citizen, [late], WEEK);
  const rotation = rotateKeys(room.parts, weeksLater(1));
  const isDone = await Promise.race([
    rotation.then(() => true),
    new Promise((wait) => setTimeout(() => wait(false), 300)),
  ]);
  expect(isDone).toBe(false);
  await client.query('COMMIT');
  client.release();
  const { retired, postponed } = await rotation;
  expect({ retired, postponed }).toEqual({ retired: [sealer.keyId], postponed: [] });
  await castScores(room, city, [1, 2, 3, 4]);
  await room.counter().openDue(weeksLater(1));
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('a slip that is stuck on its way postpones the retirement, and votes go on', async () => {
  const city = await room.createCity();
  const sealer = await newSealer(room);
  const client = await room.citizen.connect();
  await client.query('BEGIN');
  const stuck = sealBallot(sealer, aBallot(city, aScore(5)));
  await castBallots({ query: client.query.bind(client) } as typeof room.citizen, [stuck], WEEK);
  expect(await rotateKeys(room.parts, weeksLater(1))).toMatchObject({
    retired: [],
    postponed: [sealer.keyId],
  });
  expect(await files()).toHaveLength(2);
  await castScores(room, city, [1, 2, 3, 4]);
  await client.query('COMMIT');
  client.release();
  expect(await rotateKeys(room.parts, weeksLater(1))).toMatchObject({
    retired: [sealer.keyId],
    postponed: [],
  });
  await room.counter().openDue(weeksLater(1));
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('a late slip under a retired key is refused by the tables, and sealed again by the box', async () => {
  const city = await room.createCity();
  const sealer = await newSealer(room);
  const box = createBallotBox({
    pool: room.citizen,
    random: randomBytes,
    openSoon: () => undefined,
    now: () => NOW,
  });
  expect(await box.cast(aBallot(city, aScore(1)))).toBe('new');
  await rotateKeys(room.parts, weeksLater(1));
  const late = cast(room, [aBallot(city, aScore(2))], sealer);
  expect(await late.catch((error: unknown) => faultOf(error))).toBe('keyRetired');
  for (const value of [2, 3, 4, 5]) expect(await box.cast(aBallot(city, aScore(value)))).toBe('new');
  await room.counter().openDue(weeksLater(1));
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('retirement under load loses and doubles nothing', async () => {
  const city = await room.createCity();
  const boxes = [1, 2].map(() =>
    createBallotBox({ pool: room.citizen, random: randomBytes, openSoon: () => undefined, now: () => NOW }),
  );
  let isRotated = false;
  const voter = async (box: (typeof boxes)[number] | undefined): Promise<number> => {
    let cast = 0;
    while (!isRotated && box) {
      expect(await box.cast(aBallot(city, aScore(7)))).toBe('new');
      cast += 1;
      // Else what waits grows faster than it can be sealed again, and so does the time in which more comes.
      await sleep(50);
    }
    return cast;
  };
  const voters = Array.from({ length: 16 }, (_, place) => voter(boxes[place % 2]));
  for (let week = 1; week <= 6; week += 1) {
    expect(await rotateKeys(room.parts, weeksLater(week))).toMatchObject({ postponed: [], lost: [] });
  }
  isRotated = true;
  const total = (await Promise.all(voters)).reduce((all, one) => all + one, 0);
  expect(await livingKeys()).toHaveLength(1);
  expect(await room.counter().openDue(weeksLater(6))).toEqual({
    ratings: total,
    answers: 0,
    comments: 0,
    pooled: 0,
    spoiled: 0,
  });
});

test('a slip that cannot be opened is laid aside when its key is retired', async () => {
  const city = await room.createCity();
  await castRaw(room, aBallot(city, aScore(5)), randomBytes(62));
  expect((await rotateKeys(room.parts, weeksLater(1))).retired).toHaveLength(1);
  expect(await countIn(room, 'spoiled', city)).toBe(1);
});

test('two rotations at once make one key', async () => {
  const reports = await Promise.all([1, 2, 3].map(() => rotateKeys(room.parts, weeksLater(1))));
  expect(new Set(reports.map(({ current }) => current)).size).toBe(1);
  expect(await livingKeys()).toHaveLength(1);
  expect(await files()).toHaveLength(1);
});

test('ids are forgotten after five weeks, not before', async () => {
  const city = await room.createCity();
  const ballot = aBallot(city, aScore(5));
  await cast(room, [ballot]);
  for (let week = 1; week <= 5; week += 1) await rotateKeys(room.parts, weeksLater(week));
  expect(await cast(room, [ballot])).toEqual(['receivedBefore']);
  await rotateKeys(room.parts, weeksLater(6));
  expect(await countIn(room, 'ballot_ids', city)).toBe(0);
});
