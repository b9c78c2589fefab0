// An admin says where reports of what is broken go: tries an address on a real place, is told what is wrong, saves it; a citizen follows it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter, look, open, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let admin: Entered;
beforeAll(async () => {
  opened = await open();
  admin = await enter(opened, 'admin');
});
afterAll(() => opened.close());

it('an address is tried on a real place, refused with the hole that nobody fills, and saved', async () => {
  const { page, closing } = await admin.visit(`/${opened.city.slug}/settings/requests`);
  await page.getByRole('button', { name: 'Променете: Цялата община' }).click();
  const address = page.getByRole('textbox', { name: 'Адрес на формуляра за сигнали' });
  await address.fill('https://signali.proba.example/new?place={place}&score={score}');
  await page.getByRole('button', { name: 'Покажете го за истинско място' }).click();
  await page.getByText('{score}').last().waitFor();
  await look(page, 'members-request-channel-refused');
  await address.fill('https://signali.proba.example/new?place={place}&lang={language}');
  await page.getByRole('button', { name: 'Покажете го за истинско място' }).click();
  const link = page.getByRole('dialog').getByRole('link');
  await expect
    .poll(() => link.getAttribute('href'))
    .toMatch(/^https:\/\/signali\.proba\.example\/new\?place=%D0/);
  await look(page, 'members-request-channel-preview');
  await page.getByRole('textbox', { name: 'Телефон за сигнали' }).fill('042 600 600');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.getByText('Запазено. Гражданите вече го виждат.').waitFor();
  await page.getByText('{place}').waitFor();
  await look(page, 'members-request-channel-saved');
  await closing();
  const { server, city } = opened;
  const thanks = await (await fetch(`${server.url}/s/${city.places[0]?.code}/thanks`)).text();
  expect(thanks).toContain('href="https://signali.proba.example/new?place=%D0');
});
