// An admin names the city's own server for reports, sees what it takes, leads a service there, and sends a trial.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startContract, type Contract } from '../../municipality/service-requests/contract.ts';
import { enter, look, open, type Entered, type Opened } from './opened.ts';

let contract: Contract;
let opened: Opened;
let admin: Entered;
beforeAll(async () => {
  contract = await startContract();
  opened = await open({ requestHosts: [contract.host] });
  admin = await enter(opened, 'admin');
});
afterAll(async () => {
  await opened.close();
  await contract.close();
});

it('a server is named, a service is led there, and a trial is told in its words', async () => {
  const { page, closing } = await admin.visit(`/${opened.city.slug}/settings/requests`);
  await page.getByText(`Позволени хостове: ${contract.host}.`).waitFor();
  await page.getByRole('textbox', { name: 'Адрес' }).fill(contract.endpoint);
  await page.getByRole('textbox', { name: 'API ключ' }).fill('xyzzy');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.getByText('Pothole Repairs').waitFor();
  await page.getByRole('button', { name: 'Променете: Цялата община' }).click();
  await page.getByRole('button', { name: /Услуга в системата на общината/ }).click();
  await page.getByRole('option', { name: 'Bin Enforcement' }).click();
  await look(page, 'members-request-service');
  await page.getByRole('dialog').getByRole('button', { name: 'Запазете' }).click();
  await page.getByText('На наша страница, като „BIN“').waitFor();
  await page.getByRole('button', { name: 'Изпратете пробен сигнал' }).click();
  await page.getByText('Прие пробния сигнал под номер 293944.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Адрес' }).count()).toBe(1);
  await look(page, 'members-request-server');
  contract.manner = 'refuses';
  await page.getByRole('button', { name: 'Изпратете пробен сигнал' }).click();
  await page.getByText('Отказа. Отговорът ѝ: 403: Invalid api_key received: …').waitFor();
  await closing();
});
