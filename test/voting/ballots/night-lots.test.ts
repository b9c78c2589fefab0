// A night decides by lot, once: what it counted is published, who lost is sealed again without a second chance.
import { rename } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { readBox } from '../../../server/voting/ballots/read-box.ts';
import { listCities } from '../../../server/voting/ballots/store-cities.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import type { Slip } from '../../../server/voting/ballots/slip-bytes.ts';
import { publish, type City } from '../../support/city.ts';
import { roomWithCopies } from './copies.ts';
import { openOn } from './living-keys.ts';
import { aBallot, aScore, cast } from './room.ts';

const { paths, room, parts } = roomWithCopies();

/** So many first scores of networks come to a place, in the quarter. */
async function comeIn(city: City, many: number, { place = 0, quarter = 2 } = {}): Promise<void> {
  const ballots = Array.from({ length: many }, () => aBallot(city, aScore(9), { place }));
  await cast(
    room(),
    ballots.map((ballot) => ({
      ...ballot,
      slip: { ...ballot.slip, arrival: { quarter, isFirst: true } },
    })),
  );
}

async function published(city: City): Promise<Record<string, number>> {
  const { rows } = await room().owner.query<{ name: string; ratings: number }>(
    Prisma.sql`SELECT standing || coalesce(' ' || reason, '') AS name, count(*)::int AS ratings
      FROM ratings r JOIN openings o USING (municipality_id, standing) WHERE municipality_id = ${city.id}
      AND o.id = r.opening_id GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, ratings }) => [name, ratings]));
}

async function waiting(city: City): Promise<Slip[]> {
  const stored = (await takeTurn(parts().pool, listCities)).find(
    ({ municipalityId }) => municipalityId === city.id,
  );
  if (!stored) throw new Error('There is no such city.');
  const { slips } = await readBox(parts(), stored, { night: Infinity, withWeeks: false });
  return slips.map(({ slip }) => slip);
}

test('two dozen of a quarter count at a new place, and the others are published with them, apart', async () => {
  const city = await room().createCity({ isDemo: false });
  await comeIn(city, 40);
  await comeIn(city, 5, { quarter: 3 });
  await openOn(parts(), 0);
  expect(await published(city)).toEqual({ COUNTED: 29, 'UNCONFIRMED BURST': 16 });
  expect(await waiting(city)).toEqual([]);
});

test('those that are too few to be published apart wait, decided for good', async () => {
  const city = await room().createCity({ isDemo: false });
  await comeIn(city, 28);
  await openOn(parts(), 0);
  expect(await published(city)).toEqual({ COUNTED: 24 });
  const lost = await waiting(city);
  expect(lost.map(({ trust, arrival }) => [trust.reason, arrival])).toEqual(
    Array.from({ length: 4 }, () => ['BURST', undefined]),
  );
  await comeIn(city, 24);
  await openOn(parts(), 1);
  expect(await published(city)).toEqual({ COUNTED: 48 });
  expect(await waiting(city)).toEqual(lost);
});

test('those that won and wait on for their group win once', async () => {
  const city = await room().createCity({ isDemo: false });
  await comeIn(city, 4);
  await openOn(parts(), 0);
  const won = await waiting(city);
  expect(won.map(({ trust, arrival }) => [trust.reason, arrival])).toEqual(
    Array.from({ length: 4 }, () => [null, undefined]),
  );
  await comeIn(city, 40);
  await openOn(parts(), 1);
  expect(await published(city)).toEqual({ COUNTED: 28, 'UNCONFIRMED BURST': 16 });
});

test('as many more are plausible as days went by without a look', async () => {
  const city = await room().createCity({ isDemo: false });
  await openOn(parts(), 0);
  await comeIn(city, 50);
  await openOn(parts(), 2);
  expect(await published(city)).toEqual({ COUNTED: 48 });
  expect(await waiting(city)).toHaveLength(2);
});

test('what was counted there lately says how many are plausible, and what was unconfirmed does not', async () => {
  const city = await room().createCity({ isDemo: false, places: 2 });
  const [busy, flooded] = city.places;
  if (!busy || !flooded) throw new Error('There are two places.');
  const many = Array<number>(40).fill(5);
  for (let day = 4; day < 24; day += 1) {
    const on = `2026-11-${String(day).padStart(2, '0')}`;
    await publish(room().owner, city, busy, on, many);
    await publish(room().owner, city, flooded, on, many, { standing: 'UNCONFIRMED', reason: 'NETWORK' });
  }
  await comeIn(city, 60);
  await comeIn(city, 60, { place: 1 });
  expect(await openOn(parts(), 0)).toMatchObject({ ratings: 120 });
  expect(await published(city)).toEqual({
    COUNTED: 800 + 60 + 24,
    'UNCONFIRMED BURST': 36,
    'UNCONFIRMED NETWORK': 800,
  });
});

test('where the next key cannot be written, a crowded quarter waits for a night that can keep the outcome', async () => {
  const city = await room().createCity({ isDemo: false, places: 2 });
  await comeIn(city, 40);
  await comeIn(city, 9, { place: 1 });
  await rename(paths()[1], `${paths()[1]}.away`);
  expect(await openOn(parts(), 0)).toMatchObject({ ratings: 9 });
  expect(await published(city)).toEqual({ COUNTED: 9 });
  await rename(`${paths()[1]}.away`, paths()[1]);
  await openOn(parts(), 1);
  expect(await published(city)).toEqual({ COUNTED: 33, 'UNCONFIRMED BURST': 16 });
});
