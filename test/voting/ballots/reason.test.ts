// Why a group is unconfirmed: what most of its slips say, and never what a single one says.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Reason } from '../../../server/foundation/ballot.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, cast, NOW, openRoom } from './room.ts';
import type { Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

async function castGroup(
  city: City,
  reasons: readonly (readonly [many: number, reason: Reason | null])[],
): Promise<void> {
  await cast(
    room,
    reasons.flatMap(([many, reason]) =>
      Array.from({ length: many }, () => aBallot(city, aScore(10), { reason })),
    ),
  );
}

async function openings(city: City): Promise<unknown[]> {
  const { rows } = await room.owner.query(
    Prisma.sql`SELECT standing, reason FROM openings WHERE municipality_id = ${city.id} ORDER BY standing`,
  );
  return rows;
}

test.each([
  ['of most', [[5, 'NETWORK'] as const, [8, 'BURST'] as const, [7, 'HOURS'] as const], 'BURST'],
  ['of equally many the first in the list', [[10, 'HOURS'] as const, [10, 'CHANNEL'] as const], 'CHANNEL'],
  ['of all', [[20, 'NETWORK'] as const], 'NETWORK'],
])('is the reason %s', async (_, slips, reason) => {
  const city = await room.createCity();
  await castGroup(city, slips);
  await room.counter().openDue(NOW);
  expect(await openings(city)).toEqual([{ standing: 'UNCONFIRMED', reason }]);
});

test('a counted group has none, whatever waits beside it', async () => {
  const city = await room.createCity();
  await castGroup(city, [
    [7, null],
    [4, 'BURST'],
    [16, 'NETWORK'],
  ]);
  await room.counter().openDue(NOW);
  expect(await openings(city)).toEqual([
    { standing: 'COUNTED', reason: null },
    { standing: 'UNCONFIRMED', reason: 'NETWORK' },
  ]);
});
