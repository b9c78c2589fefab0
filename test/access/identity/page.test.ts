// Signing in with a work account in a real browser: to the provider, which is another site, and back.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { grant } from '../../../server/access/grants/grant.ts';
import { asMember } from '../../../server/foundation/database/tenant.ts';
import { saveProvider } from '../../../server/access/identity/store.ts';
import { seal } from '../../../server/foundation/sealed-text.ts';
import { join } from '../../apps/members/account.ts';
import { look } from '../../apps/members/opened.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { startProvider, type TestProvider } from './provider.ts';

const hosts: string[] = [];
let browser: Browser;
let server: TestServer;
let provider: TestProvider;
let city: City;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer({ oidcHosts: hosts })]);
  provider = await startProvider(server);
  hosts.push(provider.host);
  city = await createCity(server.database.owner.pool, { isDemo: false });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await provider.close();
});

async function open(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'bg-BG',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/members`);
  await page.getByRole('heading', { level: 1, name: 'Вход за служители' }).waitFor();
  return page;
}

const OFFER = { name: 'Вход със служебен профил' };

async function goThere(page: Page, email: string): Promise<void> {
  await page.getByRole('button', OFFER).click();
  await page.getByLabel('Електронна поща').fill(email);
  await page.getByRole('button', { name: 'Продължете' }).click();
}

const step = story();

step('is not offered where nobody signs in so', async () => {
  const page = await open();
  await expect.poll(() => page.getByRole('button', { name: 'Вход' }).count()).toBe(1);
  expect(await page.getByRole('button', OFFER).count()).toBe(0);
  await page.context().close();
});

step('leads to the provider and back, signed in', async () => {
  const { issuer, clientId, secret } = provider;
  const edit = grant(OPERATOR, 'identity.edit', city.id);
  await asMember(server.database.operator.prisma, city.id, (tx) =>
    saveProvider(tx, edit, {
      issuer,
      clientId,
      clientSecret: seal(server.gate.key, `secret:${city.id}`, secret),
      domains: ['proba.bg'],
      factorClaim: null,
      factorValues: [],
    }),
  );
  const email = 'ana@proba.bg';
  await join(server, city, email, 'PRINTER');
  const page = await open();
  await page.getByRole('button', OFFER).waitFor();
  await look(page, 'members-sign-in-offer');
  await goThere(page, 'ana@elsewhere.bg');
  await page.getByText('С този адрес не се влиза със служебен профил.').waitFor();
  await look(page, 'members-elsewhere-none');

  provider.is({ sub: 'stranger', email: 'stranger@proba.bg' });
  await page.getByLabel('Електронна поща').fill('stranger@proba.bg');
  await page.getByRole('button', { name: 'Продължете' }).click();
  await page.getByText('Познахме служебния Ви профил, но нямате достъп тук.').waitFor();
  await look(page, 'members-elsewhere-stranger');
  await page.context().close();

  provider.is({ sub: 'ana', email });
  const again = await open();
  await again.getByRole('button', OFFER).click();
  await again.getByLabel('Електронна поща').fill(email);
  await again.keyboard.press('Enter');
  await again.getByRole('heading', { level: 1, name: 'Табели' }).waitFor();
  const cookies = await again.context().cookies(server.url);
  expect(cookies.map(({ name, sameSite, httpOnly }) => ({ name, sameSite, httpOnly }))).toEqual([
    { name: 'kazva.session_token', sameSite: 'Strict', httpOnly: true },
  ]);
  await again.reload();
  await again.getByRole('heading', { level: 1, name: 'Табели' }).waitFor();

  // Good in that city alone, which is said where somebody looks for more: of the account, and of another city.
  const only = again.getByText('Влезли сте със служебния си профил: Община Проба');
  await again.goto(`${server.url}/members/account`);
  await only.waitFor();
  expect(await again.getByRole('heading', { name: 'Парола' }).count()).toBe(0);
  await look(again, 'members-account-only-in');
  const other = await createCity(server.database.owner.pool);
  await again.goto(`${server.url}/members/${other.slug}`);
  await only.waitFor();
  await look(again, 'members-other-only-in');
  await again.context().close();
});

step('a word in the address that nobody wrote says nothing', async () => {
  const page = await open();
  await page.goto(`${server.url}/members?identity=WIN_A_PRIZE`);
  await page.getByRole('button', OFFER).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().close();
});
