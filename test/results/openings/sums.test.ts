// Whatever is opened, decided and moved in whatever order: every sum says what the ratings say, and changes by whole groups
// only. A place that moves to another category takes nothing along.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Standing } from '../../../server/foundation/ballot.ts';
import { castScores, NOW, openRoom } from '../../voting/ballots/room.ts';
import type { Room } from '../../voting/ballots/room.ts';
import { expectEqualSums } from '../../voting/ballots/sums.ts';
import { addPlace, type City } from '../../support/city.ts';
import { decide, listGroups, published, sums, type OpenedGroup } from './deciding.ts';

type Event =
  | { readonly does: 'open'; readonly place: number; readonly score: number; readonly standing: Standing }
  | { readonly does: 'decide'; readonly opening: number; readonly standing: Standing }
  | { readonly does: 'move'; readonly place: number; readonly category: number }
  | { readonly does: 'nextDay' };

const DAY_MS = 86_400_000;
const K = 5;
const standing = fc.constantFrom<Standing>('COUNTED', 'UNCONFIRMED');
const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('open' as const),
      place: fc.nat({ max: 3 }),
      score: fc.integer({ min: 1, max: 10 }),
      standing,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('decide' as const), opening: fc.nat({ max: 50 }), standing }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      place: fc.nat({ max: 3 }),
      category: fc.nat({ max: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('nextDay' as const) }) },
);

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** A demo city with two places of each of two categories: what is full is opened at once. */
async function createCity(): Promise<City & { readonly categoryIds: readonly bigint[] }> {
  const city = await room.createCity({ places: 2 });
  const { rows } = await room.owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      VALUES (${city.id}, 'parks', '{"bg": "Паркове"}', '{"bg": "Доволни ли сте?"}', 2) RETURNING id`,
  );
  const parks = { ...city, categoryId: BigInt(rows[0]?.id ?? 0) };
  const more = [await addPlace(room.owner, parks), await addPlace(room.owner, parks)];
  const categoryIds = [city.categoryId, parks.categoryId];
  return { ...city, categoryIds, places: [...city.places, ...more] };
}

async function movePlace(city: City, place: number, categoryId: bigint | undefined): Promise<void> {
  await room.owner.query(
    Prisma.sql`UPDATE locations SET category_id = ${categoryId}
      WHERE municipality_id = ${city.id} AND id = ${city.places[place]?.id}`,
  );
}

function expectWholeGroups(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const moved = Math.abs((after.get(name) ?? 0) - (before.get(name) ?? 0));
    if (moved !== 0) expect(moved, name).toBeGreaterThanOrEqual(K);
  }
}

async function play(script: readonly Event[]): Promise<void> {
  const city = await createCity();
  const counter = room.counter();
  const asOpened = new Map<string, Standing>();
  let groups: OpenedGroup[] = [];
  let now = NOW;
  let before = await published(room, city);
  let decisions = 0;
  for (const event of script) {
    if (event.does === 'nextDay') now = new Date(now.getTime() + DAY_MS);
    if (event.does === 'move') {
      await movePlace(city, event.place, city.categoryIds[event.category]);
      expect(await published(room, city)).toEqual(before);
    }
    if (event.does === 'open') {
      const many = event.standing === 'COUNTED' ? K : 4 * K;
      const scores = Array.from({ length: many }, (_, place) => 1 + ((event.score + place) % 10));
      const reason = event.standing === 'COUNTED' ? null : 'NETWORK';
      await castScores(room, city, scores, { place: event.place, reason });
      await counter.openDue(now);
    }
    const chosen = event.does === 'decide' ? groups[event.opening % groups.length] : undefined;
    if (chosen && event.does === 'decide') {
      const isOther = chosen.standing !== event.standing;
      expect(await decide(room, city, chosen.id, event.standing)).toBe(
        isOther ? 'OpeningReclassified' : 'OpeningUnchanged',
      );
      decisions += isOther ? 1 : 0;
    }
    groups = await listGroups(room, city);
    for (const { id, standing } of groups) if (!asOpened.has(id)) asOpened.set(id, standing);
    await expectEqualSums(room, city);
    const after = await published(room, city);
    expectWholeGroups(before, after);
    before = after;
  }
  const decided = await sums(room, city);
  for (const { id } of groups) await decide(room, city, id, asOpened.get(id) ?? 'COUNTED');
  await expectEqualSums(room, city);
  const first = await sums(room, city);
  // The other way round: what was decided comes back, and taken back again it is the first state again.
  for (const { id, standing } of groups) await decide(room, city, id, standing);
  expect(await sums(room, city)).toEqual(decided);
  for (const { id } of groups.toReversed()) await decide(room, city, id, asOpened.get(id) ?? 'COUNTED');
  expect(await sums(room, city)).toEqual(first);
  expect(await listGroups(room, city)).toEqual(groups.map(({ id }) => ({ id, standing: asOpened.get(id) })));
  const { rows: strays } = await room.owner.query(
    Prisma.sql`SELECT r.id FROM ratings r JOIN openings o ON o.municipality_id = r.municipality_id AND o.id = r.opening_id
      WHERE r.municipality_id = ${city.id} AND r.standing <> o.standing`,
  );
  expect(strays).toEqual([]);
  const undone = groups.filter(({ id, standing }) => asOpened.get(id) !== standing).length;
  const { rows } = await room.owner.query(
    Prisma.sql`SELECT count(*)::int AS logged FROM reclassifications WHERE municipality_id = ${city.id}`,
  );
  expect(rows).toEqual([{ logged: decisions + 3 * undone }]);
  // Its hour never comes again: the next city is counted alone.
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23 WHERE municipality_id = ${city.id}`,
  );
}

test('sums follow every decision, by whole groups, and all of it can be taken back', async () => {
  await fc.assert(fc.asyncProperty(fc.array(events, { minLength: 5, maxLength: 24 }), play), { numRuns: 12 });
});
