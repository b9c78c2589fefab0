// Overview, comparison and calendar in a real browser: from signing in to what changed; new and empty cities too.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { monthAfter } from '../../../client/charts/months.ts';
import { month } from '../../../client/text/formats.ts';
import { createCity, publish } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { makeAccount } from './invited.ts';
import { lastMonth, publishMonths, type Service } from './months.ts';
import { look, open, type Opened, signIn, unfoldFilters, visit, type Visit } from './opened.ts';

const now = `${lastMonth()}-01`;
const before = month(monthAfter(now, -1), 'bg');

let opened: Opened;
let analyst: SignedIn;
let services: Service[];

beforeAll(async () => {
  opened = await open();
  const { server, city } = opened;
  services = await publishMonths(server.database.owner.pool, city);
  analyst = await server.signIn(city, { role: 'analyst' });
});
afterAll(() => opened.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens the page as nobody, who signs in at the form that stands there instead. */
async function entering(path: string): Promise<Visit> {
  const email = await makeAccount(opened.server, opened.city, 'ANALYST');
  const visited = await visit(opened, path, { refused: [401] });
  await signIn(visited.page, email);
  return visited;
}

it('tells in words what fell and what rose, and leads to its results', async () => {
  const { city } = opened;
  const { page, closing } = await entering(`/${city.slug}/overview`);
  await heading(page, 'Преглед');
  await page.getByText(`Спрямо ${before} разликата (+0,4) може да е случайна.`).waitFor();
  const told = page.getByRole('listitem').filter({ hasText: 'едва ли е случайно' });
  const [fall] = await told
    .filter({ has: page.getByRole('link', { name: 'Детски градини' }) })
    .allTextContents();
  expect(fall).toContain(`от 9,1 на 7,3, n = 54, спрямо ${before}`);
  await expect
    .poll(() => told.filter({ has: page.getByRole('link', { name: 'Градски транспорт' }) }).count())
    .toBe(1);
  expect(await told.filter({ hasText: 'Общински администрации' }).count()).toBe(0);
  await page.getByText('Кога казваме, че не е случайно').click();
  await page.getByText('Всяко място се сравнява със самото себе си.').waitFor();
  await look(page, 'members-overview');
  await told.getByRole('link', { name: 'Градски транспорт', exact: true }).click();
  await heading(page, 'Резултати по места');
  const address = new URL(page.url());
  expect(address.pathname).toContain(`/${city.slug}/results/places`);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    category: String(services[1]?.categoryId),
    period: 'own',
    from: now,
  });
  await closing();
});

it('says well that nothing changed, and what a new and an empty city have', async () => {
  const { server, city } = opened;
  const offices = `/${city.slug}/overview?category=${services[2]?.categoryId}`;
  const { page, closing } = await visit(opened, offices, { who: analyst });
  await page.getByText('Нищо не се е променило повече, отколкото случайността променя сама').waitFor();
  await page.getByText(`Спрямо ${before} средната е същата.`).waitFor();
  await closing();

  const owner = server.database.owner.pool;
  const [fresh, empty] = [
    await createCity(owner, { isDemo: false }),
    await createCity(owner, { isDemo: false }),
  ];
  const [place] = fresh.places;
  if (place) await publish(owner, fresh, place, now, [3, 8, 9, 10, 10]);
  for (const { slug, id, text, name } of [
    { ...fresh, text: 'Още няма с какво да се сравни', name: 'new' },
    { ...empty, text: 'Щом за някое място се съберат поне 5 оценки, те излизат тук.', name: 'empty' },
  ]) {
    const who = await server.signIn({ id }, { role: 'analyst' });
    const visited = await visit(opened, `/${slug}/overview`, { who });
    await visited.page.getByText(text).waitFor();
    await look(visited.page, `members-overview-${name}`);
    await visited.page.goto(`${server.url}/members/${slug}/results/calendar`);
    await heading(visited.page, 'Календар');
    if (name === 'new') await visited.page.getByRole('cell', { name: '8,0' }).waitFor();
    else await visited.page.getByText('Още нищо не е публикувано').last().waitFor();
    await look(visited.page, `members-calendar-${name}`);
    await visited.closing();
  }
});

it('compares what is chosen, honestly, and keeps it in the address', async () => {
  const { city } = opened;
  const { page, closing } = await entering(`/${city.slug}/results/compare`);
  await page.getByText('Още нищо не е избрано').waitFor();
  await look(page, 'members-compare-none');
  await page.getByRole('link', { name: /^Вижте пример: .+ и .+/ }).click();
  await page.getByRole('table', { name: 'Кое е по-високо' }).waitFor();
  await page.goBack();
  await page.getByText('Още нищо не е избрано').waitFor();
  await unfoldFilters(page);
  await page.getByLabel('Услуга').selectOption('Детски градини');
  await page.getByLabel('Услуга').selectOption('Градски транспорт');
  const pairs = page.getByRole('table', { name: 'Кое е по-високо' });
  await pairs.getByText('„Детски градини“ над „Градски транспорт“').waitFor();
  await pairs.getByText('едва ли е случайна').waitFor();
  await page.getByLabel('Място по име или адрес').fill('линия 4');
  await page.getByRole('button', { name: 'Добавете Линия 4' }).click();
  await pairs.getByText('може да е случайна').waitFor();
  await page.getByText('Същото като таблица').first().click();
  const table = page.getByRole('table', { name: 'Сравнение' });
  await expect
    .poll(() => table.getByRole('rowheader').allTextContents())
    .toEqual(['Детски градини', 'Градски транспорт', 'Линия 4']);
  await look(page, 'members-compare');
  await page.getByRole('button', { name: 'Махнете Детски градини' }).click();
  await expect.poll(() => pairs.getByText(/случайна$/).allTextContents()).toEqual(['може да е случайна']);
  const line = services[1]?.places[0]?.id;
  expect(new URL(page.url()).searchParams.get('items')).toBe(
    `category-${services[1]?.categoryId},location-${line}`,
  );
  await page.reload();
  await pairs.getByText('може да е случайна').waitFor();
  await closing();
});

it('shows weeks by year and by service, by mouse and by keys', async () => {
  const { city } = opened;
  const { page, closing } = await entering(`/${city.slug}/results/calendar`);
  await heading(page, 'Календар');
  await page.getByRole('table', { name: 'Седмици 1–13' }).waitFor();
  const first = page.locator('.heat td a').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('.heat a:focus');
  expect(await focused.getAttribute('aria-label')).toMatch(/седмица \d+, .*6,9 от 10, 81 оценки, между/);
  await expect
    .poll(() => page.locator('.heat .tip').textContent())
    .toBe(await focused.getAttribute('aria-label'));
  await look(page, 'members-calendar');
  await unfoldFilters(page);
  await page.getByLabel('Редове').selectOption('ред за услуга');
  await page.getByRole('rowheader', { name: 'Градски транспорт' }).first().waitFor();
  await page.getByText('Същото като таблица').click();
  await look(page, 'members-calendar-services');
  await page.locator('.heat td a.heat-1').first().click();
  await heading(page, 'Резултати по места');
  expect(new URL(page.url()).searchParams.get('category')).toBe(String(services[1]?.categoryId));
  await closing();
});
