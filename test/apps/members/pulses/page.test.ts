// The pulse of the staff in a browser: an admin makes one, somebody answers on its page, the head reads what came and lets the report tell.
import { afterAll, beforeAll, expect } from 'vitest';
import { addOpenedPulse, addPulse } from '../../../support/pulses.ts';
import { story } from '../../../support/story.ts';
import { enter, look, open, type Entered, type Opened } from '../opened.ts';

let opened: Opened;
let admin: Entered;
let head: Entered;
beforeAll(async () => {
  opened = await open();
  const { pool } = opened.server.database.owner;
  await addOpenedPulse(pool, opened.city, {
    name: 'Център за услуги',
    counts: [0, 0, 0, 1, 2, 0, 3, 8, 4, 2],
  });
  admin = await enter(opened, 'admin');
  head = await enter(opened, 'head');
});
afterAll(() => opened.close());

const step = story();
const path = () => `/${opened.city.slug}/results/staff`;

step('an admin makes one, and sees nothing of what was answered', async () => {
  const { page, closing } = await admin.visit(path());
  await page.getByRole('heading', { level: 1, name: 'Мнение на служителите' }).waitFor();
  await page.getByText('Център за услуги (40)').waitFor();
  expect(await page.getByRole('heading', { name: 'Резултати', level: 2 }).count()).toBe(0);
  await page.getByRole('button', { name: 'Нова анкета' }).click();
  const teams = page.getByLabel('Екипи');
  await teams.fill('Деловодство 4');
  await page.getByRole('button', { name: 'Направете анкетата' }).click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await look(page, 'members-pulse-form');
  await teams.fill('Деловодство, 4\nГражданска регистрация, 14');
  await page.getByRole('button', { name: 'Направете анкетата' }).click();
  await page.getByText('Деловодство (4), Гражданска регистрация (14)').waitFor();
  await look(page, 'members-pulses');
  await closing();
});

step('the head reads what came, and lets the annual report tell the whole', async () => {
  const { page, closing } = await head.visit(path());
  await page.getByText('20 от 40').first().waitFor();
  const agree = page.getByRole('switch');
  expect(await agree.isChecked()).toBe(false);
  await page.getByText('Годишният доклад може да посочи').click();
  await page.getByText('Отбелязано.').waitFor();
  expect(await agree.isChecked()).toBe(true);
  await look(page, 'members-pulse-results');
  await closing();
});

step('the head calls back the one that is asked, with a reason; its notice says so', async () => {
  const { pool } = opened.server.database.owner;
  const pulse = await addPulse(pool, opened.city, { names: ['Архив'], people: [15] });
  const { page, closing } = await head.visit(path());
  const row = page.getByRole('row').filter({ hasText: 'Архив (15)' });
  await row.getByRole('button', { name: 'Оттеглете' }).click();
  await page.getByRole('heading', { name: 'Оттегляне на анкета' }).waitFor();
  await page.getByRole('button', { name: 'Оттеглете', exact: true }).last().click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await page.getByLabel('Причина').fill('Сгрешен е броят на хората.');
  await look(page, 'members-pulse-revoke');
  const form = page.locator('form').filter({ has: page.getByLabel('Причина') });
  await form.getByRole('button', { name: 'Оттеглете' }).click();
  await row.getByText('отговорите не се отварят').waitFor();
  expect(await row.getByRole('button').count()).toBe(0);
  await look(page, 'members-pulse-revoked');
  await closing();
  const notice = await opened.browser.newPage({ locale: 'bg-BG', viewport: { width: 390, height: 844 } });
  const answered = await notice.goto(`${opened.server.url}/s/${pulse.teams[0]?.code}`);
  expect(answered?.status()).toBe(410);
  await notice.getByRole('heading', { level: 1, name: 'Анкетата е оттеглена' }).waitFor();
  await look(notice, 'citizen-pulse-revoked');
  await notice.close();
});

step('whoever has a notice answers on its page', async () => {
  const pulse = await addPulse(opened.server.database.owner.pool, opened.city, { names: ['Деловодство'] });
  const page = await opened.browser.newPage({ locale: 'bg-BG', viewport: { width: 390, height: 844 } });
  await page.goto(`${opened.server.url}/s/${pulse.teams[0]?.code}`);
  await page.getByRole('heading', { level: 1, name: 'Как оценявате условията' }).waitFor();
  await look(page, 'citizen-pulse');
  await page.getByRole('radio', { name: '8' }).check({ force: true });
  await page.getByRole('button', { name: 'Изпратете отговора' }).click();
  await page.getByText('Отговорът Ви е в кутията.').waitFor();
  await look(page, 'citizen-pulse-thanks');
  await page.close();
});
