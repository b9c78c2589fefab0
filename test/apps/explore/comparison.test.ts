// Comparing in a real browser: choosing, five at most, side by side, by address, and what does not exist.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { open, visit, type Opened } from './opened.ts';
import { publishMonths } from './published.ts';

let opened: Opened;
let list: string;
let ids: { library: string; market: string };

beforeAll(async () => {
  opened = await open();
  ids = await publishMonths(opened);
  list = `/explore?municipality=${opened.city.slug}`;
});
afterAll(() => opened.close());

it('compares what was chosen from the list, by keyboard alone', async () => {
  const { page, closing } = await visit(opened, `${list}&search=библиотека`);
  const add = page.getByRole('button', { name: 'Добавете към сравнението: Библиотека' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Махнете от сравнението: Библиотека' }).waitFor();
  expect(new URL(page.url()).searchParams.get('compare')).toBe(`location-${ids.library}`);
  await page.getByText('За сравнение: 1 от 5').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'explore-tray');
  await page.getByRole('link', { name: 'Сравнете', exact: true }).focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Сравнение' });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByLabel('Добавете услуга').selectOption('Детски градини');
  await page.getByLabel('Добавете населено място').selectOption('Проба');
  await expect.poll(() => page.locator('.rows > li').count()).toBe(3);
  expect(new URL(page.url()).searchParams.get('compare')).toBe(
    `location-${ids.library},category-${opened.city.categoryId},settlement-${opened.city.settlementId}`,
  );
  await page.goBack();
  await expect.poll(() => page.locator('.rows > li').count()).toBe(2);
  await closing();
});

it.each([
  ['390 px', {}],
  ['320 px, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['wide', { viewport: { width: 1280, height: 900 } }],
  ['forced colours', { forcedColors: 'active' }],
  ['English', { locale: 'en-GB' }],
] as const)(
  'shows averages, intervals, numbers, distributions and trends side by side: %s',
  async (name, options) => {
    const compare = [ids.library, ids.market, opened.rated.id, opened.city.places[0]?.id].map(
      (id) => `location-${id}`,
    );
    compare.push(`category-${opened.city.categoryId}`);
    const { page, closing } = await visit(
      opened,
      `${list}&compare=${compare.join(',')}&view=comparison`,
      options,
    );
    await expect.poll(() => page.locator('.compared').count()).toBe(4);
    const rows = page.locator('.rows > li');
    // Each row is loaded by itself.
    await expect.poll(() => page.locator('.rows').textContent()).not.toMatch(/Зареждаме|Loading/);
    await expect.poll(() => rows.nth(0).textContent()).toMatch(/6[.,]0.*18 /s);
    await expect.poll(() => rows.nth(1).textContent()).toMatch(/9[.,]0.*5 /s);
    await expect
      .poll(() => rows.nth(3).textContent())
      .toMatch(/Още няма достатъчно оценки|Not enough ratings yet/);
    await expect.poll(() => page.locator('.compared .trend [role=img]').count()).toBe(4);
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await screenshot(page, `comparison-${name.replaceAll(/\W+/g, '-')}`);
    await closing();
  },
);

it('has room for five: then nothing more can be added, only taken away', async () => {
  const chosen = opened.city.places.slice(0, 5).map(({ id }) => `location-${id}`);
  const { page, closing } = await visit(opened, `${list}&compare=${chosen.join(',')}`);
  await page.getByText('Повече от 5 не се сравняват.').waitFor();
  const add = page.getByRole('button', { name: /^Добавете към сравнението/ });
  await add.first().waitFor();
  await expect.poll(() => add.first().isDisabled()).toBe(true);
  await page
    .getByRole('button', { name: /^Махнете от сравнението/ })
    .first()
    .click();
  await page.getByText('За сравнение: 4 от 5').waitFor();
  expect(await add.first().isDisabled()).toBe(false);
  await closing();
});

it('is kind to an address that names what does not exist, or nothing', async () => {
  const { page, closing } = await visit(
    opened,
    `${list}&compare=location-99999,category-99999&view=comparison`,
  );
  await expect.poll(() => page.getByText('Няма такова в общината').count()).toBe(2);
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Махнете/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Махнете/ })
    .first()
    .click();
  await page.getByText('Още нищо не е избрано').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'comparison-empty');
  await page.getByRole('link', { name: 'Към списъка с места' }).click();
  await page.getByText('Намерени са 33 места.').waitFor();
  await closing();
});

it('says of each thing by itself what could not be loaded', async () => {
  const { page } = await visit(opened, `${list}&compare=location-${ids.library}`);
  await page.getByText('За сравнение: 1 от 5').waitFor();
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('"Compared"') ? route.abort() : route.continue(),
  );
  await page.getByRole('link', { name: 'Сравнете', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Опитайте отново' }).click();
  await page.locator('.compared').waitFor();
  await page.context().close();
});
