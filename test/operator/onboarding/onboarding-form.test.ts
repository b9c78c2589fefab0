// The form on which operators set a municipality up without a description at hand: sign-in, mistakes, plan, done, first admin.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { expectNoOverflow, look, open, type Opened } from '../../apps/members/opened.ts';
import { screenshot } from '../../support/browser.ts';
import { chooseByKeys, typeFor } from '../../support/typed-lists.ts';
import { CHIRPAN, contentsOf } from './made.ts';
import { enterAsOperator } from '../operators/entered.ts';
import { expectHeading, visitOperators } from '../operators/opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const SHOW = 'Покажете какво ще стане';

async function choose(page: Page, label: string, name: string, text: string): Promise<void> {
  const field = page.locator('.field', { has: page.getByRole('button', { name: label }) }).last();
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await field.locator('input[type=file]').setInputFiles(file);
}

it('leads from a form with mistakes to a city whose first admin is invited by name', async () => {
  const { visit } = await enterAsOperator(opened);
  const { page, closing } = await visit('/');
  const contents = contentsOf(CHIRPAN);
  await page.getByRole('link', { name: 'Нова община' }).click();
  await expectHeading(page, 'Нова община');
  await look(page, 'onboarding-form');

  await page.getByLabel('Име в адресите').fill('admin');
  await page.getByLabel('Код на общината по ЕКАТТЕ').fill('szr');
  await page.getByLabel('Цвят', { exact: true }).fill('#ffff00');
  await choose(page, 'Таблица с местата', 'places.csv', 'Име\nЕдно\n');
  await page.getByRole('button', { name: SHOW }).click();
  // All of it at once: beside the fields, and below what no field has.
  const summary = page.getByRole('alert').first();
  await summary.getByText('Тази дума е нужна за страници на платформата.').waitFor();
  for (const mistake of [
    'Име на общината: Това липсва.',
    'Код на общината по ЕКАТТЕ: Това не е изписано, както трябва. Например: VTR04',
    'Цвят: На този цвят бели букви не се четат.',
    'Администратор на лични данни: Това липсва.',
    'Длъжностно лице по защита на данните: Трябва да има начин за връзка',
    'Регистър на населените места (ЕКАТТЕ): Това липсва.',
    'Първи администратор, Електронна поща: Това липсва.',
  ])
    await summary.getByText(mistake).waitFor();
  await page.getByRole('row', { name: /places\.csv/ }).waitFor();
  await look(page, 'onboarding-form-refused');
  await summary.getByRole('link', { name: /^Име в адресите/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('slug');

  await choose(page, 'Регистър на населените места', 'other.csv', 'a,b\n1,2\n');
  await page
    .getByRole('alert')
    .getByText(/Това не е регистър/)
    .waitFor();
  await choose(page, 'Регистър на населените места', 'Ek_atte.csv', String(contents['ekatte.csv']));
  await page.getByText('Общини в регистъра: 4.').waitFor();
  const listed = page.getByRole('combobox', { name: 'Община от регистъра' });
  const named = page.getByRole('group', { name: 'Име на общината' });
  // What was typed by hand stays; what followed from one goes with it.
  await page.getByLabel('Име в адресите').fill('');
  await named.getByLabel('English').fill('Chirpan town');
  for (const [typed, code, slug, name] of [
    ['Veliko', 'VTR04', 'veliko-tarnovo', 'Велико Търново'],
    ['чирп', 'SZR36', 'chirpan', 'Чирпан'],
  ] as const) {
    await chooseByKeys(listed, typed, code);
    await expect.poll(() => page.getByLabel('Код на общината по ЕКАТТЕ').inputValue()).toBe(code);
    expect(await page.getByLabel('Име в адресите').inputValue()).toBe(slug);
    expect(await named.getByLabel('Български').inputValue()).toBe(name);
  }
  expect(await named.getByLabel('English').inputValue()).toBe('Chirpan town');
  await page.getByText('Чирпан, област Стара Загора. Населени места в регистъра: 2.').waitFor();
  await look(page, 'onboarding-form-listed');
  await page.setViewportSize({ width: 320, height: 700 });
  await typeFor(listed, 'szr', page.getByRole('option').nth(1));
  await expectNoOverflow(page);
  await screenshot(page, 'onboarding-form-options');
  await listed.press('Escape');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: /^Вземете #/ }).click();
  const controller = page.getByRole('group', { name: 'Администратор на лични данни', exact: true });
  await controller.getByLabel('Български').first().fill('Община Чирпан');
  await controller.getByLabel('Електронна поща').fill('info@chirpan.example');
  const officer = page.getByRole('group', { name: 'Длъжностно лице по защита на данните', exact: true });
  await officer.getByLabel('Електронна поща').fill('dpo@chirpan.example');
  await page.getByText('Здраве и социални грижи').click();
  const hours = page.getByRole('group', { name: 'Работно време по услуги' });
  await hours.getByText('Училища: не е казано').click();
  const schools = hours.getByRole('group', { name: 'Училища' });
  await schools.getByRole('button', { name: 'Добавете часове: понеделник' }).click();
  await schools.getByRole('button', { name: 'Същото от понеделник до петък' }).click();
  await hours.getByText('Училища: понеделник–петък 08:30–17:00').waitFor();
  expect(await hours.getByText(/^Здравни услуги/).count()).toBe(0);
  await look(page, 'onboarding-form-hours');
  await choose(page, 'Таблица с местата', 'places.csv', String(contents['places.csv']));
  const admin = page.getByRole('group', { name: 'Първи администратор' });
  await admin.getByLabel('Име и фамилия').fill('Мария Иванова');
  await admin.getByLabel('Електронна поща').fill('maria@chirpan.example');

  const taken = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Изтеглете попълненото (city.yaml)' }).click();
  const download = await taken;
  expect(download.suggestedFilename()).toBe('city.yaml');
  expect(parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
    slug: 'chirpan',
    colour: '#737300',
    settlements: 'Ek_atte.csv',
    places: 'places.csv',
    templates: ['administration', 'education', 'transport', 'parks', 'sport', 'culture'],
    hours: { schools: 'Mo-Fr 08:30-17:00' },
  });

  await page.getByRole('button', { name: SHOW }).click();
  await page.getByRole('heading', { name: 'Какво ще стане с „Чирпан“' }).waitFor();
  await page.getByText('Ще бъде поканен администратор: Мария Иванова <maria@chirpan.example>.').waitFor();
  await page.getByRole('button', { name: 'Покажете табела' }).click();
  const sign = page.getByRole('img', { name: 'Табелата на първото място от таблицата, с надпис „ТЕСТ“' });
  await sign.waitFor();
  expect(await sign.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBeGreaterThan(900);
  await look(page, 'onboarding-form-plan');
  // Nothing that was filled in is lost on the way back.
  await page.getByRole('button', { name: 'Обратно към формуляра' }).click();
  await expect.poll(() => page.getByLabel('Име в адресите').inputValue()).toBe('chirpan');
  await page.getByText('Избран е „places.csv“').waitFor();
  await page.getByRole('button', { name: SHOW }).click();
  await page.getByRole('button', { name: 'Създайте общината' }).click();
  await page.getByRole('heading', { name: 'Общината „Чирпан“ е готова' }).waitFor();
  const link = (await page.getByText(/\/members\/invitation#/).textContent()) ?? '';
  await closing();

  const invited = await visitOperators(opened, '/forgotten');
  await invited.page.goto(link);
  await expectHeading(invited.page, /Чирпан/);
  await expect.poll(() => invited.page.getByLabel('Вашето име').inputValue()).toBe('Мария Иванова');
  await invited.page.getByText(/\(Kazva\)/).waitFor();
  await invited.closing();
});
