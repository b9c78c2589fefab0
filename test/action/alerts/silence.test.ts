// An alert of silence is closed by the look that finds that the sign speaks again, and by no other.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookAtAll } from '../../../server/action/alerts/detect-alerts.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';

const FIRST = '2026-09-01';
let database: TestDatabase;
let city: City;
beforeAll(async () => {
  database = await testDatabase();
  city = await createCity(database.owner.pool, { isDemo: false, places: 2 });
  for (const place of city.places) for (let day = 0; day < 10; day += 1) await speak(place, day);
});
afterAll(() => database.close());

const speak = (place: CityPlace, day: number) =>
  publish(database.owner.pool, city, place, dayAfter(FIRST, day), [9, 8, 10, 7, 9]);

/** The box was opened on the day, and the city is looked at. */
async function look(day: number): Promise<void> {
  await database.owner.pool.query('UPDATE municipalities SET opened_on = $1 WHERE municipality_id = $2', [
    dayAfter(FIRST, day),
    city.id,
  ]);
  await lookAtAll(database.jobs, new Date(`${dayAfter(FIRST, day)}T12:00:00Z`));
}

const silences = () =>
  database.owner.prisma.alert.findMany({
    where: { municipalityId: city.id, kind: 'SILENT' },
    select: { locationId: true, state: true, version: true },
    orderBy: { locationId: 'asc' },
  });

it('closes that of the one which speaks again', async () => {
  const [first, second] = city.places;
  if (!first || !second) throw new Error('There are two.');
  await look(60);
  expect(await silences()).toEqual([
    { locationId: first.id, state: 'SEEN', version: 1 },
    { locationId: second.id, state: 'SEEN', version: 1 },
  ]);
  await speak(second, 61);
  await look(61);
  await look(62);
  expect(await silences()).toEqual([
    { locationId: first.id, state: 'SEEN', version: 1 },
    { locationId: second.id, state: 'CLOSED', version: 2 },
  ]);
});

it('finds none at a place whose last day is past', async () => {
  const event = await createCity(database.owner.pool, { isDemo: false, places: 2 });
  const [over, running] = event.places;
  for (const place of event.places)
    for (let day = 0; day < 10; day += 1)
      await publish(database.owner.pool, event, place, dayAfter(FIRST, day), [9, 8, 10, 7, 9]);
  await database.owner.pool.query('UPDATE locations SET last_day = $1 WHERE id = $2', [
    dayAfter(FIRST, 12),
    over?.id,
  ]);
  await database.owner.pool.query('UPDATE municipalities SET opened_on = $1 WHERE municipality_id = $2', [
    dayAfter(FIRST, 70),
    event.id,
  ]);
  await lookAtAll(database.jobs, new Date(`${dayAfter(FIRST, 70)}T12:00:00Z`));
  const found = await database.owner.prisma.alert.findMany({
    where: { municipalityId: event.id, kind: 'SILENT' },
    select: { locationId: true },
  });
  expect(found).toEqual([{ locationId: running?.id }]);
});
