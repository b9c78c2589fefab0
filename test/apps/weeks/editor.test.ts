// An editor's week, in a real browser: places from a table, one of them changed, a question, an order of signs, and comments with a second person.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { csvOf } from '../../municipality/imports/sent.ts';
import { open, type Opened } from '../members/opened.ts';
import { begin, join } from './walk.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  await pool.query(
    Prisma.sql`UPDATE municipalities SET comments_allowed = true WHERE municipality_id = ${city.id}`,
  );
  for (const text of ['Обядът е студен.', 'Касиерката е простак.'])
    await pool.query(
      Prisma.sql`INSERT INTO comments (id, municipality_id, location_id, standing, month, text)
        VALUES (gen_random_uuid(), ${city.id}, ${city.places[0]?.id}, 'COUNTED', '2026-10-01', ${text})`,
    );
});
afterAll(() => opened.close());

const TABLE = csvOf([
  ['Идентификатор', 'Име (bg)', 'Населено място', 'Категория', 'Работно време'],
  ['дг-01', 'ДГ „Роза“', 'гр. Проба', 'Детски градини', 'пн-пт 07:00-18:30'],
  ['дг-02', 'ДГ „Детелина“', 'Проба', 'Детски градини', ''],
]);

it('an editor brings places, changes a question, orders their signs, and moderates with a second person', async () => {
  const { city } = opened;
  const editor = await join(opened, 'Ева Редакторова', 'EDITOR');
  const { page, ...walk } = await begin(opened, editor);
  await walk.arrives('Начало');
  expect(walk.pressed('sign-in')).toBeLessThanOrEqual(3);

  // Places from a table.
  await walk.press(page.getByRole('link', { name: 'Места и табели' }));
  await walk.arrives('Места');
  await walk.press(page.getByRole('link', { name: 'Внасяне и изнасяне на таблица' }));
  await walk.arrives('Места в таблица');
  const chooser = page.waitForEvent('filechooser');
  await walk.press(page.getByRole('button', { name: 'Изберете файл' }));
  await (await chooser).setFiles({ name: 'места.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await walk.press(page.getByRole('button', { name: 'Покажете какво ще се промени' }));
  await page.getByRole('heading', { name: 'Какво ще се промени' }).waitFor();
  await walk.stands('plan');
  await walk.press(page.getByRole('button', { name: 'Внесете 2 места' }));
  await page.getByText('Готово: 2 нови места').waitFor();
  await walk.stands('imported');
  expect(walk.pressed('home to places from a table')).toBeLessThanOrEqual(5);

  // One more answer to what is asked about them.
  await walk.press(page.getByRole('link', { name: 'Управление' }));
  await walk.press(page.getByRole('link', { name: 'Въпроси', exact: true }));
  await walk.arrives('Въпроси');
  await walk.press(page.getByRole('link', { name: /Защо/ }).first());
  await walk.arrives('Защо?');
  await walk.press(page.getByRole('button', { name: 'Добавете отговор' }));
  const answer = page.getByRole('group', { name: 'Отговор 4' });
  await walk.type(answer.getByLabel('Български'), 'Сигурност');
  await walk.press(page.getByRole('button', { name: 'Запазете' }));
  await page.getByRole('status').getByText('Запазено.').waitFor();
  await walk.stands('question');
  expect(walk.pressed('to an answer added')).toBeLessThanOrEqual(6);

  // Signs for all that have none.
  await walk.press(page.getByRole('link', { name: 'Места и табели' }));
  await walk.press(page.getByRole('link', { name: 'Поръчки' }));
  await walk.arrives('Поръчки в печатница');
  await walk.press(page.getByRole('link', { name: 'Нова поръчка' }));
  await walk.arrives('Нова поръчка');
  await walk.press(page.getByRole('button', { name: 'Изберете всички намерени' }));
  await page.getByText('Избрани са 3.').waitFor();
  await walk.type(page.getByRole('textbox', { name: 'Адрес за доставка' }), 'Проба, ул. „Роза“ 1');
  await walk.type(page.getByLabel('Електронна поща на печатницата'), 'pechat@proba.example.bg');
  await walk.press(page.getByRole('button', { name: 'Поръчайте', exact: true }));
  const sure = page.getByRole('alertdialog').getByRole('button', { name: 'Поръчайте', exact: true });
  await sure.waitFor();
  await walk.stands('sure');
  await walk.press(sure);
  await walk.arrives(/^Поръчка № 1 е направена$/);
  expect(walk.pressed('to signs ordered')).toBeLessThanOrEqual(8);

  // A comment that she keeps, and one that whoever is bound to the place proposes to hide.
  const bound = await join(opened, 'Диана Илиева', 'LOCAL', { locations: [String(city.places[0]?.id)] });
  const other = await begin(opened, bound);
  await other.arrives('Начало');
  other.pressed('sign-in');
  await other.press(other.page.getByRole('link', { name: '2 непрочетени коментара' }).first());
  await other.arrives('Коментари');
  const rude = other.page.locator('.comments > li').filter({ hasText: 'простак' });
  await other.press(rude.getByRole('button', { name: /^Предложете да се скрие/ }));
  await other.stands('reasons');
  await other.press(rude.getByRole('button', { name: 'Обида или заплаха' }));
  await rude.getByText(/^Предложено за скриване от Диана Илиева/).waitFor();
  expect(other.pressed('home to a proposal')).toBeLessThanOrEqual(3);
  await other.closing();

  await walk.press(page.getByRole('link', { name: 'Начало', exact: true }));
  await walk.arrives('Начало');
  await walk.press(page.locator('.waiting').getByRole('link', { name: '2 непрочетени коментара' }));
  await walk.arrives('Коментари');
  await walk.press(page.getByRole('button', { name: /^Потвърдете скриването/ }));
  await page.getByText('Скрит от Ева Редакторова. Причина: обида или заплаха.').waitFor();
  const cold = page.locator('.comments > li').filter({ hasText: 'Обядът е студен' });
  await walk.press(cold.getByRole('button', { name: /^Оставете/ }));
  await cold.getByText('Оставен от Ева Редакторова.').waitFor();
  await walk.stands('moderated');
  expect(walk.pressed('to both comments decided')).toBeLessThanOrEqual(4);
  await walk.closing();
});
