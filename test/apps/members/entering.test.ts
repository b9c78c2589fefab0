// Getting in, in a real browser: sign-in by keyboard, an invitation with a second factor, a forgotten password.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite, linkTo, makeAccount, PASSWORD } from './invited.ts';
import { look, nextCode, open, setUpFactor, signIn, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

describe('signing in', () => {
  it('is done by keyboard alone, and leads to the page that was asked for', async () => {
    const email = await makeAccount(opened.server, opened.city, 'PRINTER');
    const { page, closing } = await visit(opened, `/${opened.city.slug}`);
    await page.getByRole('heading', { level: 1, name: 'Вход за служители' }).waitFor();
    await look(page, 'members-sign-in');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    while ((await focused()) !== 'email') await page.keyboard.press('Tab');
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('password');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Табели' }).waitFor();
    expect(await page.title()).toBe('Табели · Община Проба');
    await closing();
  });

  it('tells a wrong address and a wrong password alike, and what is missing beside its field', async () => {
    const email = await makeAccount(opened.server, opened.city, 'PRINTER');
    const { page, closing } = await visit(opened, '/', { refused: [401] });
    await page.getByRole('button', { name: 'Вход' }).click();
    await page.getByText('Поправете 2 полета').waitFor();
    await look(page, 'members-sign-in-empty');
    for (const [address, password] of [
      [email, 'грешна парола'],
      ['nobody@proba.example.bg', PASSWORD],
    ] as const) {
      await signIn(page, address, password);
      await page.getByText('Електронната поща или паролата не е вярна.').waitFor();
    }
    await look(page, 'members-sign-in-wrong');
    await signIn(page, email);
    await page.getByRole('heading', { level: 1, name: 'Табели' }).waitFor();
    await closing();
  });

  it('says until when there were too many tries', async () => {
    const { page, closing } = await visit(opened, '/', { refused: [401, 429] });
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let tries = 0; tries < 11; tries++) {
      await signIn(page, 'guessed@proba.example.bg', `опит ${tries}`);
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Вход' }).waitFor();
    }
    await page.getByText(/Опитайте отново след \d\d:\d\d ч\./).waitFor();
    await look(page, 'members-sign-in-throttled');
    await closing();
  });
});

describe('an invitation', () => {
  it('makes an account with a second factor, for an admin; then one signs in with code or backup code', async () => {
    const { server, city } = opened;
    const email = await invite(server, city, 'ADMIN');
    const { page, closing } = await visit(opened, linkTo(server, email), { refused: [401] });
    await page.getByRole('heading', { name: 'Община Проба Ви кани' }).waitFor();
    expect(page.url()).not.toContain('#');
    await page.getByText('Мария Иванова Ви кани').waitFor();
    await look(page, 'members-invitation');
    await page.getByLabel('Вашето име').fill('Петя Колева');
    await page.getByLabel('Нова парола').fill('къса');
    await page.getByRole('button', { name: 'Приемете поканата' }).click();
    await page.getByText('Твърде кратко е.').first().waitFor();
    await look(page, 'members-invitation-short');
    await page.getByLabel('Нова парола').fill(PASSWORD);
    await page.getByRole('button', { name: 'Приемете поканата' }).click();
    const { secret, backupCodes } = await setUpFactor(page);
    await page.waitForURL(`**/members/${city.slug}**`);
    expect(backupCodes).toHaveLength(10);

    await page.getByRole('button', { name: 'Изход' }).click();
    await page.getByRole('heading', { name: 'Вход за служители' }).waitFor();
    await signIn(page, email);
    await page.getByLabel('Код', { exact: true }).fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('Кодът не е верен.').waitFor();
    await look(page, 'members-code-wrong');
    await page.getByLabel('Код', { exact: true }).fill(nextCode(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Изход' }).click();
    await signIn(page, email);
    await page.getByLabel('Код', { exact: true }).fill(backupCodes[0] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Изход' }).waitFor();
    await closing();
  });

  it('is accepted with the account that there is, and works once', async () => {
    const { server, city } = opened;
    const email = await makeAccount(server, city, 'PRINTER');
    const admin = await server.signIn(city);
    await server.database.owner.pool.query(
      `DELETE FROM members WHERE user_id = (SELECT id FROM users WHERE email = '${email}')`,
    );
    const invitation = { municipality: city.slug, email, role: 'AUDITOR' };
    await server.ask(
      `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`,
      { input: invitation },
      admin,
    );
    const link = linkTo(server, email);
    const { page, closing } = await visit(opened, link);
    await page.getByLabel('Вашето име').fill('Петя Колева');
    await page.getByLabel('Нова парола').fill(PASSWORD);
    await page.getByRole('button', { name: 'Приемете поканата' }).click();
    await page.getByRole('heading', { name: 'Влезте, за да приемете' }).waitFor();
    await look(page, 'members-invitation-known');
    await signIn(page, email);
    await page.getByRole('button', { name: 'Приемете поканата' }).click();
    await page.waitForURL(`**/members/${city.slug}**`);
    await page.goto(`${server.url}/members${link}`);
    await page.getByRole('heading', { name: 'Тази връзка вече не важи' }).waitFor();
    await look(page, 'members-invitation-dead');
    await closing();
  });
});

describe('a forgotten password', () => {
  it('is made anew by the link of a letter, which works once', async () => {
    const { server, city } = opened;
    const email = await makeAccount(server, city, 'PRINTER');
    const { page, closing } = await visit(opened, '/', { refused: [400] });
    await page.getByRole('link', { name: 'Забравена парола' }).click();
    await page.getByRole('heading', { name: 'Забравена парола' }).waitFor();
    await look(page, 'members-forgotten');
    await page.getByLabel('Електронна поща').fill(email);
    await page.getByRole('button', { name: 'Изпратете ми писмо' }).click();
    await page.getByRole('heading', { name: 'Вижте пощата си' }).waitFor();
    await look(page, 'members-forgotten-sent');
    const link = linkTo(server, email);
    await page.goto(`${server.url}/members${link}`);
    await page.getByRole('heading', { name: 'Изберете нова парола' }).waitFor();
    await look(page, 'members-new-password');
    await page.getByLabel('Нова парола').fill('бели череши през юни');
    await page.getByRole('button', { name: 'Запазете паролата' }).click();
    await page.getByText('Паролата е сменена.').waitFor();
    await signIn(page, email, 'бели череши през юни');
    await page.getByRole('button', { name: 'Изход' }).waitFor();
    await page.goto(`${server.url}/members${link}`);
    await page.getByLabel('Нова парола').fill('черни череши през юли');
    await page.getByRole('button', { name: 'Запазете паролата' }).click();
    await page.getByRole('heading', { name: 'Тази връзка вече не важи' }).waitFor();
    await look(page, 'members-new-password-dead');
    await closing();
  });
});
