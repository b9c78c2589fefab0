// The results of one place in a real browser: from signing in to a number and what it is made of; each state of having none.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addComments, addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { publishPool } from '../../support/pools.ts';
import { makeAccount } from './invited.ts';
import { look, open, type Opened, signIn, unfoldFilters, visit } from './opened.ts';

const APART = { standing: 'UNCONFIRMED', reason: 'BURST' } as const;

let opened: Opened;
let city: City;
let rich: CityPlace;
/** So many days ago, where the city lies: late in the evening it is tomorrow there already. */
const ago = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format(Date.now() - days * 86_400_000);

beforeAll(async () => {
  opened = await open();
  const { pool } = opened.server.database.owner;
  city = await createCity(pool, { isDemo: false, commentsAllowed: true, places: 0 });
  rich = await addPlace(pool, city, 'Поликлиника „Загора“');
  // Lately twice as many as usual, with a month between in which nothing came out.
  for (const days of [0, 14, 28, 42, 100, 114])
    await publish(pool, city, rich, ago(days), [8, 9, 10, 7, 3, 9]);
  await publish(pool, city, rich, ago(20), [1, 1, 1, 1, 1, 1], APART);
  for (const [at, chosen] of [3, 9, 5].entries())
    await pool.query(Prisma.sql`INSERT INTO answer_tallies VALUES (${city.id}, ${rich.id}, ${city.questionId},
      ${city.optionIds[at]}, 'COUNTED', ${ago(14)}::date, 12, ${chosen})`);
  await addImprovement(pool, city, { name: 'в чакалнята', day: ago(30), places: [rich.id] });
  await addComments(pool, { ...city, places: [rich] }, [`${ago(30).slice(0, 7)}-01`]);
  await publishPool(pool, city, ago(60), [6, 7, 8, 9, 10]);
});
afterAll(() => opened.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const pathOf = ({ id }: Pick<CityPlace, 'id'>) => `/${city.slug}/results/places/${id}`;

it('shows what is published of a place, as the address says it', async () => {
  const email = await makeAccount(opened.server, city, 'ANALYST');
  const { page, closing } = await visit(opened, pathOf(rich), { refused: [401] });
  await signIn(page, email);
  await heading(page, 'Поликлиника „Загора“');
  await page.getByText('Публикувано до днес').waitFor();
  await page.getByText('36 оценки · 95 % интервал').first().waitFor();
  await page.getByText('Нови оценки тук обикновено излизат на всеки две седмици.').waitFor();
  const answers = page.getByRole('table', { name: /Защо\?/ });
  await expect
    .poll(() => answers.getByRole('rowheader').allTextContents())
    .toEqual(['Отговор food', 'Отговор yard', 'Отговор staff']);
  await page.getByText('Направено в чакалнята').last().waitFor();
  await page.getByText('още не е поръчана').waitFor();
  await page.getByText('5 оценки от поне 3 места').waitFor();
  await page.getByRole('heading', { name: 'Какво пишат хората' }).waitFor();
  // It leads to where they are read: an analyst does not moderate.
  const all = page.getByRole('link', { name: 'Всички коментари за мястото' });
  expect(await all.getAttribute('href')).toContain('/comments/reading?');
  await page.getByRole('button', { name: 'По седмици' }).click();
  await page.getByRole('heading', { name: 'По седмици' }).waitFor();
  const weeks = page.locator('.heat td a');
  await expect.poll(() => weeks.count()).toBeGreaterThan(4);
  await weeks.last().focus();
  await page
    .locator('.heat .tip')
    .getByText(/седмица \d+, .*: [\d,]+ от 10, 6 оценки, между/)
    .waitFor();
  expect(await weeks.last().getAttribute('href')).toContain(`${pathOf(rich)}?`);
  await look(page, 'results-place');

  await page.getByText('Как работи правилото за групата').click();
  await page.getByText('докато се съберат поне 5').waitFor();
  await unfoldFilters(page);
  await page.getByLabel('Непотвърдени оценки').selectOption('заедно с непотвърдените');
  await page.getByText('42 оценки · 95 % интервал').waitFor();
  await page.getByText('заедно с непотвърдените').first().waitFor();
  await page.getByLabel('Период', { exact: true }).selectOption('избрани дни');
  await page.getByLabel('До', { exact: true }).fill(ago(50));
  await page.getByText('12 оценки · 95 % интервал').waitFor();
  await page.reload();
  await page.getByText('12 оценки · 95 % интервал').waitFor();
  await unfoldFilters(page);
  expect(new URL(page.url()).searchParams.get('to')).toBe(ago(50));

  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(await page.getByLabel('Период', { exact: true }).isVisible()).toBe(false);
  await page.getByRole('columnheader', { name: 'Месец' }).waitFor();
  await page.emulateMedia({ media: 'screen' });

  await page.getByLabel('До', { exact: true }).fill('2001-01-01');
  await page.getByText('През този период няма публикувани оценки').waitFor();
  await look(page, 'results-place-period');
  await page.getByRole('button', { name: 'Покажете всичко' }).click();
  await page.getByText('36 оценки · 95 % интервал').first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  await closing();
});

it('says why there is no number, and what is left to do', async () => {
  const { pool } = opened.server.database.owner;
  const [quiet, apart, retired] = [
    await addPlace(pool, city, 'Тиха читалня'),
    await addPlace(pool, city, 'Шумна читалня'),
    await addPlace(pool, city, 'Стара читалня'),
  ];
  await publish(pool, city, apart, ago(3), [1, 1, 1, 1, 1], APART);
  await publish(pool, city, retired, ago(40), [5, 6, 7, 8, 9]);
  await pool.query(
    Prisma.sql`UPDATE locations SET retired_on = '2026-11-01', retired_because = 'Преместена е.'
      WHERE id = ${retired.id}`,
  );
  const who = await opened.server.signIn(city, { role: 'analyst' });
  const { page, closing } = await visit(opened, pathOf(quiet), { who, refused: [503] });
  await heading(page, 'Тиха читалня');
  await page.getByText('За това място още няма достатъчно оценки').waitFor();
  await page.getByText('Тук се оценява твърде рядко').waitFor();
  await look(page, 'results-place-quiet');

  const go = (place: Pick<CityPlace, 'id'>) => page.goto(`${opened.server.url}/members${pathOf(place)}`);
  await go(apart);
  await page.getByText('Дотук тук са публикувани само непотвърдени оценки.').waitFor();
  await page.getByText('Причина: много наведнъж.').waitFor();
  await look(page, 'results-place-apart');

  await go(retired);
  await page.getByText('От 1 ноември 2026 г. това място не се оценява.').waitFor();
  await page.getByText('Преместена е.').waitFor();
  await page.getByText('5 оценки').first().waitFor();
  await look(page, 'results-place-retired');

  await go({ id: 999_999_999n });
  await heading(page, 'Няма такава страница');
  await page.goto(`${opened.server.url}/members/${city.slug}/results/places/nothing`);
  await heading(page, 'Няма такава страница');

  await page.route('**/members/graphql', (route, request) =>
    request.postData()?.includes('PlaceResults') ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await go(rich);
  await page.getByRole('button', { name: 'Опитайте отново' }).waitFor();
  await look(page, 'results-place-failed');
  await page.unroute('**/members/graphql');
  await page.getByRole('button', { name: 'Опитайте отново' }).click();
  await heading(page, 'Поликлиника „Загора“');
  await closing();
});

it('shows a local member the numbers of every place, and leads to managing its own only', async () => {
  const mine = await addPlace(opened.server.database.owner.pool, city, 'Моята читалня');
  const who = await opened.server.signIn(city, { role: 'local', locationIds: [mine.id] });
  const { page, closing } = await visit(opened, pathOf(rich), { who });
  await page.getByText('36 оценки · 95 % интервал').first().waitFor();
  expect(await page.getByRole('link', { name: 'Управление на мястото' }).count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Табели' }).count()).toBe(0);
  await page.goto(`${opened.server.url}/members${pathOf(mine)}`);
  await page.getByRole('link', { name: 'Управление на мястото' }).click();
  await page.waitForURL(`**/${city.slug}/places/${mine.id}`);
  await closing();
});
