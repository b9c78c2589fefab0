// The life of ballot keys: offered with the first vote, closed in a night while people vote, and gone.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { createOpener } from '../../../server/voting/ballots/seal.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { NightKey } from '../../../server/voting/ballots/store-keys.ts';
import { castBallots, sealBallot, type Ballot } from '../../../server/voting/ballots/store.ts';
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
} from './room.ts';
import { fileOf, firstKey, listFiles, listLiving, nightsOf, openBox, openOn } from './living-keys.ts';
import type { Room } from './room.ts';
import { aComment } from './slips.ts';
import { expectEqualSums } from './sums.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

const files = (): Promise<string[]> => listFiles(room.keysDir);
const living = (): Promise<NightKey[]> => listLiving(room.parts.pool);

/** Opens every slip of the table, in the order in which they lie, with the private half of the key. */
async function openAll(key: NightKey): Promise<(SlipContent | null)[]> {
  const privateKey = await room.parts.keys.find(key);
  if (privateKey === null) throw new Error('Its private half is gone.');
  const opener = createOpener(key.id, privateKey);
  const { rows } = await room.owner.query<{ kind: SlipContent['kind']; sealed: Buffer }>(
    Prisma.sql`SELECT kind, sealed FROM ballots ORDER BY ctid`,
  );
  return rows.map(({ kind, sealed }) => {
    const opened = opener.open({ municipalityId: key.municipalityId, kind, keyId: key.id }, sealed);
    return opened.outcome === 'opened' ? opened.slip.content : null;
  });
}

test('until its night the key stays, after it it is another', async () => {
  const city = await room.createCity();
  const first = await firstKey(room.parts, city);
  await tendKeys(room.parts, NOW);
  expect(await firstKey(room.parts, city)).toEqual(first);
  expect(await files()).toEqual([`${city.id}-1-${first.id}.pem`]);
  await openOn(room.parts, 0);
  const [second, ...others] = await living();
  expect([second?.night, others]).toEqual([2, []]);
  expect(second?.id).not.toBe(first.id);
  expect(await files()).toEqual([`${city.id}-2-${second?.id}.pem`]);
});

test('a clock set back by a day makes no new key', async () => {
  const city = await room.createCity();
  await openOn(room.parts, 0);
  await openOn(room.parts, -1);
  expect((await living()).map(({ night }) => night)).toEqual([2]);
  expect(await nightsOf(room, city)).toBe(1);
});

test('ten nights: what waits is sealed again each night, opens at last, and no old backup opens with a later key', async () => {
  const city = await room.createCity();
  await castScores(room, city, [1, 2, 3]);
  const backups: { key_id: NightKey['id']; sealed: Buffer }[] = [];
  for (let day = 0; day < 10; day += 1) {
    backups.push(
      ...(await room.owner.query<(typeof backups)[number]>(Prisma.sql`SELECT key_id, sealed FROM ballots`))
        .rows,
    );
    await openOn(room.parts, day);
    expect(await files()).toHaveLength(1);
  }
  expect(new Set(backups.map(({ key_id }) => key_id)).size).toBe(10);
  const key = await firstKey(room.parts, city);
  const privateKey = await room.parts.keys.find(key);
  if (!privateKey) throw new Error('There is no key.');
  for (const { key_id: keyId, sealed } of backups) {
    const envelope = { municipalityId: city.id, kind: 'score', keyId } as const;
    expect(createOpener(keyId, privateKey).open(envelope, sealed).outcome).toBe('refused');
  }
  // What waits now does open: the attack is one.
  expect((await openAll(key)).map((said) => said?.kind)).toEqual(['score', 'score', 'score']);
  await castScores(room, city, [4, 5]);
  await openOn(room.parts, 10);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('what is sealed again no longer lies in the order of its arrival, though its old page has room', async () => {
  const city = await room.createCity({ places: 2 });
  const sealer = await newSealer(room, city);
  for (let batch = 0; batch < 80; batch += 1) {
    const leaving = Array.from({ length: 10 }, () => aBallot(city, aScore(5)));
    const waiting = Array.from({ length: 10 }, () =>
      aBallot(city, aComment(`Пристигна ${batch}`), { place: 1 }),
    );
    await cast(room, [...leaving, ...waiting], sealer);
  }
  await room.owner.query(Prisma.sql`DELETE FROM ballots WHERE kind = 'score'`);
  await room.owner.query(Prisma.sql`VACUUM ballots`);
  await openOn(room.parts, 0);
  const said = await openAll(await firstKey(room.parts, city));
  const order = said.map((content) =>
    content?.kind === 'comment' ? Number(content.text.split(' ')[1]) : -1,
  );
  expect(order).toHaveLength(800);
  expect(new Set(order).size).toBe(80);
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

/** Casts the slip in a transaction that stays open until the answer is called. */
async function castSlowly(ballot: Ballot): Promise<() => Promise<void>> {
  const sealed = sealBallot(await newSealer(room, { id: ballot.grant.municipalityId }), ballot);
  const client = await room.citizen.connect();
  await client.query('BEGIN');
  await castBallots({ query: client.query.bind(client) } as typeof room.citizen, [sealed], randomBytes);
  return async () => {
    await client.query('COMMIT');
    client.release();
  };
}

test('a slip on its way while its key is closed is waited for, and opens', async () => {
  const city = await room.createCity();
  const arrive = await castSlowly(aBallot(city, aScore(5)));
  const night = openOn(room.parts, 0);
  const isDone = await Promise.race([night.then(() => true), sleep(300).then(() => false)]);
  expect(isDone).toBe(false);
  await arrive();
  await night;
  expect(await nightsOf(room, city)).toBe(1);
  await castScores(room, city, [1, 2, 3, 4]);
  await openOn(room.parts, 1);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('a slip that is stuck on its way postpones the night, and votes go on', async () => {
  const city = await room.createCity();
  const arrive = await castSlowly(aBallot(city, aScore(5)));
  await openOn(room.parts, 0);
  expect(await nightsOf(room, city)).toBe(0);
  expect(await files()).toHaveLength(2);
  await castScores(room, city, [1, 2, 3, 4]);
  await arrive();
  await openOn(room.parts, 0);
  expect(await nightsOf(room, city)).toBe(1);
  expect(await files()).toHaveLength(1);
  await openOn(room.parts, 1);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('a late slip under a dead key claims nothing, and is sealed again by the box', async () => {
  const city = await room.createCity();
  const sealer = await newSealer(room, city);
  const box = openBox(room);
  expect(await box.cast(aBallot(city, aScore(1)))).toBe('new');
  await openOn(room.parts, 0);
  const late = aBallot(city, aScore(2));
  expect(await cast(room, [late], sealer)).toEqual(['keyRetired']);
  expect(await countIn(room, 'ballot_ids', city)).toBe(1);
  expect(await box.cast(late)).toBe('new');
  for (const value of [3, 4, 5]) expect(await box.cast(aBallot(city, aScore(value)))).toBe('new');
  await box.drain();
  await openOn(room.parts, 1);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5]);
});

test('nights under load lose and double nothing', async () => {
  const city = await room.createCity();
  const boxes = [openBox(room), openBox(room)];
  let isOver = false;
  const voter = async (box: (typeof boxes)[number] | undefined): Promise<number> => {
    let cast = 0;
    while (!isOver && box) {
      expect(await box.cast(aBallot(city, aScore(7)))).toBe('new');
      cast += 1;
      // Else what waits grows faster than it can be counted, and so does the time in which more comes.
      await sleep(50);
    }
    return cast;
  };
  const voters = Array.from({ length: 16 }, (_, place) => voter(boxes[place % 2]));
  // Where a slip on its way held a night up it is held at the next look.
  for (let day = 0; day < 6; day += 1)
    while ((await nightsOf(room, city)) <= day) await openOn(room.parts, day);
  isOver = true;
  const total = (await Promise.all(voters)).reduce((all, one) => all + one, 0);
  for (const box of boxes) await box.drain();
  expect(await living()).toHaveLength(1);
  const published = await publishedScores(room, city);
  expect(published.length).toBeGreaterThan(0);
  expect(published.length + (await countIn(room, 'ballots', city))).toBe(total);
  await expectEqualSums(room, city);
});

test('a slip that its key refuses is told, and gone with the key', async () => {
  const city = await room.createCity();
  await castRaw(room, aBallot(city, aScore(5)), randomBytes(112));
  expect(await openOn(room.parts, 0)).toMatchObject({ spoiled: 1 });
  expect(await countIn(room, 'ballots', city)).toBe(0);
  expect(await living()).toHaveLength(1);
});

test('three first votes at once make one key, and three counters at once hold one night', async () => {
  const city = await room.createCity();
  const first = await Promise.all([1, 2, 3].map(() => firstKey(room.parts, city)));
  expect(new Set(first.map(({ id }) => id)).size).toBe(1);
  await castScores(room, city, [1, 2, 3]);
  await Promise.all([1, 2, 3].map(() => openOn(room.parts, 0)));
  const [key, ...others] = await living();
  expect([key?.night, others]).toEqual([2, []]);
  expect(await files()).toEqual(key ? [fileOf(key)] : []);
  expect(await nightsOf(room, city)).toBe(1);
  expect(await countIn(room, 'ballots', city)).toBe(3);
});

test('ids are forgotten after 35 nights, not before', async () => {
  const city = await room.createCity();
  const ballot = aBallot(city, aScore(5));
  await cast(room, [ballot]);
  // Its own, and 34 more.
  for (let day = 0; day < 35; day += 1) await openOn(room.parts, day);
  expect(await cast(room, [ballot])).toEqual(['receivedBefore']);
  await openOn(room.parts, 35);
  expect(await countIn(room, 'ballot_ids', city)).toBe(0);
});
