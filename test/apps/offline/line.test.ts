// Which line somebody rode, told at a vehicle by one tap on a phone: sealed there, once, also without a signal, and said again after a reload.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { docsPicture } from '../../support/docs-picture.ts';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import type { City } from '../../support/city.ts';
import { countSlips } from '../../support/waiting.ts';
import { countWaiting, open, openStreet, vote, type Street } from './phone.ts';

let street: Street;
let city: City;
let phone: BrowserContext;
/** What is posted, in the order in which it goes. */
let posts: URLSearchParams[];
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());
beforeEach(async () => {
  city = await street.createCity({ places: 1 });
  await addLines(['4', '7']);
  phone = await street.phone();
  posts = [];
  phone.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URLSearchParams(request.postData() ?? ''));
  });
});
afterEach(() => phone.close());

const vehicle = () => city.places[0] ?? { id: 0n, code: '' };

/** The city's place is a vehicle on these lines. */
async function addLines(names: readonly string[]): Promise<void> {
  const { pool } = street.server.database.owner;
  await pool.query(
    Prisma.sql`UPDATE locations SET kind = 'vehicle', registration_number = 'СТ 1234 ВК' WHERE municipality_id = ${city.id}`,
  );
  for (const name of names)
    await pool.query(
      Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, long_name, mode, location_ids)
        VALUES (${city.id}, ${`r${name}`}, ${name}, 'Гара – Център', 'BUS', ${[vehicle().id]})`,
    );
}

/** Votes and is thanked: the question is skipped. */
async function ride(value: number): Promise<Page> {
  const page = await open(phone, street.network.origin, vehicle());
  await vote(page, value);
  await page.getByRole('link', { name: 'Пропуснете' }).click();
  return page;
}

const lineOf = (page: Page, name: string) => page.getByText(`${name} · Гара – Център`);
const sendLine = (page: Page) => page.getByRole('button', { name: 'Изпратете линията' }).click();

/** What is told of lines in the box, as the counter reads it. */
const told = () =>
  countSlips(street.server, city, ({ content }) =>
    content.kind === 'answer' ? `${content.question} ${content.options.join(' ')}` : content.kind,
  );

async function lineId(name: string): Promise<string> {
  const { rows } = await street.server.database.owner.pool.query<{ id: string }>(
    Prisma.sql`SELECT id FROM lines WHERE municipality_id = ${city.id} AND short_name = ${name}`,
  );
  return rows[0]?.id ?? '';
}

test('one tap after the vote: sealed by the phone, with the score that was given, and asked no more', async () => {
  const page = await ride(8);
  await lineOf(page, '7').click();
  expect(await page.getByLabel('Вашата оценка').isVisible()).toBe(false);
  await expectAccessible(page);
  await screenshot(page, 'line-asked', true);
  await docsPicture('lines-tap', page);
  await sendLine(page);
  await lineOf(page, '7').waitFor({ state: 'detached' });
  await page.getByText('Чухме Ви.').waitFor();
  expect(await told()).toEqual({ score: 1, [`-1 -8 ${await lineId('7')}`]: 1 });
  expect(posts.map((post) => [post.has('sealed'), post.has('option')])).toEqual([
    [true, false],
    [true, false],
  ]);
  await screenshot(page, 'line-told', true);
});

test('told without a signal it waits on the phone, and goes once there is one', async () => {
  const page = await ride(3);
  await lineOf(page, '4').click();
  await phone.setOffline(true);
  await sendLine(page);
  await page.getByText('Запазихме оценката Ви.').waitFor();
  expect(await countWaiting(page)).toBe(1);
  await phone.setOffline(false);
  await expect.poll(() => countWaiting(page)).toBe(0);
  expect(await told()).toEqual({ score: 1, [`-1 -3 ${await lineId('4')}`]: 1 });
});

test('whoever voted without a signal is asked as soon as there is one', async () => {
  const page = await open(phone, street.network.origin, vehicle());
  await phone.setOffline(true);
  await vote(page, 5);
  await page.getByRole('link', { name: 'Пропуснете' }).click();
  await page.getByText('Запазихме оценката Ви.').waitFor();
  expect(await lineOf(page, '4').isVisible()).toBe(false);
  await phone.setOffline(false);
  await lineOf(page, '4').click();
  await sendLine(page);
  await expect.poll(told).toEqual({ score: 1, [`-1 -5 ${await lineId('4')}`]: 1 });
});

test('what was under way as the signal came back, and fails, is asked for again', async () => {
  const page = await open(phone, street.network.origin, vehicle());
  let fail = () => {};
  const isBack = new Promise<void>((resolve) => (fail = resolve));
  await phone.route('**/thanks', async (route) => {
    await isBack;
    await route.abort();
    await phone.unroute('**/thanks');
  });
  await vote(page, 5);
  await page.getByRole('link', { name: 'Пропуснете' }).click();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  fail();
  await lineOf(page, '4').waitFor();
});

test('after a reload it is the same slip: whatever is said again, it was told once', async () => {
  const page = await ride(9);
  await lineOf(page, '7').click();
  await sendLine(page);
  await lineOf(page, '7').waitFor({ state: 'detached' });
  await page.reload();
  await lineOf(page, '4').click();
  await page.getByLabel('Вашата оценка').selectOption('2');
  await sendLine(page);
  await page.getByText('вече е получена').waitFor();
  expect(await told()).toEqual({ score: 1, [`-1 -9 ${await lineId('7')}`]: 1 });
});

test('of many lines one is looked for in a list', async () => {
  await addLines(['1', '2', '3', '5', '6', '8', '10']);
  const page = await ride(6);
  await page.getByLabel('С коя линия пътувахте?').selectOption({ label: '10 · Гара – Център' });
  await expectAccessible(page);
  await screenshot(page, 'line-of-many', true);
  await sendLine(page);
  await expect.poll(told).toEqual({ score: 1, [`-1 -6 ${await lineId('10')}`]: 1 });
});
