// What a night publishes of the ways by which its groups came, beside each of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Came } from '../../../drill/linkage/ways/seen.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { PaperWay } from '../../../server/foundation/ballot.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, cast, NOW, openRoom, type Room } from './room.ts';

const WAYS: readonly (PaperWay | undefined)[] = ['FILLED', 'SCANNED', undefined];
const slipsOf = (came: Came) => came.flatMap((count, at) => Array.from({ length: count }, () => WAYS[at]));

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const vote = (city: City, group: Came, place = 0) =>
  cast(
    room,
    slipsOf(group).map((paper) => aBallot(city, aScore(8), { place, paper })),
  );

async function openings(city: City) {
  await room.counter().openDue(NOW);
  const { rows } = await room.owner.query(
    Prisma.sql`SELECT location_id::text AS place, filled, on_phone, with_slip, without_slip FROM openings
      WHERE municipality_id = ${city.id} ORDER BY location_id`,
  );
  return rows;
}

test('a night publishes the ways of each group beside it, of most nothing', async () => {
  const city = await room.createCity({ places: 3, isDemo: false });
  const [all, few, asking] = city.places.map(({ id }) => String(id));
  await room.owner.query(
    Prisma.sql`UPDATE locations SET asks_presence = true WHERE id = ${city.places[2]?.id}`,
  );
  await vote(city, [9, 10, 11], 0);
  await vote(city, [1, 0, 20], 1);
  await vote(city, [9, 10, 0], 2);
  const untold = { filled: null, on_phone: null, with_slip: null, without_slip: null };
  expect(await openings(city)).toEqual([
    { place: all, filled: 9, on_phone: 21, with_slip: 19, without_slip: 11 },
    { place: few, ...untold },
    { place: asking, ...untold, filled: 9, on_phone: 10 },
  ]);
});
