// The settings of a city opened in a real browser, by an admin and by others; saved; and what citizens are told.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createCity } from '../../support/city.ts';
import type { SignInOptions } from '../../support/members.ts';
import { enter, open, visit, type Entered, type Opened } from './opened.ts';
import type { City } from '../../support/city.ts';

export const save = (page: Page) => page.getByRole('button', { name: 'Запазете', exact: true }).click();
export const saved = (page: Page) => page.getByRole('status').getByText('Запазено.').waitFor();

/** The members’ app with a new city and its admin for each test. */
export function settingsOfACity() {
  let opened: Opened;
  let who: Entered;
  beforeAll(async () => {
    opened = await open();
    who = await enter(opened, 'admin');
  });
  beforeEach(async () => {
    const city = await createCity(opened.server.database.owner.pool, { isDemo: false });
    opened = { ...opened, city };
    await who.join(city, 'admin');
  });
  afterAll(() => opened.close());

  /** Goes on in another city. */
  const moveTo = (city: City) => {
    opened = { ...opened, city };
  };

  const at = (path: string) => who.visit(`/${opened.city.slug}/${path}`);
  /** The same, as somebody else of the city. */
  const atAs = async (path: string, options: SignInOptions = {}) =>
    visit(opened, `/${opened.city.slug}/${path}`, { who: await opened.server.signIn(opened.city, options) });

  /** The page of a sign, or one below it. */
  const citizens = async (below = '') =>
    (await fetch(`${opened.server.url}/s/${opened.city.places[0]?.code}${below}?language=bg`)).text();
  return { opened: () => opened, who: () => who, moveTo, at, atAs, citizens };
}
