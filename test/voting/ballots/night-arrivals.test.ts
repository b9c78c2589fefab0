// Who votes while a night is held: nobody waits for it, nothing is lost, and what comes is left for the next night.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { findCurrentKeys } from '../../../server/voting/ballots/store-keys.ts';
import type { City } from '../../support/city.ts';
import { nothing } from './quiet.ts';
import {
  aBallot,
  aScore,
  castScores,
  countIn,
  daysLater,
  newSealer,
  NOW,
  openRoom,
  publishedScores,
  type Room,
} from './room.ts';
import { openBox } from './living-keys.ts';
import { openedIn, saying } from './sending.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
// Its hour never comes again: the next test's city is counted alone.
afterEach(() => room.owner.query(Prisma.sql`UPDATE municipalities SET opening_hour = 23`));
afterAll(() => room.close());

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

async function keysOfRows({ id }: City): Promise<string[]> {
  const { rows } = await room.owner.query<{ key_id: string }>(
    Prisma.sql`SELECT DISTINCT key_id FROM ballots WHERE municipality_id = ${id}`,
  );
  return rows.map(({ key_id }) => key_id);
}

/** A transaction of somebody else that is in the middle; ends when the test says so. */
async function transaction(pool: Pool, statement: Prisma.Sql): Promise<() => Promise<void>> {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query(statement);
  return async () => {
    await client.query('COMMIT');
    client.release();
  };
}

async function untilWaitingForRatings(): Promise<void> {
  for (;;) {
    const { rowCount } = await room.owner.query(
      Prisma.sql`SELECT FROM pg_locks WHERE relation = 'ratings'::regclass AND NOT granted`,
    );
    if (rowCount === 1) return;
  }
}

test('a slip that comes while the night is held waits under the next key, whatever sealer its process still has', async () => {
  const city = await room.createCity({ isDemo: false });
  const box = openBox(room);
  const early = aBallot(city, aScore(10));
  expect(await box.cast(early)).toBe('new');
  const old = await keysOfRows(city);
  await castScores(room, city, EIGHT);
  const commit = await transaction(room.owner, Prisma.sql`LOCK TABLE ratings IN SHARE ROW EXCLUSIVE MODE`);
  const night = room.counter().openDue(NOW);
  await untilWaitingForRatings();
  const late = aBallot(city, aScore(9));
  expect(await box.cast(late)).toBe('new');
  expect(await box.cast(saying(late, aScore(1)))).toBe('receivedBefore');
  expect(await box.cast(saying(early, aScore(1)))).toBe('receivedBefore');
  await commit();
  expect(await night).toEqual({ ...nothing, ratings: 9 });
  const [next] = await findCurrentKeys(room.citizen, [city.id]);
  expect(await keysOfRows(city)).toEqual([next?.id]);
  expect(old).not.toContain(next?.id);
  expect(await openedIn(room.parts, city.id)).toEqual([late.slip]);
  expect(await box.cast(saying(early, aScore(1)))).toBe('receivedBefore');
  await castScores(room, city, EIGHT);
  expect(await room.counter().openDue(daysLater(1))).toEqual({ ...nothing, ratings: 9 });
  expect(await publishedScores(room, city)).toEqual([...EIGHT, ...EIGHT, 9, 10].toSorted((a, b) => a - b));
});

test('while a slip is stuck on its way the night is not held, and no other vote waits; the next look counts it', async () => {
  const city = await room.createCity({ isDemo: false });
  await castScores(room, city, EIGHT);
  const { id, slip } = aBallot(city, aScore(10));
  const sealer = await newSealer(room, city);
  const arrive = await transaction(
    room.citizen,
    Prisma.sql`SELECT cast_ballots(${[city.id]}, ${[id]}, ${[randomUUID()]}, ${[null]}::bigint[], ${['score']},
      ${[sealer.keyId]}, ${[sealer.seal(slip)]})`,
  );
  expect(await room.counter().openDue(NOW)).toEqual(nothing);
  const late = aBallot(city, aScore(9));
  expect(await openBox(room).cast(late)).toBe('new');
  await arrive();
  expect(await room.counter().openDue(NOW)).toEqual({ ...nothing, ratings: 9 });
  expect(await openedIn(room.parts, city.id)).toEqual([late.slip]);
});

test('many vote through two processes in the middle of one night after another: each is there once', async () => {
  const city = await room.createCity({ isDemo: false });
  const boxes = [openBox(room), openBox(room)];
  let isOver = false;
  const voter = async (at: number): Promise<number> => {
    let acknowledged = 0;
    for (; !isOver; acknowledged += 1) {
      expect(await boxes[at % 2]?.cast(aBallot(city, aScore(1 + (acknowledged % 10))))).toBe('new');
      // Without a pause some vote is always on its way, and the key is closed only once both processes have looked for the next.
      await sleep(20);
    }
    return acknowledged;
  };
  const voters = Array.from({ length: 8 }, (_, at) => voter(at));
  let published = 0;
  for (let days = 0; days < 8 || published === 0; days += 1) {
    const { ratings, spoiled } = await room.counter().openDue(daysLater(days));
    expect(spoiled).toBe(0);
    published += ratings;
  }
  isOver = true;
  const sent = (await Promise.all(voters)).reduce((all, one) => all + one, 0);
  expect(published + (await countIn(room, 'ballots', city))).toBe(sent);
  expect((await openedIn(room.parts, city.id)).length).toBe(sent - published);
});
