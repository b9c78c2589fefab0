// Who sealed what was said at a tablet, and that its thanks say it: the tablet, the server where it cannot, nobody yet while it waits.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rate, tabletAtADesk } from './desk.ts';

const { browser, start, address, cast } = tabletAtADesk();

const ON_TABLET = 'Оценката Ви беше запечатана още на таблета.';
const HERE = 'Оценката Ви беше запечатана при нас, щом пристигна.';

const line = (page: Page) => page.locator('section [data-sealed]');
const skip = (page: Page) => page.locator('[data-skip]').click();

it('says that the tablet sealed it, after an answer and after none, to each person anew', async () => {
  const page = await start();
  await rate(page, 3);
  await page.locator('.option input').first().check();
  await page.getByRole('button', { name: 'Изпратете отговора' }).click();
  await expect.poll(() => line(page).textContent()).toBe(ON_TABLET);
  await page.getByRole('button', { name: 'Готово' }).click();
  await rate(page, 9);
  await skip(page);
  await expect.poll(() => line(page).textContent()).toBe(ON_TABLET);
  expect(await cast()).toEqual({ 'answer COUNTED': 1, 'score COUNTED': 2 });
  await page.context().close();
});

it('says it in the language that was chosen', async () => {
  const page = await start();
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('#score-7').check();
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await skip(page);
  await expect.poll(() => line(page).textContent()).toBe('Your rating was sealed on this tablet.');
  await page.context().close();
});

it('says that the server did where the connection is not secure', async () => {
  const context = await browser().newContext({ locale: 'bg-BG' });
  await context.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  const page = await context.newPage();
  await page.goto(address());
  await page.getByRole('button', { name: 'Започнете' }).click();
  await rate(page, 7);
  await skip(page);
  await expect.poll(() => line(page).textContent()).toBe(HERE);
  expect(await cast()).toEqual({ 'score COUNTED': 1 });
  await context.close();
});

it('says nothing of what waits for a connection, though what came before it was sealed', async () => {
  const page = await start();
  await rate(page, 4);
  await page.locator('.option').first().waitFor();
  await page.context().setOffline(true);
  await page.locator('.option input').first().check();
  await page.getByRole('button', { name: 'Изпратете отговора' }).click();
  await page.getByText('Оценката Ви е запазена и ще бъде изпратена').waitFor();
  expect(await line(page).isVisible()).toBe(false);
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(cast).toEqual({ 'answer COUNTED': 1, 'score COUNTED': 1 });
  await page.context().close();
});
