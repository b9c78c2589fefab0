// The night after an event: what waits of it is pooled with its service, earlier than the period ends, and never alone.
import { expect, test } from 'vitest';
import { dayAfter } from '../../../server/foundation/days.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, type City } from '../../support/city.ts';
import { castScores, countIn } from './room.ts';
import { expectEqualSums } from './sums.ts';
import { hoursLater, nothing, quietPlaces } from './quiet.ts';

const { room, aCity, castSpread, castAnswers, pools, answerPools, pooledOn, addCategory, count } =
  quietPlaces();

/** In Sofia the night after 14 November, at four. */
const NIGHT = new Date('2026-11-15T02:00:00Z');

async function setDays(city: City, place: number, firstDay: string | null, lastDay: string | null) {
  await room().owner.query(
    Prisma.sql`UPDATE locations SET first_day = ${firstDay}, last_day = ${lastDay} WHERE id = ${city.places[place]?.id}`,
  );
}

/** The first place is an event of 12 to 14 November, whose last night was held on its last day. */
async function withEvent(spread: readonly number[]): Promise<City> {
  const city = await aCity(spread, { isDemo: false });
  await setDays(city, 0, '2026-11-12', '2026-11-14');
  await setOpened(city, '2026-11-14');
  return city;
}

const setOpened = (city: City, day: string) =>
  room().owner.query(
    Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date WHERE municipality_id = ${city.id}`,
  );

/** Three places at which four wait each, fewer than any group, are steady enough to hide what an event left. */
const STEADY = [4, 4, 4, 4] as const;

test('what waits is pooled with all that waits in its service, and the period goes on', async () => {
  const city = await withEvent([3, ...STEADY]);
  const parks = { ...city, categoryId: await addCategory(city, 'parks') };
  await castScores(room(), { ...parks, places: [await addPlace(room().owner, parks)] }, [9, 9]);
  await castAnswers(city, [2, ...STEADY]);
  expect(await count(NIGHT)).toEqual({ ...nothing, pooled: 19 + 18 });
  expect(await pools(city)).toMatchObject([{ is_first: true, day: '2026-11-15', places: 5 }]);
  expect(await answerPools(city)).toMatchObject(Array.from({ length: 3 }, () => ({ respondents: 18 })));
  expect(await countIn(room(), 'ballots', city)).toBe(2);
  expect(await pooledOn(city)).toBe('2026-10-01');
  await expectEqualSums(room(), city);
  // What is left of the quarter is pooled at its end, as ever.
  await castSpread(city, [0, ...STEADY]);
  expect(await count(new Date('2027-01-01T02:00:00Z'))).toMatchObject({ pooled: 16 });
});

test.each([
  ['the night before its end', NIGHT, ['2026-11-12', '2026-11-15'], [3, ...STEADY]],
  ['the second night after it', hoursLater(NIGHT, 24), ['2026-11-12', '2026-11-14'], [3, ...STEADY]],
  ['where nothing of it waits', NIGHT, ['2026-11-12', '2026-11-14'], [0, ...STEADY]],
  ['where fewer than twice the threshold wait', NIGHT, ['2026-11-12', '2026-11-14'], [3, 2, 2, 2]],
] as const)('nothing is pooled %s', async (what, at, [firstDay, lastDay], spread) => {
  const city = await withEvent(spread);
  await setDays(city, 0, firstDay, lastDay);
  if (what.startsWith('the second')) await setOpened(city, '2026-11-15');
  expect(await count(at)).toEqual(nothing);
  expect(await pools(city)).toEqual([]);
  expect(await countIn(room(), 'ballots', city)).toBe(spread.reduce((all: number, one) => all + one, 0));
});

test('a place that was given an end meanwhile makes no pool, and goes with one', async () => {
  const city = await withEvent([4, 4, 4, 4]);
  const note = (place: number) =>
    room().owner.query(
      Prisma.sql`INSERT INTO location_changes VALUES (${city.id}, ${city.places[place]?.id}, '2026-11-13', 'SEASON')`,
    );
  await note(0);
  await note(1);
  // Two steady places are left.
  expect(await count(NIGHT)).toEqual(nothing);
  expect(await pools(city)).toEqual([]);
});

test('a full group of it is published by itself, on any night', async () => {
  await withEvent([9]);
  expect(await count(NIGHT)).toEqual({ ...nothing, ratings: 9 });
});

test('a night that was missed is made up for', async () => {
  const city = await withEvent([3, ...STEADY]);
  expect(await count(hoursLater(NIGHT, 24 * 5))).toMatchObject({ pooled: 19 });
  expect(await pools(city)).toMatchObject([{ day: '2026-11-20' }]);
});

test.each([
  // Clocks go forward on 28 March, back on 25 October: the day of the change has 23 or 25 hours.
  ['2027-03-28', '2027-03-28T20:59:00Z', '2027-03-28T21:00:00Z'],
  ['2026-10-25', '2026-10-25T21:59:00Z', '2026-10-25T22:00:00Z'],
])('the last day %s ends at midnight in Sofia', async (day, before, after) => {
  const city = await aCity([3, ...STEADY], { isDemo: false });
  await room().owner.query(
    Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date - 1, opening_hour = 0, pooled_on = ${day}::date - 1
      WHERE municipality_id = ${city.id}`,
  );
  await setDays(city, 0, null, day);
  await count(new Date(before));
  expect(await countIn(room(), 'ballots', city)).toBe(19);
  await count(new Date(after));
  expect(await pools(city)).toMatchObject([{ day: dayAfter(day, 1), places: 5 }]);
  expect(await countIn(room(), 'ballots', city)).toBe(0);
});
