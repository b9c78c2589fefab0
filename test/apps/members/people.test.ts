// The pages about members in a real browser: who is here, inviting, another role, leaving, and the last admin who stays.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { addPlace, createCity, type City } from '../../support/city.ts';
import { tokenIn } from './asking.ts';
import { chooseTyped } from '../../support/typed-lists.ts';
import { enter, look as lookAtAll, open, visit, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let city: City;
let admin: Entered;
let adminId: bigint;
beforeAll(async () => {
  opened = await open();
  admin = await enter(opened, 'admin');
});
afterAll(() => opened.close());
beforeEach(async () => {
  city = await createCity(opened.server.database.owner.pool, { isDemo: false });
  adminId = await admin.join(city, 'admin');
});

/** Waits for a page, judges it, and takes its picture. */
async function look(page: Page, heading: string | RegExp, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await lookAtAll(page, name);
}

const at = (path = '') => admin.visit(`/${city.slug}/people${path}`);

describe('an admin', () => {
  it('invites somebody by a letter, who then is on the list', async () => {
    const { page, closing } = await at();
    await page.getByRole('link', { name: 'Поканете човек' }).click();
    await look(page, 'Покана', 'people-invite');
    await page.getByRole('button', { name: 'Изпратете поканата' }).click();
    await page.getByRole('link', { name: /Електронна поща: Попълнете/ }).waitFor();
    await look(page, 'Покана', 'people-invite-faults');
    await page.getByRole('textbox', { name: 'Електронна поща' }).fill('petya@proba.bg');
    await page.getByRole('radio', { name: 'Английски' }).check({ force: true });
    await page.getByRole('radio', { name: /^Анализатор/ }).check({ force: true });
    await page.getByRole('button', { name: 'Изпратете поканата' }).click();
    await page.getByText('Изпратихме покана до petya@proba.bg.').waitFor();
    const row = page.getByRole('row', { name: /petya@proba\.bg/ });
    await expect.poll(() => row.textContent()).toContain('Петя Колева');
    // Without what is still being read out.
    await page.reload();
    await look(page, 'Хора', 'people-waiting');
    const letter = opened.server.letters.at(-1);
    expect(letter?.subject).toBe('Proba Municipality: an invitation to Kazva');

    await row.getByRole('button', { name: 'Изпратете отново поканата до petya@proba.bg' }).click();
    await page.getByText('Изпратихме нова покана до petya@proba.bg.').waitFor();
    expect(opened.server.letters.at(-1)?.text).not.toBe(letter?.text);
    await page.getByRole('button', { name: 'Оттеглете поканата до petya@proba.bg' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Оттеглете' }).click();
    await page.getByText('Няма чакащи покани.').waitFor();
    await closing();
  });

  it('invites somebody who then accepts, is signed in, and stands on the list', async () => {
    const { page, closing } = await at('/invite');
    await page.getByRole('textbox', { name: 'Електронна поща' }).fill('nova@proba.bg');
    await page.getByRole('radio', { name: /^Одитор/ }).check({ force: true });
    await page.getByRole('button', { name: 'Изпратете поканата' }).click();
    await page.getByRole('row', { name: /nova@proba\.bg/ }).waitFor();

    const link = `/invitation#${tokenIn(opened.server, 'nova@proba.bg')}`;
    const { page: theirs, closing: closingTheirs } = await visit(opened, link);
    await theirs.getByRole('heading', { level: 1, name: 'Община Проба Ви кани' }).waitFor();
    await theirs.getByRole('textbox', { name: 'Вашето име' }).fill('Нова Служителка');
    await theirs.getByLabel('Нова парола', { exact: true }).fill('сини череши през май');
    await theirs.getByRole('button', { name: 'Приемете поканата' }).click();
    await theirs.getByRole('button', { name: 'Изход' }).waitFor();
    await theirs.getByRole('button', { name: 'Меню' }).click();
    await theirs.getByRole('link', { name: 'Хора' }).click();
    await theirs.getByRole('row', { name: /Нова Служителка/ }).waitFor();
    await closingTheirs();

    await page.reload();
    await page.getByRole('row', { name: /Нова Служителка.*одитор/ }).waitFor();
    await page.getByText('Няма чакащи покани.').waitFor();
    await closing();
  });

  it('hears that the letter did not leave', async () => {
    const { page, closing } = await at('/invite');
    await page.getByRole('textbox', { name: 'Електронна поща' }).fill('unreachable@proba.bg');
    await page.getByRole('radio', { name: /^Одитор/ }).check({ force: true });
    await page.getByRole('button', { name: 'Изпратете поканата' }).click();
    await page.getByText('писмото не замина').waitFor();
    await page.getByText(/\/members\/invitation#\S+/).waitFor();
    await page.getByRole('button', { name: 'Копирайте връзката' }).waitFor();
    await page.getByRole('link', { name: 'Към хората' }).click();
    await page.getByRole('row', { name: /unreachable@proba\.bg/ }).waitFor();
    await closing();
  });

  it('binds somebody to places that are picked', async () => {
    const { pool } = opened.server.database.owner;
    await addPlace(pool, city, 'Детска градина „Роза“');
    const { page, closing } = await at('/invite');
    await page.getByRole('textbox', { name: 'Електронна поща' }).fill('rosa@proba.bg');
    await page.getByRole('radio', { name: /^Отговорник/ }).check({ force: true });
    await page.getByRole('radio', { name: 'Избрани места' }).check({ force: true });
    await page.getByRole('button', { name: 'Изпратете поканата' }).click();
    await page.getByRole('link', { name: /Избрани места: Попълнете/ }).waitFor();
    await page.getByRole('searchbox').fill('роза');
    await page.getByRole('button', { name: 'Добавете Детска градина „Роза“' }).click();
    await page.getByRole('button', { name: 'Махнете Детска градина „Роза“' }).waitFor();
    await look(page, 'Покана', 'people-places');
    await page.getByRole('button', { name: 'Изпратете поканата' }).click();
    const row = page.getByRole('row', { name: /rosa@proba\.bg/ });
    await expect.poll(() => row.textContent()).toContain('Детска градина „Роза“');
    await closing();
  });

  it('gives somebody another role', async () => {
    await opened.server.signIn(city, { role: 'editor', name: 'Петър Колев' });
    const { page, closing } = await at();
    await page.getByRole('link', { name: 'Променете ролята: Петър Колев' }).click();
    await look(page, 'Роля на Петър Колев', 'people-change');
    await page.getByRole('radio', { name: /^Отговорник/ }).check({ force: true });
    await page.getByRole('radio', { name: 'Населено място', exact: true }).check({ force: true });
    await chooseTyped(page.getByRole('combobox', { name: 'Населено място' }), 'Про', 'Проба');
    await page.getByRole('button', { name: 'Запазете' }).click();
    const row = page.getByRole('row', { name: /Петър Колев/ });
    await row.getByText('Проба').waitFor();
    await closing();
  });

  it('is told what somebody else changed meanwhile, and decides', async () => {
    const editor = await opened.server.signIn(city, { role: 'editor', name: 'Петър Колев' });
    const { page, closing } = await at(`/${editor.memberId}`);
    await page.getByRole('radio', { name: /^Анализатор/ }).check({ force: true });
    const other = await opened.server.signIn(city, { name: 'Иван Петров' });
    const change = `mutation ($input: ChangeMemberInput!) { changeMember(input: $input) { __typename } }`;
    const input = { municipality: city.slug, member: String(editor.memberId), version: 1, role: 'AUDITOR' };
    await opened.server.ask(change, { input }, other);
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByText('Иван Петров промени това').waitFor();
    await look(page, 'Роля на Петър Колев', 'people-outdated');
    await page.getByRole('button', { name: 'Оставете Вашето и запазете' }).click();
    const row = page.getByRole('row', { name: /Петър Колев/ });
    await row.getByText('анализатор').waitFor();
    await closing();
  });

  it('takes somebody’s access away, once it is sure', async () => {
    const editor = await opened.server.signIn(city, { role: 'editor', name: 'Петър Колев' });
    const { page, closing } = await at(`/${editor.memberId}`);
    await page.getByRole('button', { name: 'Премахнете достъпа' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Да премахнете ли достъпа на Петър Колев?' });
    await look(page, /./, 'people-remove');
    await dialog.getByRole('button', { name: 'Отказ' }).click();
    await page.getByRole('button', { name: 'Премахнете достъпа' }).click();
    await dialog.getByRole('button', { name: 'Премахнете достъпа' }).click();
    await page.getByText('Петър Колев вече няма достъп.').waitFor();
    await page.getByRole('row', { name: /Петя Колева/ }).waitFor();
    expect(await page.getByRole('row', { name: /Петър Колев/ }).count()).toBe(0);
    await closing();
  });

  it('who is the only one can neither go nor become less', async () => {
    const { page, closing } = await at(`/${adminId}`);
    await page.getByRole('button', { name: 'Премахнете достъпа' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Премахнете достъпа' }).click();
    await page.getByText('Това е единственият администратор', { exact: true }).waitFor();
    await page.getByRole('radio', { name: /^Редактор/ }).check({ force: true });
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByRole('link', { name: /Роля: Това е единственият администратор/ }).waitFor();
    await look(page, 'Роля на Петя Колева', 'people-last-admin');
    await closing();
  });
});

it('an auditor reads the list, and changes nothing', async () => {
  const auditor = await opened.server.signIn(city, { role: 'auditor', name: 'Ели Одиторова' });
  const { page, closing } = await visit(opened, `/${city.slug}/people`, { who: auditor });
  await page.getByRole('row', { name: /Ели Одиторова/ }).waitFor();
  expect(await page.getByRole('link', { name: /Променете|Поканете/ }).count()).toBe(0);
  await page.goto(`${opened.server.url}/members/${city.slug}/people/invite`);
  await page.getByRole('heading', { level: 1, name: 'Нямате достъп до тази страница' }).waitFor();
  await closing();
});
