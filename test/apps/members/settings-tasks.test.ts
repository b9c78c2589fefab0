// What members come to the settings for, in a real browser: from the section to what citizens see.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createFullCity, DAY, makeVersions } from '../../results/opendata/published.ts';
import { publish } from '../../support/city.ts';
import { look } from './opened.ts';
import { save, saved, settingsOfACity } from './settings-opened.ts';

const drawn = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../municipality/arms/drawings', name), 'utf8');
const { opened, who, moveTo, at, atAs, citizens } = settingsOfACity();

it('renames the municipality, beginning at the section', async () => {
  const { city, server } = opened();
  // Whom to call at once is told of some kinds of places alone.
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE categories SET icon = 'HEALTH' WHERE municipality_id = ${city.id}`,
  );
  const { page, closing } = await at('settings');
  await page.getByRole('link', { name: 'Име и телефон' }).click();
  await page.getByRole('heading', { level: 1, name: 'Име и телефон' }).waitFor();
  await page.getByRole('textbox', { name: 'Български' }).fill('');
  await save(page);
  await page.getByRole('alert').getByText('Поправете едно поле').waitFor();
  await page.getByRole('link', { name: 'Име на общината, Български: Попълнете това поле.' }).click();
  await look(page, 'members-identity-faults');
  await page.getByRole('textbox', { name: 'Български' }).fill('Видяна');
  await page.getByRole('textbox', { name: 'Телефон' }).fill('0800 12 345');
  await save(page);
  await saved(page);
  expect(await citizens()).toContain('Община Видяна');
  expect(await citizens('/thanks')).toContain('tel:080012345');
  await closing();
});

it('is offered a colour that can be read, and sees it in the preview before it is saved', async () => {
  const { page, closing } = await at('settings/look');
  await page.getByRole('textbox', { name: 'Цвят', exact: true }).fill('#e0b000');
  await save(page);
  await page.getByRole('link', { name: /^Цвят: / }).waitFor();
  await page.getByRole('button', { name: /^Вземете #/ }).click();
  const colour = await page.getByRole('textbox', { name: 'Цвят', exact: true }).inputValue();
  const shown = () =>
    page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((html) => getComputedStyle(html).getPropertyValue('--colour'));
  await expect.poll(shown).toBe(colour);
  await look(page, 'members-look-preview');
  await save(page);
  await saved(page);
  expect((await citizens()).includes(`--colour:${colour}`)).toBe(true);
  const chooser = page.waitForEvent('filechooser');
  const field = page.locator('[data-label="Герб"]');
  await field.getByRole('button', { name: 'Изберете файл' }).click();
  const arms = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Герб</text></svg>';
  const file = (text: string) => ({
    name: 'герб.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(text),
  });
  await (await chooser).setFiles(file(arms));
  await page.getByText(/^В рисунката има текст/).waitFor();
  // Neither what was refused nor what is no picture is shown as one.
  const taken = page.getByRole('img', { name: 'Както ще стои на страниците и табелите' });
  expect(await taken.count()).toBe(0);
  await look(page, 'members-arms-refused');
  await field.locator('input[type=file]').setInputFiles(file('Това не е картина.'));
  await page.getByText(/^Това не е SVG/).waitFor();
  expect(await taken.count()).toBe(0);
  await field.locator('input[type=file]').setInputFiles(file(drawn('inkscape-clips.svg')));
  await taken.waitFor();
  await page.getByRole('img', { name: 'Както е изпратен' }).waitFor();
  await look(page, 'members-arms-taken');
  await save(page);
  await saved(page);
  expect((await citizens()).includes('data:image/svg+xml,%3Csvg')).toBe(true);
  await closing();
});

it('tells the second of two what the first did, and lets choose', async () => {
  const first = await at('settings/publishing');
  const second = await atAs('settings/publishing');
  const threshold = (page: Page) => page.getByRole('textbox', { name: 'Най-малко оценки в група' });
  await threshold(second.page).fill('20');
  await threshold(first.page).fill('10');
  await save(first.page);
  await saved(first.page);
  await save(second.page);
  await second.page.getByText(`${who().name} промени това`).waitFor();
  await second.page.getByRole('cell', { name: '10' }).waitFor();
  await look(second.page, 'members-outdated');
  await second.page.getByRole('button', { name: 'Оставете Вашето и запазете' }).click();
  await saved(second.page);
  await second.page.reload();
  await expect.poll(() => threshold(second.page).inputValue()).toBe('20');
  await first.closing();
  await second.closing();
});

it('asks before a larger group is saved that would have left places without anything new', async () => {
  const { city, server } = opened();
  const [place] = city.places;
  if (!place) throw new Error('A city has a place.');
  const month = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 8);
  await publish(server.database.owner.pool, city, place, `${month}01`, [1, 2, 3, 4, 5]);
  const { page, closing } = await at('settings/publishing');
  const threshold = page.getByRole('textbox', { name: 'Най-малко оценки в група' });
  await threshold.fill('6');
  await save(page);
  const asked = page.getByRole('alertdialog', { name: 'Групи от поне 6 оценки вместо 5?' });
  await asked.getByText('Единственото място с оценки нямаше да има публикувани.').waitFor();
  await asked.getByText('В единствения месец с оценки').waitFor();
  await look(page, 'members-threshold-asked');
  await asked.getByRole('button', { name: 'Отказ' }).click();
  expect(await threshold.inputValue()).toBe('6');
  await save(page);
  await asked.getByRole('button', { name: 'Запишете 6' }).click();
  await saved(page);
  await threshold.fill('5');
  await save(page);
  await saved(page);
  await closing();
});

it('says for how long comments are kept, refuses what is too long, and tells citizens', async () => {
  const { page, closing } = await at('settings/publishing');
  const months = page.getByRole('textbox', { name: 'Колко месеца се пазят коментарите' });
  await expect.poll(() => months.inputValue()).toBe('24');
  await months.fill('121');
  await save(page);
  await expect.poll(() => months.getAttribute('aria-invalid')).toBe('true');
  await look(page, 'members-comment-months');
  await months.fill('6');
  await save(page);
  await saved(page);
  const notice = await fetch(`${opened().server.url}/results/${opened().city.slug}/privacy`);
  expect(await notice.text()).toContain('се изтрива 6 месеца след края на месеца');
  await closing();
});

it('publishes open data without waiting for the next opening, and is told what came of it', async () => {
  const { server } = opened();
  moveTo(await createFullCity(server));
  await who().join(opened().city, 'admin');
  await makeVersions(server);
  const { page, closing } = await at('settings/publishing');
  await page.getByText(`Последната версия е ${DAY}.`).waitFor();
  await page.getByRole('button', { name: 'Публикувайте сега' }).click();
  await page.getByText('Новата версия се подготвя.').waitFor();
  await look(page, 'members-open-data-waiting');
  await makeVersions(server);
  await page.getByText(`Нищо не се е променило след версия ${DAY}`).waitFor();
  await server.database.owner.prisma.municipality.update({
    where: { id: opened().city.id },
    data: { openDataLicence: 'CC0' },
  });
  await page.getByRole('button', { name: 'Публикувайте сега' }).click();
  await page.getByText('Новата версия се подготвя.').waitFor();
  await makeVersions(server);
  await page.getByText(`Готово: излезе версия ${DAY}-2.`).waitFor();
  await look(page, 'members-open-data-made');
  await closing();
});

it('publishes in larger groups, at another hour, and keeps the journal for longer', async () => {
  const { page, closing } = await at('settings/publishing');
  await page.getByRole('textbox', { name: 'Най-малко оценки в група' }).fill('10');
  await page.getByRole('textbox', { name: 'Час на публикуване' }).fill('18');
  await save(page);
  await saved(page);
  await page.goto(`${opened().server.url}/members/${opened().city.slug}/settings/journal`);
  await page.getByRole('textbox', { name: 'Колко месеца' }).fill('48');
  await save(page);
  await saved(page);
  const { prisma } = opened().server.database.owner;
  const { id } = opened().city;
  expect(await prisma.municipality.findUniqueOrThrow({ where: { id } })).toMatchObject({
    threshold: 10,
    openingHour: 18,
    auditMonths: 48,
  });
  await closing();
});

it('offers the pages in another order of languages', async () => {
  const { page, closing } = await at('settings/languages');
  await page.getByRole('textbox', { name: 'Друг език' }).fill('турски');
  await page.getByRole('button', { name: 'Добавете езика' }).click();
  await expect.poll(() => page.getByLabel('Друг език').getAttribute('aria-invalid')).toBe('true');
  await look(page, 'members-languages-faults');
  await page.getByRole('button', { name: 'Нагоре: English' }).click();
  await save(page);
  await saved(page);
  const html = await (await fetch(`${opened().server.url}/s/${opened().city.places[0]?.code}`)).text();
  expect(html).toContain('<html lang="en"');
  await closing();
});

it('is not asked where somebody changed another area', async () => {
  const first = await at('settings/publishing');
  const second = await at('settings/journal');
  await second.page.getByRole('textbox', { name: 'Колко месеца' }).fill('48');
  await first.page.getByRole('textbox', { name: 'Най-малко оценки' }).fill('10');
  await save(first.page);
  await saved(first.page);
  await save(second.page);
  await saved(second.page);
  await first.closing();
  await second.closing();
});
