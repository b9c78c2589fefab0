// Who gets in, on the operators' pages: a lost second factor of a city's admin and of another operator, a print shop's token, another admin.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { look, open, type Opened } from '../../apps/members/opened.ts';
import { enterAsOperator } from './entered.ts';
import { expectHeading } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it('asks whose and why, and once more, and says what came of it', async () => {
  const { server, city } = opened;
  const mayor = await server.signIn(city, { role: 'admin' });
  const { visit } = await enterAsOperator(opened);
  const { page, closing } = await visit(`/cities/${city.slug}`);
  await page.getByRole('link', { name: 'Хора и достъп' }).click();
  await expectHeading(page, 'Хора и достъп');
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Изгубена втора защита' }),
  });
  const take = section.getByRole('button', { name: 'Махнете втората защита' });
  await take.click();
  await page.getByText('Попълнете това поле.').first().waitFor();
  await section.getByLabel('Електронна поща на човека').fill('nobody@proba.bg');
  await section.getByLabel('Причина').fill('Загубен телефон.');
  await take.click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Махнете втората защита' }).click();
  await page.getByText('Тук няма служител с този адрес.').first().waitFor();
  await look(page, 'operator-access-refused');
  await section.getByLabel('Електронна поща на човека').fill(mayor.email);
  await take.click();
  await question.getByRole('button', { name: 'Отказ' }).click();
  const hasFactor = async () =>
    (await server.database.owner.prisma.user.findUniqueOrThrow({ where: { id: mayor.userId } }))
      .twoFactorEnabled;
  expect(await hasFactor()).toBe(true);
  await take.click();
  await look(page, 'operator-access-question');
  await question.getByRole('button', { name: 'Махнете втората защита' }).click();
  await page.getByText(/^Втората защита на .* е махната\. Прекратени влизания: 1\.$/).waitFor();
  expect(await hasFactor()).toBe(false);
  await look(page, 'operator-access-taken');
  await closing();
});

it('lists operators, and tells what was done to whom', async () => {
  const { server } = opened;
  const lost = await server.signInOperator({ name: 'Гео Загубанов' });
  const { email, visit } = await enterAsOperator(opened);
  const { page, closing } = await visit('/');
  await page.getByRole('link', { name: 'Оператори' }).click();
  await expectHeading(page, 'Оператори');
  const take = page.getByRole('button', { name: 'Махнете втората защита' });
  const question = page.getByRole('alertdialog');
  await page.getByLabel('Електронна поща на човека').fill(email);
  await page.getByLabel('Причина').fill('Загубен телефон.');
  await take.click();
  await question.getByRole('button', { name: 'Махнете втората защита' }).click();
  await page
    .getByText(/^Това е Вашият достъп/)
    .first()
    .waitFor();
  await page.getByLabel('Електронна поща на човека').fill(lost.email);
  await take.click();
  await question.getByRole('button', { name: 'Махнете втората защита' }).click();
  await page.getByText(/^Втората защита на .* е махната/).waitFor();
  const row = page.getByRole('row', { name: /Гео Загубанов/ });
  await row.getByText(/Загубен телефон\./).waitFor();
  await look(page, 'operator-operators');
  await closing();
});

it('issues a new token of the print shop, and shows the command with it once', async () => {
  const { server, city } = opened;
  const { visit } = await enterAsOperator(opened);
  const { page, closing } = await visit(`/cities/${city.slug}/access`);
  await expectHeading(page, 'Хора и достъп');
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Ключ на печатницата' }),
  });
  await section.getByLabel('Причина').fill('Печатницата е сменена.');
  await section.getByRole('button', { name: 'Издайте нов ключ' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Издайте нов ключ' }).click();
  const command = section.locator('code');
  await command.waitFor();
  const text = (await command.textContent()) ?? '';
  expect(text).toContain(`npm run signs -- --municipality ${city.slug} --api ${server.url} --token `);
  const [, token = ''] = / --token (\S+) /.exec(text) ?? [];
  expect(`Bearer ${token}`).not.toBe(server.printShop(city.slug));
  await look(page, 'operator-access-token');
  await page.reload();
  await expectHeading(page, 'Хора и достъп');
  expect(await section.locator('code').count()).toBe(0);
  await closing();
});

it('invites another admin, who waits, and of whom the city is told', async () => {
  const { server, city } = opened;
  const mayor = await server.signIn(city, { role: 'admin' });
  const { visit } = await enterAsOperator(opened);
  const { page, closing } = await visit(`/cities/${city.slug}/access`);
  await expectHeading(page, 'Хора и достъп');
  const section = page.locator('section', {
    has: page.getByRole('heading', { name: 'Поканете още един администратор' }),
  });
  await section.getByLabel('Електронна поща').fill('vtora@proba.bg');
  await section.getByLabel('Причина').fill('Кметът е подал оставка.');
  await section.getByRole('button', { name: 'Изпратете покана' }).click();
  await section.getByText(/^Поканихме vtora@proba\.bg\. Поканата може да се приеме от /).waitFor();
  await look(page, 'operator-access-invited');
  await closing();
  expect(server.letters.filter(({ to }) => to === mayor.email).map(({ text }) => text)).toContainEqual(
    expect.stringContaining('Кметът е подал оставка.'),
  );
});
