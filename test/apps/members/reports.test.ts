// Writing the annual report in a real browser, from the sign-in to the page that citizens read.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { publish } from '../../support/city.ts';
import { enter, look, open, type Opened } from './opened.ts';

/** Sessions end by the machine's clock, so the year is the last one. */
const YEAR = Number(dayIn('Europe/Sofia', new Date()).slice(0, 4)) - 1;

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  const [place] = opened.city.places;
  const { pool } = opened.server.database.owner;
  if (place) await publish(pool, opened.city, place, `${YEAR}-06-02`, [9, 8, 10, 7, 9, 2]);
});
afterAll(() => opened.close());

it('goes from an empty year to a published edition, and to one that is withdrawn', async () => {
  const editor = await enter(opened, 'editor');
  const { page, closing } = await editor.visit(`/${opened.city.slug}/reports`);

  await page.getByRole('heading', { name: 'Годишни доклади' }).waitFor();
  await look(page, 'members-reports');
  await page.getByRole('link', { name: `Доклад за ${YEAR} г.` }).click();
  await page.getByRole('heading', { name: 'Събрано от оценките' }).waitFor();
  await page.getByText('7,5 от 10').waitFor();
  for (const method of [
    'Консултации със служителите',
    'Консултации с потребителите',
    'Проучване „таен клиент“',
    'Анализ на медийни публикации',
  ]) {
    const group = page.getByRole('group', { name: method, exact: true });
    await group.getByRole('radio', { name: 'Не', exact: true }).check({ force: true });
    await group.getByRole('textbox', { name: /Защо не$/ }).fill('Не достигнаха хора.');
  }
  const signals = page.getByRole('group', { name: 'Сигнали, предложения, жалби и похвали', exact: true });
  await signals.getByRole('radio', { name: 'Да', exact: true }).check({ force: true });
  for (const [kind, count] of [
    ['Сигнали', '1284'],
    ['Предложения', '173'],
    ['Жалби', '96'],
    ['Похвали', '211'],
  ] as const)
    await signals.getByRole('textbox', { name: kind, exact: true }).fill(count);
  // A table of the city's own system, first with a fault, then right: the numbers are nobody's to type any more.
  const table = (lines: string) => ({
    name: 'signals.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Месец;Вид;Брой;Услуга\n${lines}`),
  });
  const file = signals.locator('input[type=file]');
  await file.setInputFiles(table(`${YEAR}-03;сигнал;1284;Няма такава`));
  await page.getByText('Ред 2: Няма такава услуга.').waitFor();
  await file.setInputFiles(table(`${YEAR}-03;сигнал;1280;\n${YEAR}-04;похвала;4;`));
  await signals.getByText('Числата са от таблица с 2 реда.').waitFor();
  expect(await signals.getByRole('textbox', { name: 'Жалби', exact: true }).count()).toBe(0);
  await look(page, 'members-report-table');
  // Whoever removes it finds what was typed before.
  await signals.getByRole('button', { name: 'Махнете таблицата' }).click();
  expect(await signals.getByRole('textbox', { name: 'Жалби', exact: true }).inputValue()).toBe('96');
  await file.setInputFiles(table(`${YEAR}-03;сигнал;1280;\n${YEAR}-04;похвала;4;`));
  await signals.getByText('Числата са от таблица с 2 реда.').waitFor();
  await page.getByRole('button', { name: 'Запазете', exact: true }).click();
  await page.getByText('Запазено').waitFor();
  await page.getByRole('button', { name: 'Публикувайте доклада' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Публикувайте доклада' }).click();
  await page.getByText('Докладът още не е пълен').waitFor();
  await look(page, 'members-report-gaps');
  await signals.getByRole('textbox', { name: /Какво е направено$/ }).fill('Преглед на всички постъпили.');
  await signals.getByRole('textbox', { name: /Какво е направено на английски/ }).fill('A review of all.');
  // What is pasted and too long is not cut off: it says by how much, and is not saved.
  const conclusions = page.getByRole('textbox', { name: 'Изводи', exact: true });
  await conclusions.fill('я'.repeat(2003));
  await page.getByText('Текстът е с 3 знака по-дълъг от допустимото.').waitFor();
  await page.getByRole('button', { name: 'Запазете', exact: true }).click();
  await page.getByText('Изводи: Твърде дълго е.').waitFor();
  expect((await conclusions.inputValue()).length).toBe(2003);
  await look(page, 'members-report-too-long');
  await conclusions.fill('Оценката е стабилна.');
  await page.getByRole('button', { name: 'Запазете', exact: true }).click();
  await page.getByRole('button', { name: 'Публикувайте доклада', disabled: false }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Публикувайте доклада' }).click();
  await page.getByRole('heading', { name: 'Издания' }).waitFor();
  await look(page, 'members-report-published');
  const citizen = await page.context().newPage();
  await citizen.goto(`${opened.server.url}/results/${opened.city.slug}/report/${YEAR}`);
  await citizen.getByText('Преглед на всички постъпили.').waitFor();
  await look(citizen, 'report-page');
  const isHidden = await citizen
    .locator('.scrolled :is(th, td)')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).visibility === 'hidden'));
  expect(isHidden.length).toBeGreaterThan(100);
  expect(isHidden.filter(Boolean)).toEqual([]);
  // Of the kind, and of its month.
  await expect.poll(() => citizen.getByRole('cell', { name: '1280', exact: true }).count()).toBe(2);
  // The English page says what was written in English, and marks as Bulgarian what was not.
  await citizen.goto(`${opened.server.url}/results/${opened.city.slug}/report/${YEAR}?language=en`);
  await citizen.getByText('A review of all.').waitFor();
  await citizen.locator('[lang="bg"]', { hasText: 'Оценката е стабилна.' }).waitFor();
  await citizen
    .getByText('Text that the municipality wrote only in Bulgarian is shown in Bulgarian.')
    .waitFor();
  await citizen.close();
  await page.getByRole('button', { name: 'Оттеглете издание 1' }).click();
  await page.getByRole('dialog').getByLabel('Причина').fill('Сгрешен брой сигнали.');
  await page.getByRole('dialog').getByRole('button', { name: 'Оттеглете', exact: true }).click();
  await page.getByText('оттеглено: Сгрешен брой сигнали.').waitFor();
  await closing();
});
