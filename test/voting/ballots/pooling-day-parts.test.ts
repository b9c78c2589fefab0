// What of parts of the day is published at the end of a period: sums of a category that leave a group beside them, and nothing of a place.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { OpenedSlip } from '../../../server/voting/ballots/opening.ts';
import { decideTold, type ToldParts } from '../../../server/voting/ballots/pooling-told.ts';
import {
  answerOf,
  DAY_PARTS,
  findTold,
  LINE_OR_PART,
  type DayPart,
  type Told,
} from '../../../server/voting/told/rules.ts';
import type { City } from '../../support/city.ts';
import { hoursLater, NEW_YEAR, nothing, quietPlaces } from './quiet.ts';
import { aBallot, cast, countIn } from './room.ts';
import { score, trustFor } from './slips.ts';

const told = (part: DayPart, value = 4) => answerOf({ part, score: score(value) });

describe('a part of the day as an answer', () => {
  test('says what was said, in either order, and is never a line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_PARTS), fc.integer({ min: 1, max: 10 }), (part, value) => {
        const { question, options } = told(part, value);
        expect(findTold({ question, options })).toEqual({ part, score: value });
        expect(findTold({ question, options: options.toReversed() })).toEqual({ part, score: value });
      }),
    );
  });

  test.each([
    ['two parts', [-11n, -12n]],
    ['no part there is', [-14n, -3n]],
    ['no score', [-11n]],
    ['a line too', [7n, -11n]],
    ['a line and a score', [-11n, -3n, 7n]],
    ['nothing', []],
  ])('says nothing with %s', (_what, options) => {
    expect(findTold({ question: LINE_OR_PART, options })).toBeNull();
  });
});

/** What was told, once at each of the places. */
function toldAt(what: Told, places: readonly number[], categoryId = 9n): OpenedSlip[] {
  return places.map((place) => ({
    id: randomUUID(),
    slip: { locationId: BigInt(place), categoryId, trust: trustFor(null), content: answerOf(what) },
  }));
}

const partAt = (part: DayPart, places: readonly number[], categoryId = 9n) =>
  toldAt({ part, score: score(4) }, places, categoryId);
const lineAt = (line: bigint, places: readonly number[]) => toldAt({ line, score: score(4) }, places);

function decide(
  slips: readonly OpenedSlip[],
  publishedAt: Readonly<Record<number, number>>,
  state: ReturnType<ToldParts['stateOf']> = 'ASKED',
) {
  const { lines, dayParts, leaving, waiting } = decideTold(slips, {
    desks: new Map([[30n, 3n]]),
    sizeOf: () => 5,
    publishedAt: (id) => publishedAt[Number(id)] ?? 0,
    isChanged: (id) => id === 0n,
    asksPresence: () => false,
    stateOf: () => state,
  });
  expect(leaving.length + waiting.length).toBe(slips.length);
  return [
    ...lines.map(({ lineId, places }) => [lineId, places]),
    ...dayParts.map(({ categoryId, part, places, counts }) => [categoryId, part, places, counts[3]]),
  ];
}

describe('sums of parts of the day', () => {
  const morning = partAt('MORNING', [1, 1, 2, 2, 3]);
  const evening = partAt('EVENING', [1, 2, 3, 3, 3]);

  test('are published by category where enough others rated beside them', () => {
    expect(decide(morning, { 1: 7, 2: 7, 3: 6 })).toEqual([[9n, 'MORNING', 3, 5]]);
    const elsewhere = partAt('MORNING', [5, 5, 6, 6, 7], 8n);
    expect(decide([...morning, ...elsewhere], { 1: 9, 2: 9, 3: 9, 5: 9, 6: 9, 7: 9 })).toHaveLength(2);
  });

  test('wait where it changed in the period, and leave untold where it was not asked at all', () => {
    const beside = { 1: 7, 2: 7, 3: 6 };
    expect(decide(morning, beside, 'CHANGED')).toEqual([]);
    expect(decide(morning, beside, 'ENDED')).toEqual([]);
  });

  test.each([
    ['one other too few', morning, { 1: 7, 2: 7, 3: 5 }],
    ['one slip too few', morning.slice(1), { 1: 40, 2: 40, 3: 40 }],
    ['two places', partAt('DAY', [1, 1, 1, 2, 2]), { 1: 40, 2: 40 }],
    ['a desk and its tablet', partAt('DAY', [1, 1, 1, 3, 30]), { 1: 40, 3: 40, 30: 40 }],
    ['a place that was changed', partAt('DAY', [0, 1, 1, 2, 2]), { 0: 40, 1: 40, 2: 40 }],
    ['too many told and too few who did not', partAt('DAY', [1, 1, 1, 1, 2, 3]), { 1: 2, 2: 3, 3: 3 }],
  ])('wait with %s', (_what, slips, published) => {
    expect(decide(slips, published)).toEqual([]);
  });

  test('leave a group together, and with lines', () => {
    const some = { 1: 8, 2: 9, 3: 8 };
    const more = { 1: 9, 2: 9, 3: 9 };
    expect(decide([...morning, ...evening], some)).toEqual([]);
    expect(decide([...morning, ...evening], more)).toHaveLength(2);
    const line = lineAt(7n, [1, 2, 2, 3, 3]);
    expect(decide([...morning, ...line], { ...some, 2: 8 })).toEqual([]);
    expect(decide([...morning, ...line], more)).toHaveLength(2);
  });

  test('leave a group by any of them: many others at one place hide nobody at another', () => {
    const far = partAt('DAY', [3, 4, 5, 5, 5, 6]);
    expect(decide([...morning, ...evening, ...far], { 1: 4, 2: 4, 3: 6, 4: 90, 5: 90, 6: 90 })).toEqual([
      [9n, 'DAY', 3, 5],
    ]);
  });

  test('whichever are taken away from their places, a group is left', () => {
    const slip = fc.record({ what: fc.integer({ min: -3, max: 3 }), place: fc.integer({ min: 1, max: 5 }) });
    const votes = fc.array(slip, { minLength: 30, maxLength: 120 });
    fc.assert(
      fc.property(votes, (all) => {
        const slips = all.flatMap(({ what, place }) => {
          const part = DAY_PARTS[-1 - what];
          return part ? partAt(part, [place]) : what > 0 ? lineAt(BigInt(what), [place]) : [];
        });
        const at = (place: bigint) => all.filter((vote) => BigInt(vote.place) === place).length;
        const parts = {
          desks: new Map(),
          sizeOf: () => 5,
          isChanged: () => false,
          asksPresence: () => false,
          stateOf: () => 'ASKED' as const,
        };
        const { leaving: published } = decideTold(slips, { ...parts, publishedAt: at });
        const nameOf = ({ slip: { content } }: OpenedSlip) =>
          content.kind === 'answer' ? content.options[0] : null;
        const names = [...new Set(published.map(nameOf))];
        for (let which = 1; which < 2 ** names.length; which += 1) {
          const taken = published.filter((one) => which & (1 << names.indexOf(nameOf(one))));
          for (const place of new Set(taken.map(({ slip: { locationId } }) => locationId))) {
            const told = taken.filter(({ slip: { locationId } }) => locationId === place).length;
            expect(at(place) - told).toBeGreaterThanOrEqual(5);
          }
        }
      }),
    );
  });
});

describe('a night at the end of a period', () => {
  const { room, aCity, castSpread, count } = quietPlaces();

  /** `since`: on which day that changed. */
  const ask = (city: City, dayParts: string, since: string | null = null) =>
    room().owner.query(
      Prisma.sql`UPDATE categories SET day_parts = ${dayParts}, day_parts_since = ${since}::date WHERE municipality_id = ${city.id}`,
    );

  const castTold = (city: City, part: DayPart, places: readonly number[]) =>
    cast(
      room(),
      places.map((place) => aBallot(city, told(part), { place })),
    );

  async function sums(city: City): Promise<unknown[]> {
    const { rows } = await room().owner.query(
      Prisma.sql`SELECT category_id::text, part, standing, day::text, places, s4 FROM day_part_pools WHERE municipality_id = ${city.id}`,
    );
    return rows;
  }

  test('publishes a part’s sum beside the scores of its places, once, and opens none before', async () => {
    const city = await aCity([20, 20, 20]);
    await ask(city, 'ASKED', '2026-09-30');
    await castTold(city, 'EVENING', [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(await count(new Date('2026-12-30T12:00:00Z'))).toEqual({ ...nothing, ratings: 60 });
    expect(await countIn(room(), 'ballots', city)).toBe(9);
    expect(await count()).toEqual({ ...nothing, pooled: 9 });
    const named = { category_id: String(city.categoryId), part: 'EVENING', standing: 'COUNTED' };
    const published = [{ ...named, day: '2027-01-01', places: 3, s4: 9 }];
    expect(await sums(city)).toEqual(published);
    expect(await countIn(room(), 'ballots', city)).toBe(0);
    await castSpread(city, [10, 10, 10]);
    await count(hoursLater(NEW_YEAR, 30));
    expect(await sums(city)).toEqual(published);
  });

  // Whoever was there on other days was never asked, and hides nobody.
  test.each(['ASKED', 'ENDED'])(
    'keeps what was told in a period in which it changed: %s',
    async (dayParts) => {
      const city = await aCity([10, 10, 10]);
      await ask(city, dayParts, '2026-12-20');
      await castTold(city, 'EVENING', [0, 0, 0, 1, 1, 1, 2, 2, 2]);
      expect(await count()).toEqual({ ...nothing, ratings: 30 });
      expect(await countIn(room(), 'ballots', city)).toBe(9);
      expect(await sums(city)).toEqual([]);
    },
  );

  test('lets go untold what was asked in no part of the period', async () => {
    const city = await aCity([10, 10, 10]);
    await ask(city, 'ENDED', '2026-09-30');
    await castTold(city, 'EVENING', [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    await count();
    expect(await countIn(room(), 'ballots', city)).toBe(0);
    expect(await sums(city)).toEqual([]);
  });

  test('keeps what the scores of their places do not hide', async () => {
    const city = await aCity([1, 1, 1]);
    await ask(city, 'ASKED');
    await castTold(city, 'DAY', [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(await count()).toMatchObject({ pooled: 0, spoiled: 0 });
    expect(await countIn(room(), 'ballots', city)).toBe(12);
    expect(await sums(city)).toEqual([]);
  });

  test('spoils what was asked nowhere', async () => {
    const city = await aCity([10, 10, 10]);
    await castTold(city, 'DAY', [0, 1, 2]);
    expect(await count()).toMatchObject({ spoiled: 3, pooled: 0 });
  });
});
