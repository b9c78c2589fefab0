// A decision and the counter take turns: neither sees the other half done, whoever comes first.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { LOCK_BOX } from '../../../server/voting/ballots/store-lock.ts';
import { castScores, NOW, openRoom, publishedScores } from '../../voting/ballots/room.ts';
import type { Room } from '../../voting/ballots/room.ts';
import { expectEqualSums } from '../../voting/ballots/sums.ts';
import type { City } from '../../support/city.ts';
import { decide, listGroups, type OpenedGroup } from './deciding.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** The sessions of each role that wait for the box's lock. */
async function waiting(): Promise<string[]> {
  const { rows } = await room.owner.query<{ role: string }>(
    Prisma.sql`SELECT regexp_replace(usename, '^.*_', '') AS role FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory' ORDER BY 1`,
  );
  return rows.map(({ role }) => role);
}

async function untilWaiting(roles: readonly string[]): Promise<void> {
  let tries = 400;
  while ((await waiting()).join() !== roles.join()) {
    if (tries-- === 0) throw new Error(`Not ${roles.join(' and ')}, but ${(await waiting()).join()} waits.`);
    await sleep(10);
  }
}

/** Runs the work while somebody else has the box's lock, and hands back what it began. */
async function underLock<T>(work: (holder: PoolClient) => Promise<T>): Promise<T> {
  const holder = await room.owner.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(LOCK_BOX);
    return await work(holder);
  } finally {
    await holder.query('COMMIT');
    holder.release();
  }
}

async function oneOpening(city: City): Promise<OpenedGroup> {
  await castScores(room, city, [1, 2, 3, 4, 10]);
  await room.counter().openDue(NOW);
  const [group] = await listGroups(room, city);
  if (!group) throw new Error('Five scores are an opening.');
  return group;
}

test('a decision waits for the counter, and the counter for a decision', async () => {
  const city = await room.createCity();
  const { id } = await oneOpening(city);
  await castScores(room, city, [5, 6, 7, 8, 9]);
  const begun = await underLock(async () => {
    const deciding = decide(room, city, id, 'UNCONFIRMED');
    await untilWaiting(['member']);
    const counting = room.counter().openDue(NOW);
    await untilWaiting(['counter', 'member']);
    expect(await listGroups(room, city)).toEqual([{ id, standing: 'COUNTED' }]);
    return { deciding, counting };
  });
  expect(await begun.deciding).toBe('OpeningReclassified');
  expect(await begun.counting).toMatchObject({ ratings: 5 });
  await expectEqualSums(room, city);
  expect(await publishedScores(room, city)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('two members who decide the same at once: one decision, one unchanged', async () => {
  const city = await room.createCity();
  const { id } = await oneOpening(city);
  const begun = await underLock(async () => {
    const both = [decide(room, city, id, 'UNCONFIRMED'), decide(room, city, id, 'UNCONFIRMED')];
    await untilWaiting(['member', 'member']);
    return { both };
  });
  expect((await Promise.all(begun.both)).toSorted()).toEqual(['OpeningReclassified', 'OpeningUnchanged']);
  const { rows } = await room.owner.query(
    Prisma.sql`SELECT standing FROM reclassifications WHERE municipality_id = ${city.id}`,
  );
  expect(rows).toEqual([{ standing: 'UNCONFIRMED' }]);
  await expectEqualSums(room, city);
});

test('openings and decisions of one place and day, all at once: every sum says what the ratings say', async () => {
  const city = await room.createCity();
  const first = await oneOpening(city);
  const opening = Array.from({ length: 10 }, async () => {
    await castScores(room, city, [1, 3, 5, 7, 9, 10]);
    await room.counter().openDue(NOW);
  });
  const deciding = Array.from({ length: 3 }, async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await decide(room, city, first.id, turn % 2 === 0 ? 'UNCONFIRMED' : 'COUNTED');
    }
  });
  await Promise.all([...opening, ...deciding]);
  await room.counter().openDue(NOW);
  expect(await publishedScores(room, city)).toHaveLength(65);
  await expectEqualSums(room, city);
});
