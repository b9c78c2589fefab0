// Requests that wait for the person: a session that ended, a proof that is asked for, a second factor that is missing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity } from '../../support/city.ts';
import { linkTo, makeAccount, PASSWORD } from './invited.ts';
import { look, open, setUpFactor, signIn, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('keeps what was typed when the session ends, and sends it after signing in again', async () => {
  const { server, city } = opened;
  const email = await makeAccount(server, city, 'PRINTER');
  const { page, closing } = await visit(opened, '/account', { refused: [401] });
  await signIn(page, email);
  await page.getByLabel('Нова електронна поща').fill(`new-${email}`);
  await server.database.owner.pool.query(
    Prisma.sql`DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE email = ${email})`,
  );
  await page.getByRole('button', { name: 'Сменете адреса' }).click();
  await page.getByText('Сесията Ви изтече.').waitFor();
  await look(page, 'members-ended');
  await page.getByLabel('Електронна поща', { exact: true }).fill(email);
  await page.getByLabel('Парола', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Вход' }).click();
  await page.getByText(`Изпратихме писмо на new-${email}`).waitFor();
  expect(linkTo(server, `new-${email}`)).toMatch(/^\/email#/);
  await closing();
});

it('asks for the password before what needs it, and repeats the request', async () => {
  const { server, city } = opened;
  const email = await makeAccount(server, city, 'PRINTER');
  const { page, closing } = await visit(opened, '/account', { refused: [403] });
  await signIn(page, email);
  await page.getByLabel('Нова електронна поща').fill(`new-${email}`);
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE sessions SET confirmed_at = NULL WHERE user_id = (SELECT id FROM users WHERE email = ${email})`,
  );
  await page.getByRole('button', { name: 'Сменете адреса' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Потвърдете, че сте Вие' });
  await dialog.getByLabel('Парола', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Продължете' }).click();
  await page.getByText(`Изпратихме писмо на new-${email}`).waitFor();
  await closing();
});

it('has an admin set a second factor up before anything of the municipality is seen', async () => {
  const { server, city } = opened;
  const email = await makeAccount(server, city, 'ADMIN');
  const { page, closing } = await visit(opened, `/${city.slug}/people`);
  await signIn(page, email);
  await setUpFactor(page, async () => {
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Парола', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Продължете' }).click();
  });
  await page.getByRole('heading', { level: 1, name: 'Хора' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/members/${city.slug}/people`);
  await closing();
});

it('lets a member of several municipalities choose, and go to another one', async () => {
  const { server, city } = opened;
  const other = await createCity(server.database.owner.pool);
  const email = await makeAccount(server, city, 'PRINTER');
  await server.database.owner.pool.query(
    Prisma.sql`INSERT INTO members (municipality_id, user_id, role, joined_at)
      SELECT ${other.id}, id, 'analyst', now() FROM users WHERE email = ${email}`,
  );
  const { page, closing } = await visit(opened, '/');
  await signIn(page, email);
  await page.getByRole('heading', { level: 1, name: 'Вашите общини' }).waitFor();
  await look(page, 'members-home');
  const choices = page.locator('.choices a');
  await expect.poll(() => choices.count()).toBe(2);
  await choices.filter({ hasText: 'анализатор' }).click();
  await page.waitForURL(`**/members/${other.slug}/**`);
  const sections = page.getByRole('navigation', { name: 'Раздели' });
  await page.getByRole('button', { name: 'Меню' }).click();
  await sections.waitFor();
  expect(await sections.getByRole('link').allTextContents()).not.toContain('Хора');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page, 'members-sections');
  await page.goto(`${server.url}/members/${other.slug}/people`);
  await page.getByRole('heading', { level: 1, name: 'Нямате достъп до тази страница' }).waitFor();
  await look(page, 'members-forbidden');
  await page.getByRole('link', { name: 'Друга община' }).click();
  await page.getByRole('heading', { level: 1, name: 'Вашите общини' }).waitFor();
  await closing();
});
