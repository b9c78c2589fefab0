// What members change decides which votes meet: it is noted by day, and what forms under it needs twice as many, so that nobody is alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, type City } from '../../support/city.ts';
import { castScores, daysLater, newSealer, openRoom, publishedScores, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const TODAY = '2026-11-24';

/** A live city whose first vote has come. */
async function aLiveCity(places: number, threshold = 5): Promise<City> {
  const city = await room.createCity({ isDemo: false, places, threshold });
  await newSealer(room, city);
  return city;
}

const asOwner = (statement: Prisma.Sql) => room.owner.query(statement);

/** Everything noted of the city, as "place change" with places by their numbers, sorted. */
async function noted(city: City, places = city.places): Promise<string[]> {
  const { rows } = await room.owner.query<{ location_id: string; change: string; is_today: boolean }>(
    Prisma.sql`SELECT location_id, change, changed_on = (now() AT TIME ZONE 'Europe/Sofia')::date AS is_today
      FROM location_changes WHERE municipality_id = ${city.id}`,
  );
  expect(rows.every(({ is_today }) => is_today)).toBe(true);
  return rows
    .map(({ location_id, change }) => `${places.findIndex(({ id }) => id === BigInt(location_id))} ${change}`)
    .toSorted();
}

/** What was noted was changed on the day. */
const changedOn = (city: City, day: string) =>
  asOwner(
    Prisma.sql`UPDATE location_changes SET changed_on = ${day}::date WHERE municipality_id = ${city.id}`,
  );

const leadTo = (city: City, sign: number, place: number) =>
  asOwner(
    Prisma.sql`UPDATE sign_codes SET location_id = ${city.places[place]?.id} WHERE code = ${city.places[sign]?.code}`,
  );

const night = (days: number) => room.counter().openDue(daysLater(days));
const many = (count: number, score = 1): number[] => Array.from({ length: count }, () => score);

describe('what is noted', () => {
  test('nothing while a city is being set up', async () => {
    const city = await room.createCity({ places: 2 });
    await leadTo(city, 0, 1);
    await asOwner(
      Prisma.sql`UPDATE locations SET hours_changed_on = ${TODAY}::date, hours_before = '[]' WHERE municipality_id = ${city.id}`,
    );
    expect(await noted(city)).toEqual([]);
  });

  test('a place that is added, its kind, its settlement and its hours, each once a day', async () => {
    const city = await aLiveCity(1);
    const added = await addPlace(room.owner, city);
    const places = [...city.places, added];
    expect(await noted(city, places)).toEqual(['1 ADDED']);
    await asOwner(
      Prisma.sql`WITH kind AS (INSERT INTO categories (municipality_id, key, name, rating_question, position)
          VALUES (${city.id}, 'parks', '{"bg": "Паркове"}', '{"bg": "Доволни ли сте?"}', 2) RETURNING id),
        village AS (INSERT INTO settlements (municipality_id, ekatte, kind, name)
          VALUES (${city.id}, '00001', 'village', '{"bg": "Село"}') RETURNING id)
      UPDATE locations SET category_id = kind.id, settlement_id = village.id, hours_changed_on = ${TODAY}::date, hours_before = '[]'
      FROM kind, village WHERE locations.municipality_id = ${city.id} AND locations.id = ${city.places[0]?.id}`,
    );
    const all = ['0 CATEGORY', '0 HOURS', '0 SETTLEMENT', '1 ADDED'];
    expect(await noted(city, places)).toEqual(all);
    await asOwner(
      Prisma.sql`UPDATE locations SET hours_changed_on = '2026-11-25', hours_before = '[]', version = version + 1 WHERE id = ${city.places[0]?.id}`,
    );
    expect(await noted(city, places)).toEqual(all);
  });

  test('of a sign both the place that it leads to and the one that it leaves', async () => {
    const city = await aLiveCity(3);
    await leadTo(city, 0, 2);
    expect(await noted(city)).toEqual(['0 SIGN', '2 SIGN']);
  });

  test('of a category’s hours the places that have none of their own', async () => {
    const city = await aLiveCity(2);
    await asOwner(
      Prisma.sql`INSERT INTO opening_hours (municipality_id, location_id, weekday, opens_minute, closes_minute)
        VALUES (${city.id}, ${city.places[1]?.id}, 1, 480, 1020)`,
    );
    await asOwner(
      Prisma.sql`UPDATE categories SET hours_changed_on = ${TODAY}::date, hours_before = '[]' WHERE id = ${city.categoryId}`,
    );
    expect(await noted(city)).toEqual(['0 HOURS']);
  });
});

describe('a group', () => {
  test('of a place that was changed needs twice as many, once', async () => {
    const city = await aLiveCity(1);
    await asOwner(
      Prisma.sql`UPDATE locations SET hours_changed_on = ${TODAY}::date, hours_before = '[]' WHERE municipality_id = ${city.id}`,
    );
    await changedOn(city, TODAY);
    await castScores(room, city, many(9));
    expect(await night(0)).toMatchObject({ ratings: 0 });
    await castScores(room, city, many(4));
    expect(await night(1)).toMatchObject({ ratings: 13 });
    await castScores(room, city, many(8));
    expect(await night(2)).toMatchObject({ ratings: 8 });
  });

  test('no visitor is alone among votes of whoever leads a sign to another place and back', async () => {
    const city = await aLiveCity(1);
    const busy = city.places[0];
    const own = await addPlace(room.owner, city);
    const all = { ...city, places: [...city.places, own] };
    await changedOn(city, TODAY);
    // Two networks of the editor's on two evenings, the visitor in between, whose sign leads elsewhere for a minute.
    await castScores(room, all, many(4), { place: 1 });
    await night(0);
    await leadTo(all, 0, 1);
    await castScores(room, all, [6], { place: 1 });
    await asOwner(Prisma.sql`UPDATE sign_codes SET location_id = ${busy?.id} WHERE code = ${busy?.code}`);
    await castScores(room, all, many(4), { place: 1 });
    await night(1);
    expect(await publishedScores(room, city)).toEqual([]);
  });
});

describe('a threshold that is made smaller', () => {
  test('holds from the next opening on', async () => {
    const city = await aLiveCity(1, 20);
    await castScores(room, city, many(12));
    await asOwner(Prisma.sql`UPDATE municipalities SET threshold = 12 WHERE municipality_id = ${city.id}`);
    await asOwner(Prisma.sql`UPDATE municipalities SET threshold = 5 WHERE municipality_id = ${city.id}`);
    await asOwner(
      Prisma.sql`UPDATE municipalities SET threshold_lowered_on = ${TODAY}::date WHERE municipality_id = ${city.id}`,
    );
    expect(await night(0)).toMatchObject({ ratings: 0 });
    await castScores(room, city, many(11));
    expect(await night(1)).toMatchObject({ ratings: 23 });
    await castScores(room, city, many(8));
    expect(await night(2)).toMatchObject({ ratings: 8 });
  });
});
