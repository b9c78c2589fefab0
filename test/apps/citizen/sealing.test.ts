// Who sealed what was said, and that the page says it: the phone, the server where the phone cannot, nobody yet while it waits.
import { expect, test } from 'vitest';
import * as fixtures from './fixtures.ts';
import { already, phone, votePage } from './in-browser.ts';

const { browser, server, page, choose, send, vote } = votePage();

const ON_PHONE = 'Оценката Ви беше запечатана още на телефона Ви.';
const HERE = 'Оценката Ви беше запечатана при нас, щом пристигна.';

const line = (on = page()) => on.locator('section:not([hidden]) [data-sealed]');
const skip = (on = page()) => on.getByRole('link', { name: 'Пропуснете' }).click();

test('score, answer and comment leave sealed, each by itself, and the thanks say so, also after a reload', async () => {
  await vote(3);
  await page().getByRole('checkbox').first().check();
  await page().locator('summary:visible').click();
  await page().locator('textarea:visible').fill('Шумно е.');
  await page().getByRole('button', { name: 'Изпратете отговора' }).click();
  await expect.poll(() => line().textContent()).toBe(ON_PHONE);
  expect([server().posts.length, server().sealed()]).toEqual([3, 3]);
  expect(server().posts.map((post) => [...post.keys()][1])).toEqual(['score', 'question', 'comment']);
  await page().reload();
  await expect.poll(() => line().textContent()).toBe(ON_PHONE);
});

test('so do those of somebody who was asked nothing, and skipped', async () => {
  await vote(9);
  await skip();
  await expect.poll(() => line().textContent()).toBe(ON_PHONE);
});

test.each([
  ['without a secure connection', () => Object.defineProperty(crypto, 'subtle', { value: undefined })],
  [
    'in a browser without the curve',
    () => {
      const generateKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
      Object.defineProperty(crypto.subtle, 'generateKey', { value: generateKey });
    },
  ],
])('%s the server seals, and the thanks say that', async (_why, breakSeal) => {
  const context = await browser().newContext(phone);
  await context.addInitScript(breakSeal);
  const other = await context.newPage();
  await other.goto(`${server().origin}/s/${fixtures.code}`);
  await choose(7, other);
  await send(other);
  await other.getByRole('checkbox').first().waitFor();
  await skip(other);
  await expect.poll(() => line(other).textContent()).toBe(HERE);
  expect([server().posts.length, server().sealed()]).toEqual([1, 0]);
  await context.close();
});

test('without a script, too', async () => {
  const context = await browser().newContext({ ...phone, javaScriptEnabled: false });
  const other = await context.newPage();
  await other.goto(`${server().origin}/s/${fixtures.code}/thanks`);
  expect(await line(other).textContent()).toBe(HERE);
  await context.close();
});

test('what waits for a connection is not said to be sealed', async () => {
  await page().context().setOffline(true);
  await vote(2);
  await skip();
  await page().getByText('Запазихме оценката Ви. Можете да затворите страницата.').waitFor();
  expect(await line().isVisible()).toBe(false);
  await page().context().setOffline(false);
  await expect.poll(() => server().sealed()).toBe(1);
});

test('nor what had come in before: nobody knows who sealed that', async () => {
  await vote(3);
  await page().goBack();
  await choose(8);
  await send();
  await page().getByRole('heading', { name: already }).waitFor();
  await skip();
  await page().locator('[data-already]:visible').waitFor();
  expect(await line().isVisible()).toBe(false);
});
