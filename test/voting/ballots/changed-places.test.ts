// What members change decides which votes meet: what forms under it needs twice as many, so that nobody is alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, type City, type CityPlace } from '../../support/city.ts';
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

/** That the place was changed on the day. */
const changeOn = (city: City, place: Pick<CityPlace, 'id'> | undefined, day: string) =>
  asOwner(Prisma.sql`INSERT INTO location_changes VALUES (${city.id}, ${place?.id}, ${day}::date, 'SIGN')`);

const night = (days: number) => room.counter().openDue(daysLater(days));
const many = (count: number): number[] => Array.from({ length: count }, () => 1);

describe('a group', () => {
  test('of a place that was changed needs twice as many, once', async () => {
    const city = await aLiveCity(1);
    await changeOn(city, city.places[0], TODAY);
    await castScores(room, city, many(9));
    expect(await night(0)).toMatchObject({ ratings: 0 });
    await castScores(room, city, many(4));
    expect(await night(1)).toMatchObject({ ratings: 13 });
    await castScores(room, city, many(8));
    expect(await night(2)).toMatchObject({ ratings: 8 });
  });

  test('no visitor is alone among votes of whoever leads a sign to another place and back', async () => {
    const city = await aLiveCity(1);
    const own = await addPlace(room.owner, city);
    const all = { ...city, places: [own] };
    await changeOn(city, own, TODAY);
    // Two networks of the editor's on two evenings, the visitor in between, whose sign leads there for a minute.
    await castScores(room, all, many(4));
    await night(0);
    await castScores(room, all, [6]);
    await castScores(room, all, many(4));
    await night(1);
    expect(await publishedScores(room, city)).toEqual([]);
  });
});

describe('a threshold that is made smaller', () => {
  test('holds from the next opening of a place on', async () => {
    const city = await aLiveCity(1, 20);
    await night(-1);
    await castScores(room, city, many(12));
    await asOwner(Prisma.sql`UPDATE municipalities SET threshold = 5 WHERE municipality_id = ${city.id}`);
    expect(await night(0)).toMatchObject({ ratings: 0 });
    await castScores(room, city, many(11));
    expect(await night(1)).toMatchObject({ ratings: 23 });
    await castScores(room, city, many(8));
    expect(await night(2)).toMatchObject({ ratings: 8 });
  });
});
