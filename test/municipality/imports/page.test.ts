// The page of tables in a real browser: from a file to imported places, what is refused and why, and how it looks.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { HEADING_FAULTS, NOTICES, ROW_FAULTS } from '../../../server/municipality/imports/rules.ts';
import { HEADINGS } from '../../../server/municipality/imports/text/words.ts';
import { TABLE_FAULTS } from '../../../server/foundation/sheets/cells/rules.ts';
import { importsBg } from '../../../client/text/imports.bg.ts';
import { importsEn } from '../../../client/text/imports.en.ts';
import { membersBg } from '../../../client/text/members.bg.ts';
import { enter, look, open, visit, type Entered, type Opened } from '../../apps/members/opened.ts';
import { csvOf, sendTwice } from './sent.ts';

let opened: Opened;
let editor: Entered;
beforeAll(async () => {
  opened = await open();
  editor = await enter(opened, 'editor');
});
afterAll(() => opened.close());

const HEADING = ['Идентификатор', 'Име (bg)', 'Населено място', 'Категория', 'Работно време', 'Бележка'];
const ROWS = [
  ['дг-01', 'ДГ „Роза“', 'гр. Проба', 'Детски градини', 'пн-пт 07:00-18:30', ''],
  ['дг-02', 'ДГ „Детелина“', 'Проба', 'Детски градини', '', ''],
  ['дг-03', 'ДГ „Звездица“', 'Прoба', 'Детски градин', 'когато има хора', ''],
  ['дг-01', 'ДГ „Роза 2“', 'Проба', 'Детски градини', '', ''],
];

const path = () => `/${opened.city.slug}/places/import`;

async function choose(page: Page, text: string | Buffer, name = 'места.csv'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Изберете файл|Изберете друг файл/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText(`Избран е „${name}“`).waitFor();
}

const show = (page: Page) => page.getByRole('button', { name: 'Покажете какво ще се промени' }).click();

it('an editor imports a table: sees what would change and why rows are refused, confirms, and has places', async () => {
  const who = await opened.server.signIn(opened.city, { role: 'editor' });
  await sendTwice(
    opened.server,
    opened.city,
    csvOf([HEADING, ['дг-02', 'ДГ „Стара“', 'Проба', 'Детски градини', '']]),
    who,
  );
  const { page, closing } = await editor.visit(path());
  await page.getByRole('heading', { level: 1, name: 'Места в таблица' }).waitFor();
  await page.getByText('Кои колони се разпознават').click();
  await look(page, 'import-choose');

  await choose(page, csvOf([HEADING, ...ROWS]));
  await show(page);
  await page.getByRole('heading', { name: 'Какво ще се промени' }).waitFor();
  const rows = page.getByRole('rowgroup').last().getByRole('row');
  await expect.poll(() => rows.count()).toBe(4);
  await expect.poll(() => rows.nth(1).textContent()).toContain('ДГ „Стара“ става ДГ „Детелина“');
  await expect
    .poll(() => rows.nth(2).textContent())
    .toContain('Населено място: Общината няма такова. Може би „Проба“?');
  await expect.poll(() => rows.nth(3).textContent()).toContain('Същият номер е вече на ред 2.');
  await page.getByText('Тези колони не се разпознават и не се четат: Бележка.').waitFor();
  await look(page, 'import-plan');

  await page.getByRole('radio', { name: /Отказани/ }).check({ force: true });
  await expect.poll(() => rows.count()).toBe(2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Изтеглете отказаните редове' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('Причина');
  expect(file).toContain('дг-03;ДГ „Звездица“;Прoба');

  await page.getByRole('button', { name: 'Внесете 2 места' }).click();
  await page.getByRole('heading', { name: 'Местата са внесени' }).waitFor();
  await page.getByText('Готово: 1 ново място, 1 променено място.').waitFor();
  await look(page, 'import-done');
  const { rows: stored } = await opened.server.database.owner.pool.query(
    Prisma.sql`SELECT name->>'bg' AS name FROM locations WHERE municipality_id = ${opened.city.id} AND external_id LIKE 'дг-%'
      ORDER BY external_id`,
  );
  expect(stored).toEqual([{ name: 'ДГ „Роза“' }, { name: 'ДГ „Детелина“' }]);

  await page.goto(`${opened.server.url}/members${path()}`);
  const table = page.waitForEvent('download');
  await page.getByRole('link', { name: 'За други програми (.csv)' }).click();
  expect(await readFile(await (await table).path(), 'utf8')).toContain('ДГ „Детелина“');
  await closing();
});

it('asks what a column and a category mean that nobody knows, and reads the table again', async () => {
  const { page, closing } = await editor.visit(path());
  const file = csvOf([
    ['Списък на обектите'],
    ['ID', 'Наименование', 'Къде', 'Вид', 'Улица', 'Lat', 'Long'],
    ['мап-1', 'Роза', 'Проба', 'Занималня', 'ул. „Роза“ 1', '42,43', '25,63'],
    ['мап-2', 'Мак', 'Проба', 'Занималня', '', '25,63', '42,43'],
    ['мап-3', 'Бреза', 'Проба', 'Занималня', '', '42,44', '25,61'],
    ['мап-4', 'Липа', 'Проба', 'Занималня', '', '42,41', '25,65'],
    ['мап-5', 'Явор', 'Проба', 'Занималня', '', '42,9', '26,4'],
  ]);
  await choose(page, file);
  await show(page);
  await page.getByText('Заглавията са на ред 2. Написаното над тях не се чете.').waitFor();
  await page.getByText('„Вид“ се чете като „Услуга“').waitFor();
  await page.getByText('Тези колони не се разпознават и не се четат: Къде.').waitFor();
  await page
    .getByText('„Занималня“ (5 реда: 3, 4, 5, 6, 7): няма такава услуга. Има: Детски градини')
    .waitFor();
  await look(page, 'import-mapping');
  const answer = async (label: string, name: string) => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name }).click();
  };
  await answer('Колона „Къде“ е', 'Населено място');
  await answer('„Занималня“ е от услуга', 'Детски градини');
  await page.getByRole('button', { name: 'Прочетете отново' }).click();
  await page.getByRole('button', { name: 'Внесете 4 места' }).waitFor();
  await page.getByText('Географската ширина и дължина изглеждат разменени').first().waitFor();
  await page.getByText('На повече от 40 км е от „Проба“.').waitFor();
  await page.getByRole('img', { name: 'Карта на местата от таблицата: 4; далече от другите: 1.' }).waitFor();
  await look(page, 'import-mapped');
  await page.getByRole('button', { name: 'Внесете 4 места' }).click();
  await page.getByText('Готово: 4 нови места, 0 променени места.').waitFor();
  await closing();
});

it('tells why a file cannot be imported at all, and takes another one', async () => {
  const { page, closing } = await editor.visit(path());
  await show(page);
  await page.getByText('Попълнете това поле.').first().waitFor();
  await choose(page, Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex'), 'снимка.csv');
  await show(page);
  await page.getByText('Това не е таблица. Изберете файл XLSX или CSV.').waitFor();
  await look(page, 'import-refused');
  await choose(page, Buffer.alloc(10_000_001, 'a'), 'голяма.csv');
  await show(page);
  await page.getByText('Файлът е по-голям от 10 MB.').waitFor();
  await choose(
    page,
    csvOf([
      ['Име', 'Цвят'],
      ['а', 'б'],
    ]),
  );
  await show(page);
  await page.getByText('Няма колона „Ваш номер“').waitFor();
  await closing();
});

it('shows what would be done now, where somebody was quicker', async () => {
  const who = await opened.server.signIn(opened.city, { role: 'editor' });
  const { page, closing } = await editor.visit(path());
  const file = csvOf([HEADING, ['бърз-1', 'Мое', 'Проба', 'Детски градини']]);
  await choose(page, file);
  await show(page);
  const confirm = page.getByRole('button', { name: 'Внесете 1 място' });
  await confirm.waitFor();
  const other = csvOf([HEADING, ['бърз-1', 'Чуждо', 'Проба', 'Детски градини']]);
  await sendTwice(opened.server, opened.city, other, who);
  await confirm.click();
  await page.getByText('Докато преглеждахте, някой промени местата').waitFor();
  await expect.poll(() => page.getByRole('row').last().textContent()).toContain('Чуждо става Мое');
  await look(page, 'import-outdated');
  await confirm.click();
  await page.getByText('Готово: 0 нови места, 1 променено място.').waitFor();
  await closing();
});

it('lets an analyst download, and nobody else than those who may see the page', async () => {
  const analyst = await opened.server.signIn(opened.city, { role: 'analyst' });
  const { page, closing } = await visit(opened, path(), { who: analyst });
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'За Excel (.xlsx)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^city-[0-9a-f]+-\d{4}-\d\d-\d\d\.xlsx$/);
  expect(await page.getByRole('heading', { name: 'Внесете таблица' }).count()).toBe(0);
  await look(page, 'import-analyst');
  await closing();
  const printer = await opened.server.signIn(opened.city, { role: 'printer' });
  const refused = await visit(opened, path(), { who: printer });
  await refused.page.getByText(membersBg.forbidden.title).waitFor();
  await refused.closing();
});

describe('the texts', () => {
  it.each([
    ['bg', importsBg],
    ['en', importsEn],
  ] as const)('in %s name columns as the file does, and every fault', (language, texts) => {
    for (const [column, words] of Object.entries(HEADINGS))
      expect(texts.columns).toHaveProperty(column, words[language][0]);
    for (const fault of ROW_FAULTS) expect(texts.reasons).toHaveProperty(fault);
    for (const notice of NOTICES) expect(texts.notices).toHaveProperty(notice);
    for (const fault of [...TABLE_FAULTS, ...HEADING_FAULTS]) expect(texts.file).toHaveProperty(fault);
  });
});
