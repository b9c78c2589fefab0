// What of rides is published at the end of a period: sums of lines that leave a group beside them, and nothing of a place.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { decideTold } from '../../../server/voting/ballots/pooling-told.ts';
import { answerOf, findTold, LINE_OR_PART } from '../../../server/voting/told/rules.ts';
import type { City } from '../../support/city.ts';
import { hoursLater, NEW_YEAR, nothing, quietPlaces } from './quiet.ts';
import { aBallot, cast, countIn } from './room.ts';
import { score, trustFor } from './slips.ts';

const ride = (line: bigint, value: number) => answerOf({ line, score: score(value) });

describe('a ride as an answer', () => {
  test('says what was said, in either order', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }),
        fc.integer({ min: 1, max: 10 }),
        (line, value) => {
          const { question, options } = ride(line, value);
          expect(findTold({ question, options })).toEqual({ line, score: value });
          expect(findTold({ question, options: options.toReversed() })).toEqual({ line, score: value });
        },
      ),
    );
  });

  test.each([
    ['no score', [7n]],
    ['no line', [-7n]],
    ['two lines', [7n, 8n]],
    ['two scores', [-7n, -8n]],
    ['no score there is', [7n, -11n]],
    ['more than there is', [7n, -7n, 8n]],
  ])('says nothing with %s', (_what, options) => {
    expect(findTold({ question: LINE_OR_PART, options })).toBeNull();
  });

  test('is no answer to a question', () => {
    expect(findTold({ question: 1n, options: [7n, -7n] })).toBeNull();
  });
});

/** Rides of a line, one at each of the places. */
function ridesOf(line: bigint, places: readonly number[]): OpenedSlip[] {
  return places.map((place) => ({
    id: randomUUID(),
    slip: { locationId: BigInt(place), categoryId: 9n, trust: trustFor(null), content: ride(line, 4) },
  }));
}

function decide(slips: readonly OpenedSlip[], publishedAt: Readonly<Record<number, number>>, changed = [0]) {
  const { lines, leaving, waiting } = decideTold(slips, {
    desks: new Map([[30n, 3n]]),
    sizeOf: () => 5,
    publishedAt: (id) => publishedAt[Number(id)] ?? 0,
    isChanged: (id) => changed.includes(Number(id)),
    asksPresence: () => false,
    stateOf: () => 'ASKED',
  });
  expect(leaving.length + waiting.length).toBe(slips.length);
  return lines.map(({ lineId, places, counts }) => [lineId, places, counts[3]]);
}

describe('sums of lines', () => {
  const twelve = ridesOf(12n, [1, 1, 2, 2, 3]);

  test('are published where enough others rated beside them', () => {
    expect(decide(twelve, { 1: 7, 2: 7, 3: 6 })).toEqual([[12n, 3, 5]]);
  });

  test.each([
    ['one other too few', twelve, { 1: 7, 2: 7, 3: 5 }],
    ['one ride too few', twelve.slice(1), { 1: 40, 2: 40, 3: 40 }],
    ['two places', ridesOf(12n, [1, 1, 1, 2, 2]), { 1: 40, 2: 40 }],
    ['a desk and its tablet', ridesOf(12n, [1, 1, 1, 3, 30]), { 1: 40, 3: 40, 30: 40 }],
  ])('wait with %s', (_what, slips, published) => {
    expect(decide(slips, published)).toEqual([]);
  });

  test('wait where a place that was changed makes them whole', () => {
    expect(decide(twelve, { 1: 40, 2: 40, 3: 40 }, [3])).toEqual([]);
  });

  test('leave a group together: the one rider of another line is not what is left', () => {
    const five = ridesOf(5n, [1, 2, 3, 3, 3]);
    // At the third place eight rated, of whom four told one of these lines: the four others would be known by what is left.
    const published = { 1: 9, 2: 9, 3: 8 };
    expect(decide([...twelve, ...five, ...ridesOf(8n, [1])], published)).toEqual([]);
    expect(decide([...twelve, ...five], { 1: 9, 2: 9, 3: 9 })).toHaveLength(2);
  });

  test('leave a group at each place: whoever tells the line himself at busy places is left with nobody', () => {
    // Eight rated at the first place, of whom seven told the line; he told it once at two others.
    const seven = ridesOf(12n, [1, 1, 1, 1, 1, 1, 1, 2, 3]);
    expect(decide(seven, { 1: 8, 2: 300, 3: 300 })).toEqual([]);
    // What others told at places that hide them is told without those.
    const more = ridesOf(12n, [2, 2, 3, 4, 4]);
    expect(decide([...seven, ...more], { 1: 8, 2: 300, 3: 300, 4: 300 })).toEqual([[12n, 3, 7]]);
  });
});

describe('a night at the end of a period', () => {
  const { room, aCity, castSpread, count } = quietPlaces();

  async function addLine(city: City): Promise<bigint> {
    const { rows } = await room().owner.query<{ id: string }>(
      Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, mode, location_ids)
        VALUES (${city.id}, 'r1', '1', 'BUS', ${city.places.map(({ id }) => id)}) RETURNING id`,
    );
    return BigInt(rows[0]?.id ?? 0);
  }

  const castRides = (city: City, line: bigint, places: readonly number[]) =>
    cast(
      room(),
      places.map((place) => aBallot(city, ride(line, 4), { place })),
    );

  async function sums(city: City): Promise<unknown[]> {
    const { rows } = await room().owner.query(
      Prisma.sql`SELECT line_id::text, standing, day::text, places, s4 FROM line_pools WHERE municipality_id = ${city.id}`,
    );
    return rows;
  }

  test('publishes a line’s sum beside the scores of its places, and opens no ride before', async () => {
    const city = await aCity([20, 20, 20]);
    const line = await addLine(city);
    await castRides(city, line, [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(await count(new Date('2026-12-30T12:00:00Z'))).toEqual({ ...nothing, ratings: 60 });
    expect(await countIn(room(), 'ballots', city)).toBe(9);
    expect(await count()).toEqual({ ...nothing, pooled: 9 });
    const published = [{ line_id: String(line), standing: 'COUNTED', day: '2027-01-01', places: 3, s4: 9 }];
    expect(await sums(city)).toEqual(published);
    expect(await countIn(room(), 'ballots', city)).toBe(0);
    await castSpread(city, [10, 10, 10]);
    await count(hoursLater(NEW_YEAR, 30));
    expect(await sums(city)).toEqual(published);
  });

  test('keeps rides that the scores of their places do not hide, also of the night itself', async () => {
    const city = await aCity([1, 1, 1]);
    const line = await addLine(city);
    await castRides(city, line, [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(await count()).toMatchObject({ pooled: 0, spoiled: 0 });
    expect(await countIn(room(), 'ballots', city)).toBe(12);
    expect(await sums(city)).toEqual([]);
  });

  test('spoils the ride of another city’s line', async () => {
    const city = await aCity([10, 10, 10]);
    const other = await addLine(await room().createCity({ places: 1 }));
    await castRides(city, other, [0, 1, 2]);
    expect(await count()).toMatchObject({ spoiled: 3, pooled: 0 });
  });
});
