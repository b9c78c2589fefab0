// One's own account in a real browser: name, address, password, second factor, sessions.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkTo, makeAccount, PASSWORD } from './invited.ts';
import { look, nextCode, open, setUpFactor, signIn, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** Somebody who signed in by the page, on the account page. */
async function arrive(role = 'PRINTER', refused: number[] = []) {
  const email = await makeAccount(opened.server, opened.city, role);
  const visited = await visit(opened, '/account', { refused });
  await signIn(visited.page, email);
  await visited.page.getByRole('heading', { level: 1, name: 'Моят профил' }).waitFor();
  return { email, ...visited };
}

it('changes the name, for all to see, and refuses an empty one', async () => {
  const { email, page, closing } = await arrive();
  await page.getByText('– това устройство').waitFor();
  await look(page, 'members-account');
  const name = page.getByLabel('Вашето име');
  await name.fill('');
  await page.getByRole('button', { name: 'Запазете', exact: true }).click();
  await page.getByText('Поправете едно поле').waitFor();
  await name.fill('  Петя   Колева-Иванова ');
  await page.getByRole('button', { name: 'Запазете', exact: true }).click();
  await page.getByText('Запазено.').waitFor();
  const { rows } = await opened.server.database.owner.pool.query('SELECT name FROM users WHERE email = $1', [
    email,
  ]);
  expect(rows).toEqual([{ name: 'Петя Колева-Иванова' }]);
  await page.getByRole('link', { name: 'Към общината' }).click();
  await page.getByRole('heading', { level: 1, name: 'Табели' }).waitFor();
  await closing();
});

it('changes the address by the link of a letter to it', async () => {
  const { email, page, closing } = await arrive('PRINTER', [401]);
  const address = `new-${email}`;
  await page.getByLabel('Нова електронна поща').fill(email);
  await page.getByRole('button', { name: 'Сменете адреса' }).click();
  await page.getByText('Няма промяна').first().waitFor();
  await page.getByLabel('Нова електронна поща').fill(address);
  await page.getByRole('button', { name: 'Сменете адреса' }).click();
  await page.getByText(`Изпратихме писмо на ${address}`).waitFor();
  const link = linkTo(opened.server, address);
  await page.goto(`${opened.server.url}/members${link}`);
  await page.getByRole('heading', { name: 'Потвърдете новия си адрес' }).waitFor();
  expect(page.url()).not.toContain('#');
  await look(page, 'members-email');
  await page.getByRole('button', { name: 'Потвърдете' }).click();
  await page.getByText(`Влизате с ${address}.`).waitFor();
  const toOld = () => opened.server.letters.filter(({ to, text }) => to === email && text.includes(address));
  await expect.poll(toOld).toHaveLength(1);
  await page.goto(`${opened.server.url}/members${link}`);
  await page.getByRole('button', { name: 'Потвърдете' }).click();
  await page.getByRole('heading', { name: 'Тази връзка вече не важи' }).waitFor();
  await look(page, 'members-email-dead');
  await closing();
});

it('changes the password after the old one was shown to be known, and ends the other sessions', async () => {
  const { email, page, closing } = await arrive('PRINTER', [403]);
  const other = await visit(opened, '/account', {});
  await signIn(other.page, email);
  await other.page.getByRole('heading', { level: 1, name: 'Моят профил' }).waitFor();
  await page.getByLabel('Нова парола').fill('бели череши през юни');
  await page.getByRole('button', { name: 'Сменете паролата' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Потвърдете, че сте Вие' });
  await dialog.waitFor();
  await look(page, 'members-confirm');
  await dialog.getByRole('button', { name: 'Отказ' }).click();
  await expect.poll(() => page.getByLabel('Нова парола').inputValue()).toBe('бели череши през юни');
  await page.getByRole('button', { name: 'Сменете паролата' }).click();
  await dialog.getByLabel('Парола', { exact: true }).fill('грешна парола');
  await dialog.getByRole('button', { name: 'Продължете' }).click();
  await dialog.getByText('Паролата или кодът не е верен.').waitFor();
  await dialog.getByLabel('Парола', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Продължете' }).click();
  await page.getByText('Паролата е сменена.').waitFor();
  await expect.poll(() => page.getByLabel('Нова парола').inputValue()).toBe('');

  await other.page.reload();
  await signIn(other.page, email, 'бели череши през юни');
  await other.page.getByRole('heading', { level: 1, name: 'Моят профил' }).waitFor();
  await other.closing();
  await closing();
});

it('sets a second factor up, makes new backup codes, and switches it off where no role needs it', async () => {
  const { page, closing } = await arrive();
  await page.getByRole('button', { name: 'Настройте втора защита' }).click();
  const dialog = page.getByRole('alertdialog');
  const { secret, backupCodes } = await setUpFactor(page, async () => {
    await dialog.getByLabel('Парола', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Продължете' }).click();
  });
  await page.getByText('Включена е').waitFor();
  const confirm = async (code: string) => {
    await dialog.getByLabel('Парола', { exact: true }).fill(PASSWORD);
    await dialog.getByLabel('Код', { exact: true }).fill(code);
    await dialog.getByRole('button', { name: 'Продължете' }).click();
  };
  await page.getByRole('button', { name: 'Нови резервни кодове' }).click();
  await dialog.getByText('Въведете отново паролата си и код от приложението').waitFor();
  await confirm(backupCodes[0] ?? '');
  await page.getByRole('heading', { name: 'Запазете резервните кодове' }).waitFor();
  const renewed = await page.locator('.codes li').allTextContents();
  expect(renewed).not.toContain(backupCodes[1]);
  await page.getByRole('button', { name: 'Запазих ги' }).click();
  await page.getByRole('button', { name: 'Изключете я' }).click();
  await page
    .getByRole('alertdialog', { name: 'Да изключим ли' })
    .getByRole('button', { name: 'Изключете я' })
    .click();
  await confirm(nextCode(secret));
  await page.getByText('Не е включена').waitFor();
  await closing();
});

it('lists where one is signed in, and signs out there', async () => {
  const { email, page, closing } = await arrive();
  const others = [];
  for (const userAgent of [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
  ]) {
    const other = await visit(opened, '/account', { userAgent });
    await signIn(other.page, email);
    await other.page.getByRole('heading', { level: 1, name: 'Моят профил' }).waitFor();
    others.push(other);
  }
  await page.reload();
  const rows = page.locator('.devices li');
  await page.getByText('Firefox, Windows').waitFor();
  await expect.poll(() => rows.count()).toBe(3);
  await look(page, 'members-sessions');
  await page.getByRole('button', { name: 'Излезте от Firefox, Windows' }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await page.getByRole('button', { name: 'Излезте от всички други устройства' }).click();
  await expect.poll(() => rows.count()).toBe(1);
  for (const other of others) {
    await other.page.reload();
    await other.page.getByRole('heading', { name: 'Вход за служители' }).waitFor();
    await other.closing();
  }
  await closing();
});
