// A mystery client's phone in a real browser: filled in and finished without a signal, a tab that was closed, and sent once.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { openStreet, type Street } from '../../apps/offline/phone.ts';
import { docsPicture } from '../../support/docs-picture.ts';
import type { City } from '../../support/city.ts';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import type { SignedIn } from '../../support/members.ts';
import { CRITERIA, plan, PROGRAMME, REVOKE, type Planned } from './programmes.ts';

let street: Street;
let city: City;
let analyst: SignedIn;
const today = dayIn('Europe/Sofia', new Date());
beforeAll(async () => {
  street = await openStreet();
  city = await street.createCity({ places: 2 });
  analyst = await street.server.signIn(city, { role: 'analyst' });
});
afterEach(() => void street.network.mishaps.splice(0));
afterAll(() => street.close());

const planned = () =>
  plan(street.server, city, analyst, { beginsOn: today, endsOn: today, criteria: CRITERIA });

async function opened({ token }: Planned): Promise<[BrowserContext, Page]> {
  // Where the city is: what is told bears the day of the phone.
  const phone = await street.phone({ timezoneId: 'Europe/Sofia' });
  const page = await phone.newPage();
  await page.goto(`${street.network.origin}/checklist/${token}`);
  await page.getByText('работи и без връзка').waitFor();
  return [phone, page];
}

/** Takes the signal away, or gives it back. */
async function setSignal(phone: BrowserContext, isThere: boolean): Promise<void> {
  const cut = Array.from({ length: isThere ? 0 : 100 }, () => 'cut' as const);
  street.network.mishaps.splice(0, Infinity, ...cut);
  await phone.setOffline(!isThere);
}

const question = (page: Page, name: string) => page.getByRole('group', { name });
const visits = (page: Page) => page.locator('#list li');
const read = async ({ id }: Planned) =>
  (await street.server.ask(PROGRAMME, { slug: city.slug, id }, analyst)).data.mysteryProgramme;

/** Answers the three criteria. */
async function answer(page: Page, minutes: string): Promise<void> {
  await question(page, 'Минути чакане.').getByLabel('минути').fill(minutes);
  await question(page, 'Поздравиха ме.').getByRole('radio', { name: 'Да', exact: true }).check();
  await question(page, 'Помогнаха ми.').getByRole('radio', { name: '7', exact: true }).check();
}

it('keeps each tap, is there without a signal, and sends once when it is back', async () => {
  const programme = await planned();
  const [phone, page] = await opened(programme);
  await expectAccessible(page);
  await screenshot(page, 'checklist-list');
  await setSignal(phone, false);
  await visits(page).first().getByRole('link').click();
  await answer(page, '11');
  await page.getByLabel('Бележка').fill('Табелата на входа липсва.');
  await page.getByText('Отговорени 3 от 3').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'checklist-visit');
  await docsPicture('mystery-client', page);
  // The tab is closed; another one has what was tapped.
  await page.close();
  const again = await phone.newPage();
  await again.goto(`${street.network.origin}/checklist/${programme.token}`);
  await visits(again).first().getByText('Започнато: 3 от 3').waitFor();
  await visits(again).first().getByRole('link').click();
  await again.getByText('Отговорени 3 от 3').waitFor();
  expect(await question(again, 'Минути чакане.').getByLabel('минути').inputValue()).toBe('11');
  await again.getByRole('button', { name: 'Готово, изпратете' }).click();
  await again.getByText('Чака да се изпрати: 1').waitFor();
  expect((await read(programme)).toldCount).toBe(0);
  await setSignal(phone, true);
  await again.getByText('Всичко готово е изпратено.').waitFor();
  await visits(again).first().getByText('Изпратено').waitFor();
  // What is sent is closed, and gone from the phone.
  expect(await again.locator('#list a').count()).toBe(2);
  const present = await read(programme);
  expect(present).toMatchObject({ toldCount: 1, results: { mean: 8.5 } });
  expect(present.visits[0]).toMatchObject({ toldOn: today, note: 'Табелата на входа липсва.' });
  await phone.close();
});

it('asks for what is missing before it sends, and “not applicable” takes the place of minutes', async () => {
  const programme = await planned();
  const [phone, page] = await opened(programme);
  await visits(page).nth(1).getByRole('link').click();
  await question(page, 'Минути чакане.').getByLabel('минути').fill('5');
  await question(page, 'Минути чакане.').getByRole('radio', { name: 'Неприложимо' }).check();
  expect(await question(page, 'Минути чакане.').getByLabel('минути').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Готово, изпратете' }).click();
  await page.getByText('Остават 2 въпроса').waitFor();
  await expectAccessible(page);
  await answer(page, '');
  await question(page, 'Минути чакане.').getByRole('radio', { name: 'Неприложимо' }).check();
  await page.getByRole('button', { name: 'Готово, изпратете' }).click();
  await page.getByText('Всичко готово е изпратено.').waitFor();
  expect((await read(programme)).visits[1].answers[0]).toEqual({
    criterion: '1',
    choice: 'NOT_APPLICABLE',
    number: null,
  });
  await phone.close();
});

it('an answer that was lost on the way counts once, and a link that was revoked leaves answers on the phone', async () => {
  const programme = await planned();
  const [phone, page] = await opened(programme);
  await visits(page).first().getByRole('link').click();
  await answer(page, '3');
  street.network.mishaps.push('answer lost');
  await page.getByRole('button', { name: 'Готово, изпратете' }).click();
  await page.getByText('Всичко готово е изпратено.').waitFor();
  expect((await read(programme)).toldCount).toBe(1);
  await street.server.ask(REVOKE, { input: { municipality: city.slug, programme: programme.id } }, analyst);
  await visits(page).nth(1).getByRole('link').click();
  await answer(page, '4');
  await page.getByRole('button', { name: 'Готово, изпратете' }).click();
  await page.getByText('Отговорите остават на телефона').waitFor();
  await visits(page).nth(1).getByText('Чака да се изпрати').waitFor();
  await phone.close();
});
