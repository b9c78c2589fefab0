// The home in a real browser, by role: what waits, a director's own places, a mayor's and an analyst's city; badges and old addresses.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayIn } from '../../../server/foundation/days.ts';
import { addOpenWork } from '../../action/worklist/open-work.ts';
import { addImprovement } from '../../support/improvements.ts';
import { publishMonths, type Service } from './months.ts';
import { look, open, unfoldFilters, visit, type Opened } from './opened.ts';

let opened: Opened;
let services: Service[];

beforeAll(async () => {
  opened = await open();
  const { server, city } = opened;
  const { pool } = server.database.owner;
  services = await publishMonths(pool, city);
  const owner = (await server.signIn(city, { name: 'Диана Колева' })).memberId;
  const today = dayIn('Europe/Sofia', new Date());
  for (const service of services.slice(0, 2))
    await addOpenWork(pool, city, { place: service.places[0]?.id ?? 0n, owner, today });
  await addImprovement(pool, city, { places: [services[1]?.places[0]?.id ?? 0n] });
});
afterAll(() => opened.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const part = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) });
const parts = (page: Page) => page.getByRole('heading', { level: 2 }).allTextContents();

it('a director sees her places, what waits at each, and begins the results with them', async () => {
  const { city, server } = opened;
  const own = services[1]?.places.slice(0, 2) ?? [];
  const who = await server.signIn(city, { role: 'local', locationIds: own.map(({ id }) => id) });
  const { page, closing } = await visit(opened, `/${city.slug}`, { who });
  await heading(page, 'Начало');
  const cards = part(page, 'Вашите места').locator('.cards > li');
  await expect.poll(() => cards.count()).toBe(2);
  const [first] = await cards.filter({ hasText: 'Линия 4' }).allTextContents();
  expect(first).toContain('3 задачи');
  expect(first).toContain('1 ново известие');
  expect(first).toContain('1 непрочетен коментар');
  expect(await part(page, 'Какво Ви чака').getByRole('link').allTextContents()).toEqual([
    '1 ново известие',
    expect.stringContaining('Спад на средната оценка: Линия 4'),
    '1 просрочена задача',
    expect.stringContaining('Смяна на лампата'),
    '1 непрочетен коментар',
  ]);
  await look(page, 'members-home-local');
  await page.setViewportSize({ width: 1280, height: 900 });
  const tops = () => cards.evaluateAll((all) => all.map((card) => card.getBoundingClientRect().top));
  await expect.poll(async () => new Set(await tops()).size, { message: 'cards stand side by side' }).toBe(1);
  await page.setViewportSize({ width: 390, height: 844 });

  await page.getByRole('link', { name: 'Всички 2 места в таблица' }).click();
  await heading(page, 'Резултати по места');
  const named = own.map(({ id }) => String(id)).join();
  expect(new URL(page.url()).searchParams.get('locations')).toBe(named);
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  await unfoldFilters(page);
  await page.getByLabel('Чии места').selectOption('цялата община');
  await page.getByRole('link', { name: 'Кметство Изток' }).waitFor();
  expect(new URL(page.url()).search).toBe('?whose=city');
  await page.goto(`${server.url}/members/${city.slug}/results/places?sort=name`);
  await page.waitForURL((url) => url.searchParams.get('locations') === named);
  expect(await page.getByLabel('Чии места').inputValue()).toBe('MINE');
  await closing();
});

it('an admin sees what waits by name, how many in the navigation, and how the city does', async () => {
  const { city, server } = opened;
  const who = await server.signIn(city);
  const { page, closing } = await visit(opened, `/${city.slug}/home`, {
    who,
    viewport: { width: 1280, height: 900 },
  });
  await part(page, 'Какво Ви чака').getByRole('link', { name: '2 просрочени задачи' }).waitFor();
  await part(page, 'Как се справят услугите').getByRole('link', { name: 'Детски градини' }).waitFor();
  await part(page, 'Първи стъпки').waitFor();
  expect(await parts(page)).toEqual([
    'Какво Ви чака',
    'Къде е нужно решение',
    'Какво се промени',
    'Първи стъпки',
    'Какво беше направено',
    'Как се справят услугите',
  ]);
  await look(page, 'members-home-admin');
  const sections = page.getByRole('navigation', { name: 'Раздели' });
  expect(await sections.locator(':scope > ul > li > a').allTextContents()).toEqual([
    'Начало',
    'Резултати',
    'Действия6 6 чакат',
    'Места и табели',
    'Доклади',
    'Управление',
  ]);
  await sections.getByRole('link', { name: 'Действия 6 чакат' }).click();
  await sections.getByRole('link', { name: 'Задачи 2 чакат' }).waitFor();
  await page.goBack();
  await part(page, 'Какво Ви чака')
    .getByRole('link', { name: /^Смяна на лампата/ })
    .first()
    .click();
  await page.waitForURL(/\/tasks\/\d+$/);
  await closing();
});

it('an analyst sees changes and alerts first; the tables have one page, and their old addresses lead there', async () => {
  const { city, server } = opened;
  const who = await server.signIn(city, { role: 'analyst' });
  const { page, closing } = await visit(opened, `/${city.slug}/home`, { who });
  await page.getByText('Нищо не Ви чака.').waitFor();
  await part(page, 'Какво се промени').getByRole('link', { name: 'Детски градини' }).first().waitFor();
  await part(page, 'Какво да проверите').getByRole('link', { name: 'Линия 4' }).waitFor();
  expect(await parts(page)).toEqual([
    'Какво Ви чака',
    'Какво да проверите',
    'Какво се промени',
    'Какво беше направено',
    'Как се справят услугите',
  ]);
  await look(page, 'members-home-analyst');
  await page.goto(`${server.url}/members/${city.slug}/results/lines?period=last-month`);
  await heading(page, 'Резултати по линии');
  expect(new URL(page.url()).search).toBe('?by=lines&period=last-month');
  await unfoldFilters(page);
  await page.getByLabel('Групирайте по').selectOption('услуги');
  await heading(page, 'Резултати по услуги');
  await look(page, 'members-results-grouped');
  await page.getByRole('link', { name: 'Карта', exact: true }).click();
  await heading(page, 'Карта на резултатите');
  expect(new URL(page.url()).search).toBe('?period=last-month');
  await closing();
});
