// What a form folds away, in a real browser: what it says is read above it, and where a field inside is wrong it opens.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { look, visit } from './opened.ts';
import { printerOfACity } from './printer.ts';

const { opened, printer } = printerOfACity();

const isFocused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
  );

it('an order says how it is made, and its fold opens where what is folded is wrong', async () => {
  const { page, closing } = await printer().visit(`/${opened().city.slug}/signs/orders/new`);
  await page
    .getByText(
      'Онлайн печатница · Ламинат: матов · Ъгли: прави · без отвори и лента · Опаковане: всички заедно',
    )
    .waitFor();
  await page.getByText('Печатница, ламинат, ъгли и опаковане').click();
  await page.getByRole('radio', { name: /^Местна печатница/ }).check({ force: true });
  await page.getByText('Печатница, ламинат, ъгли и опаковане').click();
  await page.getByText(/^Местна печатница, която реже на ръка · Ламинат/).waitFor();
  await page.getByRole('button', { name: 'Изберете всички намерени' }).click();
  await page.getByRole('textbox', { name: 'Адрес за доставка' }).fill('пл. „Свобода“ 1');
  await page.getByLabel('Електронна поща на печатницата').fill('shop@pechat.example.bg');
  const fold = page.getByText('Лице за връзка, подпис на пробата и език');
  const contact = page.getByRole('textbox', { name: 'За връзка' });
  await fold.click();
  await contact.fill('я'.repeat(201));
  await fold.click();
  await contact.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Поръчайте', exact: true }).click();
  await contact.waitFor();
  await look(page, 'members-orders-fold');
  // Whoever closes it again is led in all the same.
  await fold.click();
  await page.getByRole('link', { name: /^За връзка: / }).click();
  await expect.poll(() => isFocused(page)).toBe('я'.repeat(201));
  await closing();
});

const contactOf = (name: string) => ({
  name: { bg: name },
  address: null,
  email: 'obshtina@proba.bg',
  phone: '042 614 614',
  website: null,
});

it('contacts that are said are read in a line, and are folded again once one is put right', async () => {
  const { city, server } = opened();
  const about = {
    controller: contactOf('Община Проба'),
    dataProtectionOfficer: contactOf('Мария Петрова'),
    supervision: contactOf('Комисия за защита на личните данни'),
    enforcement: contactOf('Министерство на електронното управление'),
    accessibility: null,
  };
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE municipalities SET about = ${JSON.stringify(about)}::jsonb WHERE municipality_id = ${city.id}`,
  );
  const who = await server.signIn(city, { role: 'admin', hasFactor: true });
  const { page, closing } = await visit(opened(), `/${city.slug}/settings/contacts`, { who });
  const officer = page.getByRole('group', { name: 'Длъжностно лице по защита на данните', exact: true });
  await officer.getByText('Мария Петрова · obshtina@proba.bg · 042 614 614').waitFor();
  const email = officer.getByRole('textbox', { name: /^Електронна поща/ });
  await email.waitFor({ state: 'hidden' });
  await look(page, 'members-settings-contacts-said');
  await officer.getByText('Всички полета').click();
  await email.fill('мария');
  await officer.getByText('Всички полета').click();
  await page.getByRole('button', { name: 'Запазете' }).click();
  await officer.getByText('Това не е адрес на електронна поща.').waitFor();
  await look(page, 'members-settings-contacts-wrong');
  await email.fill('dpo@proba.bg');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.getByRole('status').getByText('Запазено.').waitFor();
  await officer.getByText('Мария Петрова · dpo@proba.bg · 042 614 614').waitFor();
  await closing();
});
