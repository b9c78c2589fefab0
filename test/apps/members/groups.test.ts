// Groups of places in a real browser: one is made, its results are seen, somebody is invited to be in charge of it, and it stays meanwhile.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishMonths } from './months.ts';
import { chooseTyped } from '../../support/typed-lists.ts';
import { look, open, unfoldFilters, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  await publishMonths(opened.server.database.owner.pool, opened.city);
});
afterAll(() => opened.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

it('is made of places, seen in the results, and given to a director', async () => {
  const { city, server } = opened;
  const who = await server.signIn(city);
  const { page, closing } = await visit(opened, `/${city.slug}/places/groups`, { who });
  await page.getByText('Още няма групи. С една група:').waitFor();
  expect(await page.getByRole('link', { name: 'Нова група' }).count()).toBe(1);
  await look(page, 'members-groups-none');
  await page.getByRole('link', { name: 'Нова група' }).click();
  await heading(page, 'Нова група места');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.getByText('Попълнете това поле').first().waitFor();
  await page.getByRole('textbox', { name: 'Име' }).fill('Източни линии');
  for (const name of ['Линия 4', 'Линия 7']) {
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('button', { name: `Добавете ${name}` }).click();
    await page.getByRole('button', { name: `Махнете ${name}` }).waitFor();
    // The list closes behind what was added.
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.getByText('Няма такова място.').count()).toBe(0);
  }
  await look(page, 'members-group-new');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.getByRole('row', { name: /Източни линии.*2 места/ }).waitFor();
  await look(page, 'members-groups');
  await page.getByRole('link', { name: 'Вижте резултатите: Източни линии' }).click();
  await heading(page, 'Резултати по места');
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  expect(await page.getByLabel('Група места').locator('option:checked').textContent()).toBe('Източни линии');
  await unfoldFilters(page);
  await page.getByLabel('Група места').selectOption('без значение');
  await page.getByRole('link', { name: 'Кметство Изток' }).waitFor();

  // Wherever something is listed by place, by an address that can be sent.
  for (const list of ['alerts', 'tasks', 'improvements', 'openings']) {
    await page.goto(`${server.url}/members/${city.slug}/${list}`);
    await page.getByLabel('Група места').selectOption('Източни линии');
    await page.waitForURL(/[?&]group=\d+/);
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Група места').locator('option:checked').textContent())
      .toBe('Източни линии');
  }
  await look(page, 'members-openings-group');
  await page.goto(`${server.url}/members/${city.slug}/alerts/mine`);
  await page.getByRole('radio', { name: 'Само за избраните' }).check({ force: true });
  await chooseTyped(
    page.getByRole('group', { name: 'Групи места' }).getByRole('combobox'),
    'Източни',
    'Източни линии',
  );
  await page.getByRole('button', { name: 'Махнете: Източни линии' }).waitFor();
  await look(page, 'members-alerts-group');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.getByRole('status').getByText('Запазено.').waitFor();

  await page.goto(`${server.url}/members/${city.slug}/people/invite`);
  await page.getByRole('textbox', { name: 'Електронна поща' }).fill('direktor@proba.bg');
  await page.getByRole('radio', { name: /^Отговорник/ }).check({ force: true });
  await page.getByRole('radio', { name: 'Група места' }).check({ force: true });
  await chooseTyped(page.getByRole('combobox', { name: 'Група места' }), 'Източни', 'Източни линии');
  await page.getByRole('button', { name: 'Изпратете поканата' }).click();
  await page.getByRole('row', { name: /direktor@proba\.bg.*Източни линии/ }).waitFor();

  await page.goto(`${server.url}/members/${city.slug}/places/groups`);
  await page.getByRole('link', { name: 'Източни линии', exact: true }).click();
  await heading(page, 'Източни линии');
  await look(page, 'members-group');
  await page.getByRole('button', { name: 'Махнете групата' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Махнете групата' }).click();
  await page.getByText('Групата е възложена на човек или е в чакаща покана.').waitFor();
  await closing();
});
