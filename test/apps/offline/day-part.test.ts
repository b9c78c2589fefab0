// In which part of the day somebody was at a place, told by one tap on a phone: sealed there, once, also without a signal; and never with
// the line.
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
  await owner().query(
    Prisma.sql`UPDATE categories SET day_parts = 'ASKED' WHERE municipality_id = ${city.id}`,
  );
  phone = await street.phone();
  posts = [];
  phone.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URLSearchParams(request.postData() ?? ''));
  });
});
afterEach(() => phone.close());

const owner = () => street.server.database.owner.pool;
const place = () => city.places[0] ?? { id: 0n, code: '' };

async function addLines(names: readonly string[]): Promise<void> {
  for (const name of names)
    await owner().query(
      Prisma.sql`INSERT INTO lines (municipality_id, external_id, short_name, mode, location_ids)
        VALUES (${city.id}, ${`r${name}`}, ${name}, 'BUS', ${[place().id]})`,
    );
}

/** Votes and is thanked: the question is skipped. */
async function rate(value: number): Promise<Page> {
  const page = await open(phone, street.network.origin, place());
  await vote(page, value);
  await page.getByRole('link', { name: 'Пропуснете' }).click();
  return page;
}

const partOf = (page: Page, name: string) => page.getByText(name, { exact: true });
const send = (page: Page, name = 'Изпратете отговора') => page.getByRole('button', { name }).click();

/** What is told in the box, as the counter reads it. */
const told = () =>
  countSlips(street.server, city, ({ content }) =>
    content.kind === 'answer' ? `${content.question} ${content.options.join(' ')}` : content.kind,
  );

test('one tap after the vote: sealed by the phone, with the score that was given, and asked no more', async () => {
  const page = await rate(8);
  await partOf(page, 'Вечерта').click();
  expect(await page.getByLabel('Вашата оценка').isVisible()).toBe(false);
  await expectAccessible(page);
  for (const [name, width, height] of [
    ['320', 320, 640],
    ['390', 390, 844],
    ['landscape', 844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await screenshot(page, `day-part-${name}`, true);
  }
  await docsPicture('day-part', page, { width: 390, height: 780 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'day-part-dark', true);
  await send(page);
  await partOf(page, 'Вечерта').waitFor({ state: 'detached' });
  await page.getByText('Чухме Ви.').waitFor();
  expect(await told()).toEqual({ score: 1, '-1 -8 -13': 1 });
  // Nothing of it, nor a time, is told beside the seal.
  expect(posts.map((post) => [...post.keys()].toSorted())).toEqual([
    ['ballotId', 'key', 'sealed'],
    ['ballotId', 'key', 'sealed'],
  ]);
  expect(posts[0]?.get('ballotId')).not.toBe(posts[1]?.get('ballotId'));
});

test('told without a signal it waits on the phone, and goes once there is one', async () => {
  const page = await rate(3);
  await partOf(page, 'Сутринта').click();
  await phone.setOffline(true);
  await send(page);
  await page.getByText('Запазихме оценката Ви.').waitFor();
  expect(await countWaiting(page)).toBe(1);
  await phone.setOffline(false);
  await expect.poll(() => countWaiting(page)).toBe(0);
  expect(await told()).toEqual({ score: 1, '-1 -3 -11': 1 });
});

test('where a line stops, one of the two is told: after either nobody is asked for the other', async () => {
  await addLines(['4', '7']);
  const page = await rate(5);
  await page.getByRole('radio', { name: '7', exact: true }).last().check();
  await partOf(page, 'През деня').click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await screenshot(page, 'day-part-or-line', true);
  await send(page, 'Изпратете избраното');
  await partOf(page, 'През деня').waitFor({ state: 'detached' });
  expect(await page.getByText('С коя линия').count()).toBe(0);
  expect(await told()).toEqual({ score: 1, '-1 -5 -12': 1 });
});

test('beside many lines it is in their list', async () => {
  await addLines(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  const page = await rate(6);
  await page.getByLabel('С коя линия пътувахте?').selectOption({ label: 'Вечерта' });
  await expectAccessible(page);
  await screenshot(page, 'day-part-of-many', true);
  await send(page, 'Изпратете избраното');
  await expect.poll(told).toEqual({ score: 1, '-1 -6 -13': 1 });
});
