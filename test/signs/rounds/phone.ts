// A fitter’s phone in a real browser: its round, what it scans, whether it has a signal; and what it told the server.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { openStreet, type Street } from '../../apps/offline/phone.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { plan, PLANNED, type PlannedRound } from './planned.ts';

export const modeIsOn = (page: Page) => page.getByText('Режимът на обиколка е включен').waitFor();

export const panel = (page: Page) => page.locator('.panel');
export async function tell(page: Page, button: string): Promise<void> {
  // That a sign cannot be put up is not taken without a reason.
  if (button === 'Не може') await panel(page).getByLabel('Бележка').fill('Няма ключ.');
  await panel(page).getByRole('button', { name: button }).click();
}
export const said = (page: Page) => panel(page).locator('.said');
export const queue = (page: Page) => page.locator('.queue');

/** A picture of one point. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
);

/** In the page: how much of what was told lies on the phone. */
export function countTold(): Promise<number> {
  return new Promise((resolve) => {
    const asked = indexedDB.open('kazva-rounds');
    asked.onsuccess = () => {
      const counted = asked.result.transaction('told').objectStore('told').count();
      counted.onsuccess = () => {
        asked.result.close();
        resolve(counted.result);
      };
    };
  });
}

/** A city of three places and phones of fitters on its street, for all tests of a file. */
export function fittersPhones() {
  let street: Street;
  let city: City;
  let editor: SignedIn;
  beforeAll(async () => {
    street = await openStreet();
    city = await street.createCity({ places: 3 });
    for (const [at, name] of [
      'Детска градина „Люляк“',
      'Ясла 4',
      'Читалище „Даскал Петър Иванов – 1872“',
    ].entries())
      await street.server.database.owner.pool.query(
        Prisma.sql`UPDATE locations SET name = ${JSON.stringify({ bg: name })}::jsonb, latitude = ${42.42 + (at % 2) * 0.003}, longitude = ${25.63 + at * 0.005} WHERE id = ${city.places[at]?.id}`,
      );
    editor = await street.server.signIn(city, { role: 'editor' });
  });
  afterEach(() => void street.network.mishaps.splice(0));
  afterAll(() => street.close());

  const today = () => dayIn('Europe/Sofia', new Date());
  const planRound = (input: object = {}) =>
    plan(street.server, city, editor, { name: 'Иван', roundOn: today(), ...input });
  const addressOf = ({ token }: PlannedRound) => `${street.network.origin}/mount/${token}`;
  const codes = () => city.places.map(({ code }) => code);
  const signAddress = (code: string | undefined) => `${street.network.origin}/S/${code}`;

  /** A phone on which the round was opened, in its mode; and the tab. */
  async function opened(round: PlannedRound, options = {}): Promise<[BrowserContext, Page]> {
    const phone = await street.phone(options);
    const page = await phone.newPage();
    await page.goto(addressOf(round));
    await modeIsOn(page);
    return [phone, page];
  }

  /** Scans a sign with the phone's own camera, which opens its address in a new tab. */
  async function scan(phone: BrowserContext, code: string | undefined): Promise<Page> {
    const page = await phone.newPage();
    await page.goto(signAddress(code));
    return page;
  }

  /** Takes the signal away, or gives it back. The browser tells its pages at once, and the worker perhaps later: for it the line is cut. */
  async function setSignal(phone: BrowserContext, isThere: boolean): Promise<void> {
    const cut = Array.from({ length: isThere ? 0 : 100 }, () => 'cut' as const);
    street.network.mishaps.splice(0, Infinity, ...cut);
    await phone.setOffline(!isThere);
  }

  const planned = async ({ id }: PlannedRound) => {
    const { data } = await street.server.ask(PLANNED, { slug: city.slug, id }, editor);
    return data.plannedRound;
  };
  const mountingsOf = async (round: PlannedRound): Promise<readonly [string, string][]> =>
    (await planned(round)).signs.flatMap(
      ({ code, mountings }: { code: string; mountings: { outcome: string }[] }) =>
        mountings.map(({ outcome }) => [code, outcome]),
    );
  return {
    street: () => street,
    city: () => city,
    editor: () => editor,
    today,
    planRound,
    addressOf,
    codes,
    opened,
    scan,
    setSignal,
    planned,
    mountingsOf,
  };
}
