// The page of one place in a real browser, for its editor; and what is stored of it then.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Page } from 'playwright-core';
import { addPlace, type CityPlace } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { managed } from '../../municipality/locations/managing.ts';
import { enter, open, type Entered, type Opened } from './opened.ts';

export const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Types a day, part by part as Bulgarian has them, into the field of the name. */
export async function typeDay(page: Page, name: string, day: string): Promise<void> {
  await page.getByRole('group', { name }).getByRole('spinbutton').first().click();
  for (const part of day.split('-').toReversed()) await page.keyboard.type(part);
}

/** The members’ app with a new place for each test, an editor and a reader. */
export function placesOfACity() {
  let opened: Opened;
  let editor: Entered;
  let reader: SignedIn;
  let base: string;
  let place: CityPlace;

  beforeAll(async () => {
    opened = await open();
    const { server, city } = opened;
    base = `/${city.slug}/places`;
    editor = await enter(opened, 'editor');
    reader = await server.signIn(city, { role: 'analyst' });
  });
  afterAll(() => opened.close());

  beforeEach(async () => {
    place = await addPlace(opened.server.database.owner.pool, opened.city, 'Парк „Загорка“');
  });

  const stored = (id: bigint | string = place.id) => managed(opened.server, opened.city, id, reader);

  const visitPlace = (path = `${base}/${place.id}`) => editor.visit(path);
  return {
    opened: () => opened,
    reader: () => reader,
    base: () => base,
    place: () => place,
    stored,
    visitPlace,
  };
}
