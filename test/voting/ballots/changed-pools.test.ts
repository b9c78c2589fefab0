// Who changes places, or how often pools are made, does not decide who is alone in a pool.
import { expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace } from '../../support/city.ts';
import { castScores } from './room.ts';
import { NEW_YEAR, nothing, quietPlaces } from './quiet.ts';

const { room, aCity, pools, count, setPooledOn } = quietPlaces();
const many = (howMany: number): number[] => Array.from({ length: howMany }, () => 1);

test('places that were added in the period make no pool of a visitor', async () => {
  const city = await aCity([1]);
  const added = [await addPlace(room().owner, city), await addPlace(room().owner, city)];
  const all = { ...city, places: [...city.places, ...added] };
  for (const { id } of added)
    await room().owner.query(
      Prisma.sql`INSERT INTO location_changes VALUES (${city.id}, ${id}, '2026-11-30', 'ADDED')`,
    );
  await castScores(room(), all, many(4), { place: 1 });
  await castScores(room(), all, many(4), { place: 2 });
  expect(await count()).toEqual(nothing);
  expect(await pools(city)).toEqual([]);
});

test('a period that is made shorter goes on to its end', async () => {
  const city = await aCity([4, 4, 4]);
  await setPooledOn(city, '2026-10-01');
  await room().owner.query(
    Prisma.sql`UPDATE municipalities SET running_pool_months = 3, pool_months = 1 WHERE municipality_id = ${city.id}`,
  );
  expect(await count(new Date('2026-12-01T02:00:00Z'))).toEqual(nothing);
  expect(await count(NEW_YEAR)).toMatchObject({ pooled: 12 });
  const { rows } = await room().owner.query<{ months: number }>(
    Prisma.sql`SELECT running_pool_months AS months FROM municipalities WHERE municipality_id = ${city.id}`,
  );
  expect(rows).toEqual([{ months: 1 }]);
});
