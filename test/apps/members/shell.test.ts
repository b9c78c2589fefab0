// The frame of the members' app in a real browser: head and sections by role, a session that ends, no connection.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { createCity } from '../../support/city.ts';
import { expectNoOverflow, look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

it('leads past the head by the keyboard, and speaks the other language', async () => {
  const who = await opened.server.signIn(opened.city, { role: 'printer' });
  const { page, closing } = await visit(opened, '/', { who });
  await heading(page, 'Табели').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.getByRole('button', { name: 'English' }).click();
  await heading(page, 'Signs').waitFor();
  await look(page, 'members-start-en');
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await heading(page, 'Signs').waitFor();
  await closing();
});

it('tells alike of a municipality of others and of none', async () => {
  const other = await createCity(opened.server.database.owner.pool);
  const who = await opened.server.signIn(opened.city, { role: 'printer' });
  const { page, closing } = await visit(opened, `/${other.slug}`, { who });
  await heading(page, 'Няма такава страница').waitFor();
  await page.goto(`${opened.server.url}/members/nowhere`);
  await heading(page, 'Няма такава страница').waitFor();
  await look(page, 'members-not-found');
  await page.getByRole('link', { name: 'Към началото' }).click();
  await heading(page, 'Табели').waitFor();
  await closing();
});

it('says that there is no connection, and goes on when there is one', async () => {
  const { page } = await visit(opened, null);
  await page.route('**/members/graphql', (route) => route.abort());
  await page.goto(`${opened.server.url}/members`);
  await page.getByText('Няма връзка със сървъра').waitFor();
  await look(page, 'members-no-connection');
  await page.unroute('**/members/graphql');
  await page.getByRole('button', { name: 'Опитайте отново' }).click();
  await heading(page, 'Вход за служители').waitFor();
  await page.context().close();
});

it('keeps the sections behind one button on a phone, and in a row on a wide window', async () => {
  const who = await opened.server.signIn(opened.city, { role: 'analyst' });
  const { page, closing } = await visit(opened, `/${opened.city.slug}/questions`, { who });
  await heading(page, 'Въпроси').waitFor();
  const button = page.getByRole('button', { name: 'Меню' });
  const link = page.getByRole('navigation').getByRole('link', { name: 'Настройки' });
  expect(await link.isVisible()).toBe(false);
  await button.focus();
  await page.keyboard.press('Enter');
  await link.waitFor();
  await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
  const present = page.getByRole('navigation').getByRole('link', { name: 'Въпроси' });
  expect(await present.getAttribute('aria-current')).toBe('page');
  // What the role may not do is not offered.
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Дневник' }).count()).toBe(0);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    await expectNoOverflow(page);
    await screenshot(page, `members-menu-${width}`);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await link.waitFor({ state: 'hidden' });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await button.click();
  await link.click();
  await heading(page, 'Настройки').waitFor();
  await link.waitFor({ state: 'hidden' });

  await page.setViewportSize({ width: 1280, height: 900 });
  await link.waitFor();
  expect(await button.isVisible()).toBe(false);
  await closing();
});
