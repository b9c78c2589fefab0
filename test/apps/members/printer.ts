// A printer of a city with three places, who orders signs in a real browser.
import { afterAll, beforeAll } from 'vitest';
import { addPlace, type CityPlace } from '../../support/city.ts';
import { enter, open, type Entered, type Opened } from './opened.ts';

/** The members’ app, and who is signed in to it as a printer. */
export function printerOfACity() {
  let opened: Opened;
  let printer: Entered;
  let places: CityPlace[];
  beforeAll(async () => {
    opened = await open();
    printer = await enter(opened, 'printer');
    const { pool } = opened.server.database.owner;
    places = [];
    for (const name of [
      'Библиотека „Родина“',
      'Парк „Загорка“',
      'Детска градина „Детелина“ – сграда на бившето училище',
    ])
      places.push(await addPlace(pool, opened.city, name));
  });
  afterAll(() => opened.close());

  const codes = () => places.map(({ code }) => code);
  const stateIs = (columns: string) =>
    opened.server.database.owner.pool.query(`UPDATE print_orders SET ${columns}, version = version + 1`);
  return { opened: () => opened, printer: () => printer, places: () => places, codes, stateIs };
}
