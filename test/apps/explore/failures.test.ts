// The explorer when something is missing: the connection, the next page, the municipality, the place.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from '../../support/browser.ts';
import { open, visit, type Opened } from './opened.ts';

let opened: Opened;
let list: string;

beforeAll(async () => {
  opened = await open();
  list = `/explore?municipality=${opened.city.slug}`;
});
afterAll(() => opened.close());

it('says that there is no connection, and goes on when there is one', async () => {
  const { page } = await visit(opened, null);
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(opened.url + list);
  await page.getByRole('heading', { name: 'Няма връзка със сървъра' }).waitFor();
  await expectAccessible(page);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Опитайте отново' }).click();
  await page.getByText('Намерени са 31 места.').waitFor();
  await page.context().close();
});

it('takes the blame when the server cannot answer', async () => {
  const { page } = await visit(opened, null);
  const errors = [{ message: 'The database is away.', extensions: { code: 'UNAVAILABLE' } }];
  await page.route('**/graphql', (route) => route.fulfill({ status: 503, json: { errors } }));
  await page.goto(`${opened.url}/explore`);
  await page.getByText('Причината е при нас.').waitFor();
  await expectAccessible(page);
  await page.context().close();
});

it('keeps the pages it has when the next one fails', async () => {
  const { page } = await visit(opened, list);
  const more = page.getByRole('button', { name: 'Покажете още места' });
  await more.waitFor();
  // Only the next page is to fail, not what stands around the list.
  await page.waitForLoadState('networkidle');
  await page.route('**/graphql', (route) => route.abort());
  await more.click();
  await page.getByRole('alert').waitFor();
  await expect.poll(() => page.locator('.rows > li').count()).toBe(25);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Опитайте отново' }).click();
  await expect.poll(() => page.locator('.rows > li').count()).toBe(31);
  await page.context().close();
});

it('shows the way on from a municipality or a place that does not exist', async () => {
  const { page, closing } = await visit(opened, '/explore?municipality=nowhere');
  await page.getByRole('heading', { name: 'Няма такава община' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Изберете община' }).click();
  await page.getByRole('link', { name: 'Община Проба' }).waitFor();

  await page.goto(`${opened.url}${list}&location=999999999`);
  await page.getByRole('heading', { name: 'Няма такова място' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Към списъка с места' }).click();
  await page.getByText('Намерени са 31 места.').waitFor();
  await closing();
});

it('shows ids of another kind as nothing found', async () => {
  const { page } = await visit(opened, `${list}&category=none`);
  const notice = page.locator('.notice').filter({ hasText: 'Такъв филтър няма' });
  await notice.waitFor();
  await expectAccessible(page);
  await notice.getByRole('link', { name: 'Махнете филтрите' }).click();
  await page.getByText('Намерени са 31 места.').waitFor();
  await page.context().close();
});
