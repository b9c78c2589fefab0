// What a fitter reads when somebody else than the page sent what he told: the worker without a page, or another tab. And a window
// that stores nothing.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, syncInBackground, type Street } from '../../apps/offline/phone.ts';
import { holdStorage } from '../../apps/offline/slow-storage.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayIn } from '../../../server/foundation/days.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { plan, PLANNED, type PlannedRound } from './planned.ts';

let street: Street;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  street = await openStreet();
  city = await street.createCity({ places: 3 });
  editor = await street.server.signIn(city, { role: 'editor' });
});
afterAll(() => street.close());

const today = () => dayIn('Europe/Sofia', new Date());
const addressOf = ({ token }: PlannedRound) => `${street.network.origin}/mount/${token}`;
const queue = (page: Page) => page.locator('.queue');
const outcomesOf = async ({ id }: PlannedRound): Promise<string[]> => {
  const { data } = await street.server.ask(PLANNED, { slug: city.slug, id }, editor);
  return data.plannedRound.signs.flatMap(({ mountings }: { mountings: { outcome: string }[] }) =>
    mountings.map(({ outcome }) => outcome),
  );
};

/** A phone whose mode is on, and which told of the sign without signal; nothing is open on it any more but a page without a script. */
async function toldOffline(round: PlannedRound, code: string | undefined): Promise<[BrowserContext, Page]> {
  const phone = await street.phone();
  const page = await phone.newPage();
  await page.goto(addressOf(round));
  await page.getByText('Режимът на обиколка е включен').waitFor();
  const other = await phone.newPage();
  await other.goto(`${street.network.origin}/robots.txt`);
  await phone.setOffline(true);
  await page.goto(`${addressOf(round)}#${code}`);
  await page.getByRole('button', { name: 'Поставена тук' }).click();
  await queue(page).getByText('Чака да се изпрати: 1').waitFor();
  await page.close();
  return [phone, other];
}

it('hears that all is sent when the worker sent it', async () => {
  const round = await plan(street.server, city, editor, { name: 'Иван', roundOn: today() });
  const [phone] = await toldOffline(round, city.places[0]?.code);
  await phone.setOffline(false);
  await syncInBackground(phone, street.network.origin, 'rounds');
  await expect.poll(() => outcomesOf(round)).toEqual(['MOUNTED']);
  const back = await phone.newPage();
  await back.goto(addressOf(round));
  await queue(back).getByText('Всичко отбелязано е изпратено.').waitFor();
  await phone.close();
});

it('sends what waited, turns the mode on and keeps what is told meanwhile, when a storage that was given up answers', async () => {
  const [first, second] = city.places.map(({ code }) => code);
  const round = await plan(street.server, city, editor, {
    name: 'Иван',
    roundOn: today(),
    codes: [first, second],
  });
  const [phone, other] = await toldOffline(round, first);
  const letGo = await holdStorage(other, 'kazva-rounds');
  const back = await phone.newPage();
  // The worker may be waiting for the storage in its turn, for longer than the page.
  await back.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  await back.goto(`${addressOf(round)}#${second}`);
  await back.getByText('Този прозорец не може да включи режима').waitFor();
  await back.getByRole('button', { name: 'Повредена' }).click();
  await queue(back).getByText('Телефонът не пази нищо в този прозорец').waitFor();
  await letGo();
  await queue(back).getByText('Чакат да се изпратят: 2').waitFor();
  await back.getByText('Режимът на обиколка е включен').waitFor();
  expect(await queue(back).textContent()).not.toContain('не пази');
  await phone.setOffline(false);
  await queue(back).getByText('Всичко отбелязано е изпратено.').waitFor();
  expect((await outcomesOf(round)).toSorted()).toEqual(['DAMAGED', 'MOUNTED']);
  await phone.close();
});

it('hears once that something was refused when the worker sent it', async () => {
  const [first, second] = city.places.map(({ code }) => code);
  const round = await plan(street.server, city, editor, {
    name: 'Иван',
    roundOn: today(),
    codes: [first, second],
  });
  const [phone] = await toldOffline(round, first);
  const { pool } = street.server.database.owner;
  await pool.query(
    Prisma.sql`DELETE FROM mounting_round_signs WHERE round_id = ${round.id}::bigint AND code = ${first}`,
  );
  await phone.setOffline(false);
  await syncInBackground(phone, street.network.origin, 'rounds');
  const back = await phone.newPage();
  await back.goto(addressOf(round));
  await queue(back).getByText('Нещо от отбелязаното не беше прието.').waitFor();
  expect(await outcomesOf(round)).toEqual([]);
  await back.reload();
  await back.getByText('Остават 1 от 1').waitFor();
  await expect.poll(() => queue(back).textContent()).not.toContain('не беше прието');
  await phone.close();
});

it('sends from a window that stores nothing', async () => {
  const round = await plan(street.server, city, editor, { name: 'Иван', roundOn: today() });
  const phone = await street.phone();
  await phone.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const page = await phone.newPage();
  await page.goto(`${addressOf(round)}#${city.places[1]?.code}`);
  await page.getByRole('button', { name: 'Повредена' }).click();
  await queue(page).getByText('Всичко отбелязано е изпратено.').waitFor();
  expect(await outcomesOf(round)).toEqual(['DAMAGED']);
  await phone.close();
});
