// A poster is ordered in a real browser: a member presses „Поръчайте“, the shop opens the link, downloads and prints, and it comes.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { readPdfText } from '../../support/pdf.ts';
import { publish } from '../../support/city.ts';
import { story } from '../../support/story.ts';
import { look, newContext, open, visit, type Opened } from './opened.ts';

let opened: Opened;
let link = '';
let order = '';
beforeAll(async () => {
  opened = await open();
  const [place] = opened.city.places;
  if (place)
    await publish(opened.server.database.owner.pool, opened.city, place, '2026-10-10', [8, 8, 9, 7, 8]);
});
afterAll(() => opened.close());

const step = story();
const as = async (role: 'editor' | 'printer', path: string) => {
  const who = await opened.server.signIn(opened.city, { role });
  return visit(opened, `/${opened.city.slug}/${path}`, { who });
};

async function taken(page: Page, name: RegExp): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  const path = await file.path();
  return { path, bytes: await readFile(path) };
}

step('an editor orders the poster that she is about to take, and is told first what is missing', async () => {
  const { page, closing } = await as('editor', `places/posters?place=${opened.city.places[0]?.id}`);
  await page.getByText('A4 (210 × 297 мм)').click();
  await look(page, 'members-posters-orderable');
  await page.getByRole('link', { name: 'Поръчайте в печатница' }).click();
  await page.getByRole('heading', { level: 1, name: 'Поръчка на плакати' }).waitFor();
  await page.getByText(/^За месец: Детска градина „Люляк“, .*, A4 \(210 × 297 мм\)$/).waitFor();
  await page.getByText('Ако я оставите празна: матова хартия 170 г/\u2060м².').waitFor();
  await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
  await page.getByRole('link', { name: /Адрес за доставка: Попълнете/ }).waitFor();
  await look(page, 'members-poster-order-faults');
  await page.getByRole('textbox', { name: 'Бройки' }).fill('3');
  await page
    .getByRole('textbox', { name: 'Адрес за доставка' })
    .fill('Стара Загора, бул. „Цар Симеон Велики“ 107');
  await page.getByLabel('Електронна поща на печатницата').fill('unreachable@pechat.example.bg');
  await page.getByLabel('Бележка за печатницата').fill('Навити, не сгънати.');
  await look(page, 'members-poster-order');
  await page.getByRole('button', { name: 'Поръчайте', exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText(/3 бройки \(1 плакат\)\. A4 .*матова хартия 170/).waitFor();
  await question.getByRole('button', { name: 'Поръчайте', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Поръчка № \d+ е направена$/ }).waitFor();
  link = (await page.locator('.notice.key code').textContent()) ?? '';
  expect(link).toMatch(new RegExp(`^${opened.server.url}/print/pass_[\\w-]{43}$`));
  await page.getByRole('link', { name: 'Към поръчката' }).click();
  await page.getByRole('heading', { level: 1, name: /^Поръчка № \d+$/ }).waitFor();
  await page.getByText('1 плакат, 3 бройки').waitFor();
  await page.getByText('обичайният за формата: матова хартия 170 г/\u2060м²').waitFor();
  order = new URL(page.url()).pathname.replace(/^.*(?=signs\/orders)/, '');
  await look(page, 'members-poster-ordered');
  await closing();
});

step('its shop, which runs no script, takes poster and job sheet, and says that it is printed', async () => {
  const context = await newContext(opened, { javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: /^Поръчка на плакати №\s\d+$/ }).waitFor();
  const picture = page.getByRole('img', { name: /Детска градина „Люляк“/ });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  const poster = await taken(page, /^Плакат за печат: Детска градина „Люляк“/);
  expect(await readPdfText(poster.path, 1)).toContain('Детска градина „Люляк“');
  const sheet = await taken(page, /^Работен лист/);
  expect((await readPdfText(sheet.path, 1)).replaceAll(/\s+/g, ' ')).toContain('Навити, не сгънати.');
  await page.getByRole('button', { name: 'Получихме поръчката' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toContain('получена');
  await page.getByRole('button', { name: 'Отпечатана е' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toContain('отпечатана');
  await context.close();
});

step('it came: the order says so, and its list stands among those of signs', async () => {
  const { page, closing } = await as('editor', order);
  await page.getByRole('heading', { name: 'Пристигна ли' }).waitFor();
  await look(page, 'members-poster-printed');
  await page.getByRole('button', { name: 'Пристигна', exact: true }).click();
  await page.getByText('Отбелязано е, че поръчката пристигна.').waitFor();
  await page.getByRole('heading', { name: 'Плакати в поръчката' }).waitFor();
  expect(await page.getByText('Етикети (PDF)').count()).toBe(0);
  await page
    .getByRole('link', { name: /Поръчки$/ })
    .first()
    .click();
  await page.getByLabel('Кои').selectOption('Всички');
  await page.getByText('1 плакат (3)').waitFor();
  await look(page, 'members-orders-posters');
  await closing();
});

step('a printer reads the order, and is told that ordering posters is not for the role', async () => {
  const { page, closing } = await as('printer', order);
  await page.getByText('1 плакат, 3 бройки').waitFor();
  await page.goto(`${opened.server.url}/members/${opened.city.slug}/signs/orders/posters?month=2026-10`);
  await page.getByRole('heading', { level: 1, name: 'Нямате достъп до тази страница' }).waitFor();
  await closing();
});
