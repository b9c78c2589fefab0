// The explorer of results in a real browser: choosing a municipality, searching, filtering, paging, one place in detail.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { open, visit, type Opened } from './opened.ts';

let opened: Opened;
let list: string;

beforeAll(async () => {
  opened = await open();
  list = `/explore?municipality=${opened.city.slug}`;
});
afterAll(() => opened.close());

it('leads from the choice of a municipality over a search to one place, and back', async () => {
  const { page, closing } = await visit(opened, '/explore');
  await page.getByRole('heading', { name: 'Изберете община' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Община Проба' }).click();
  await page.getByText('Намерени са 31 места.').waitFor();
  await page.getByLabel('Име, адрес, линия или номер').fill('парк');
  await page.getByText('Намерено е 1 място.').waitFor();
  expect(new URL(page.url()).searchParams.get('search')).toBe('парк');
  await expectAccessible(page);
  await screenshot(page, 'explore-list');

  await page.getByRole('link', { name: 'Парк „Тестов“' }).click();
  const heading = page.getByRole('heading', { level: 1, name: 'Парк „Тестов“' });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toBe('Парк „Тестов“ · Община Проба');
  await expect.poll(() => page.locator('.overview').textContent()).toMatch(/8,0.*7 оценки/s);
  await page.locator('.distribution').getByText('Същото като таблица').click();
  const counts = await page.locator('.distribution tbody td:nth-child(2)').allTextContents();
  expect(counts).toEqual(['0', '1', '0', '0', '0', '0', '0', '2', '2', '2']);
  await expectAccessible(page);
  await screenshot(page, 'explore-place');

  await page.goBack();
  await page.getByText('Намерено е 1 място.').waitFor();
  await page.goBack();
  await page.getByText('Намерени са 31 места.').waitFor();
  await expect.poll(() => page.getByLabel('Име, адрес, линия или номер').inputValue()).toBe('');
  await closing();
});

it('narrows by category and settlement as the address says', async () => {
  const { page, closing } = await visit(opened, `${list}&search=люляк`);
  await page.getByText('Намерени са 30 места.').waitFor();
  await page.getByLabel('Услуга').selectOption('Детски градини');
  await page.getByLabel('Населено място').selectOption('Проба');
  const values = new URL(page.url()).searchParams;
  expect(values.get('category')).toBe(String(opened.city.categoryId));
  expect(values.get('settlement')).toBe(String(opened.city.settlementId));
  await page.getByText('Още няма достатъчно оценки').first().waitFor();
  await page.getByRole('link', { name: 'Махнете филтрите' }).click();
  await page.getByText('Намерени са 31 места.').waitFor();
  await closing();
});

it.each([
  [390, 844],
  [1280, 800],
])(
  'shows the first place found on a screen of %i x %i, also of a word with a letter wrong',
  async (width, height) => {
    const { page, closing } = await visit(opened, `${list}&search=testof park`, {
      viewport: { width, height },
    });
    await page.getByText('Намерено е 1 място.').waitFor();
    const first = await page.locator('.locations li').first().boundingBox();
    expect((first?.y ?? Number.NaN) + (first?.height ?? 0)).toBeLessThan(height);
    await closing();
  },
);

it('shows page after page, with focus on what is new', async () => {
  const { page, closing } = await visit(opened, list);
  await page.getByText('Показани са 25 от 31.').waitFor();
  const more = page.getByRole('button', { name: 'Покажете още места' });
  await more.focus();
  await page.keyboard.press('Enter');
  const rows = page.locator('.rows > li');
  await expect.poll(() => rows.count()).toBe(31);
  const link = rows.nth(25).getByRole('link');
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  await closing();
});

it.each([
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['wide', { viewport: { width: 1280, height: 900 } }],
] as const)('can be read and used: %s', async (name, options) => {
  const { page, closing } = await visit(opened, list, options);
  for (const query of [list, `${list}&location=${opened.rated.id}`, `${list}&search=zzz`]) {
    await page.goto(opened.url + query);
    await page
      .getByText(/Намерени са|Разпределение на оценките|Няма такова място/)
      .first()
      .waitFor();
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await screenshot(page, `explore-${name.replaceAll(' ', '-')}`);
  await closing();
});

it('speaks the language of the address, else of the browser', async () => {
  const { page, closing } = await visit(opened, list, { locale: 'en-GB' });
  await page.getByText('31 places found.').waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('link', { name: 'Български' }).click();
  await page.getByText('Намерени са 31 места.').waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('bg');
  await closing();
});

it('loads at most 250 KB, fonts included', async () => {
  const { page, closing } = await visit(opened, null);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/graphql'))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(opened.url + list);
  await page.getByText('Намерени са 31 места.').waitFor();
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(100_000);
  expect(total).toBeLessThan(250_000);
  await closing();
});
