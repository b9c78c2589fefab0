// Openings of a place that was flooded, and the page that members have for them in a real browser.
import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { open, type Opened } from './opened.ts';

const TWENTY = Array.from({ length: 20 }, (_, at) => (at === 0 ? 10 : 1));
const BURST = { standing: 'UNCONFIRMED', reason: 'BURST' } as const;
const HOURS = { standing: 'UNCONFIRMED', reason: 'HOURS' } as const;

export const WHY = 'Родителска среща: цялата група гласува от таблета в залата.';

interface Flooded {
  readonly city: City;
  readonly place: CityPlace;
  readonly other: CityPlace;
}

export const rows = (page: Page) => page.locator('.table tbody tr');
export const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
export const expectRows = (page: Page, count: number) => expect.poll(() => rows(page).count()).toBe(count);
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
export const dialog = (page: Page) => page.getByRole('dialog');

/** Opens the dialog of the row, and says why. */
export async function begin(page: Page, text: string, button: string, why: string): Promise<void> {
  await row(page, text).getByRole('button', { name: button }).click();
  await dialog(page).getByLabel('Защо').fill(why);
}

/** The members’ app, and cities with groups to decide on. */
export function openingsOfACity() {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const owner = () => opened.server.database.owner;
  /** So many days ago, where the city lies: late in the evening it is tomorrow there already. */
  const ago = (days: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format(Date.now() - days * 86_400_000);

  /** A city with a place of which twenty came at once, twice; and another one. */
  async function aCity(): Promise<Flooded> {
    const { pool, prisma } = owner();
    const city = await createCity(pool, { isDemo: false, places: 0 });
    const place = await addPlace(pool, city, 'Поликлиника „Загора“');
    const other = await addPlace(pool, city, 'Читалище „Родина“');
    await publish(pool, city, place, ago(40), [6, 7, 8, 9, 10]);
    await publish(pool, city, place, ago(12), TWENTY, BURST);
    await publish(
      pool,
      city,
      place,
      ago(3),
      [1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      HOURS,
    );
    await publish(pool, city, other, ago(5), [9, 9, 8, 10, 7]);
    await prisma.alert.create({
      data: {
        municipalityId: city.id,
        locationId: place.id,
        kind: 'FLOOD',
        count: 40,
        before: 0,
        since: new Date(ago(12)),
        toldOn: new Date(ago(3)),
      },
    });
    return { city, place, other };
  }

  async function decided(city: City): Promise<unknown> {
    const { rows } = await owner().pool.query(
      Prisma.sql`SELECT standing, note, decided_by FROM reclassifications WHERE municipality_id = ${city.id} ORDER BY id`,
    );
    return rows;
  }
  return { opened: () => opened, owner, ago, aCity, decided };
}
