// Keys to the API in a real browser: issued, shown once, seen on the list with the day of use, revoked after a question.
import { afterAll, beforeAll, expect } from 'vitest';
import { story } from '../../support/story.ts';
import { enter, look, open, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let admin: Entered;
beforeAll(async () => {
  opened = await open();
  admin = await enter(opened, 'admin');
});
afterAll(() => opened.close());

const step = story();

step('an admin issues a key, hands it over, and revokes it', async () => {
  const { server, city } = opened;
  const { page, closing } = await admin.visit(`/${city.slug}/settings`);
  await page.getByText('Разширени').click();
  await page.getByRole('link', { name: 'Ключове за API' }).click();
  await page.getByText('Още няма издадени ключове.').waitFor();
  await page.getByRole('link', { name: 'Издайте ключ' }).click();
  await page.getByRole('button', { name: 'Издайте ключа' }).click();
  await page.getByRole('link', { name: /За кого е: Попълнете/ }).waitFor();
  await look(page, 'api-keys-faults');
  await page
    .getByRole('textbox', { name: 'За кого е' })
    .fill('Вестник „Национална бизнес поща“ – отдел „Данни“');
  await page.getByRole('radio', { name: /^Двадесет пъти/ }).check({ force: true });
  await page.getByRole('button', { name: 'Издайте ключа' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ключът е готов' }).waitFor();
  const token = (await page.locator('.notice.key code').textContent()) ?? '';
  expect(token).toMatch(/^kazva_[\w-]{43}$/);
  await look(page, 'api-keys-shown');

  const ask = () => server.ask('{ municipalities { slug } }', {}, `Bearer ${token}`);
  expect((await ask()).codes).toEqual([]);
  await page.getByRole('link', { name: 'Към ключовете' }).click();
  const row = page.getByRole('row', { name: /Национална бизнес поща/ });
  await row.waitFor();
  await expect.poll(() => row.textContent()).toContain('Двадесет пъти повече');
  expect(await row.textContent()).not.toContain('още не е');
  expect(await page.content()).not.toContain(token);
  await look(page, 'api-keys-list');
  await page.getByRole('button', { name: /^Отнемете ключа: Вестник/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отнемете' }).click();
  await row.getByText('отнет', { exact: true }).waitFor();
  expect((await ask()).codes).toEqual(['FORBIDDEN']);

  await page.goto(`${page.url().split('/members')[0]}/members/${city.slug}/journal`);
  await page
    .getByText('Отне', { exact: true })
    .or(page.getByText(/Отне.*Ключ за API/))
    .first()
    .waitFor();
  await closing();
});

step('an auditor sees them, and has no button', async () => {
  const auditor = await enter(opened, 'auditor');
  const { page, closing } = await auditor.visit(`/${opened.city.slug}/settings/keys`);
  await page.getByRole('row', { name: /Национална бизнес поща/ }).waitFor();
  expect(await page.getByRole('link', { name: 'Издайте ключ' }).count()).toBe(0);
  await closing();
});
