// A city's identity provider as an operator sets it, mends it, and takes it away; its secret is seen by nobody again.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProvider, type TestProvider } from '../../access/identity/provider.ts';
import { look, open, type Opened } from '../../apps/members/opened.ts';
import { enterAsOperator } from '../operators/entered.ts';
import { expectHeading } from '../operators/opened.ts';
import { allow } from './operated.ts';

let opened: Opened;
let provider: TestProvider;
const hosts: string[] = [];
beforeAll(async () => {
  opened = await open({ oidcHosts: hosts });
  provider = await startProvider(opened.server);
  hosts.push(provider.host);
});
afterAll(async () => {
  await opened.close();
  await provider.close();
});

it('is set once it answers, keeps its secret, and is taken away', async () => {
  const { city, server } = opened;
  const admin = await server.signIn(city);
  await allow(server, admin, city, 'IDENTITY_EDIT');
  const { visit } = await enterAsOperator(opened);
  const { page, closing } = await visit(`/cities/${city.slug}`);
  await page.getByRole('link', { name: 'Служебен вход' }).click();
  await expectHeading(page, 'Служебен вход');
  await page.getByText(`${server.gate.membersUrl}/members/auth/identity`).waitFor();
  const save = page.getByRole('button', { name: 'Запишете служебния вход' });
  const dialog = page.getByRole('alertdialog');
  const confirm = () => dialog.getByRole('button', { name: 'Запишете служебния вход' }).click();
  await save.click();
  await page.getByText('Попълнете това поле.').first().waitFor();
  await look(page, 'operator-identity-faults');
  await page.getByLabel('Издател (issuer)').fill('https://elsewhere.bg');
  await page.getByLabel('Клиент (client ID)').fill(provider.clientId);
  await page.getByLabel('Нова тайна').fill(provider.secret);
  await page.getByLabel('Домейни на адресите').fill('proba.bg\nobshtina.proba.bg');
  await page.getByLabel('Причина').fill('Общината влиза през Keycloak.');
  await save.click();
  await confirm();
  await page
    .getByText(/Издателят трябва да е адрес/)
    .first()
    .waitFor();
  await page.getByLabel('Издател (issuer)').fill(provider.issuer);
  await page.getByText('Признава се, когато amr съдържа').click();
  await page.getByLabel('Стойности').fill('mfa');
  await save.click();
  await confirm();
  await page.getByRole('heading', { name: 'Сега' }).waitFor();
  await page.getByText('proba.bg, obshtina.proba.bg').waitFor();
  expect(await page.content()).not.toContain(provider.secret);
  await look(page, 'operator-identity');

  // The form proposes to keep the secret: nothing has to be typed but the reason.
  await page.getByLabel('Домейни на адресите').fill('proba.bg');
  await page.getByLabel('Причина').first().fill('Един домейн стига.');
  await save.click();
  await confirm();
  await page.getByText('proba.bg, obshtina.proba.bg').waitFor({ state: 'detached' });

  await page.getByLabel('Причина').last().fill('Общината вече не го ползва.');
  await page.getByRole('button', { name: 'Махнете служебния вход' }).click();
  await dialog.getByRole('button', { name: 'Махнете служебния вход' }).click();
  await page.getByText('Общината няма служебен вход: влиза се с парола.').waitFor();
  expect(server.letters.filter(({ to }) => to === admin.email)).toHaveLength(3);
  await closing();
});
