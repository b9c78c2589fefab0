// Signs in a real browser: listed by state, chosen, on the map, one led elsewhere, retired, and what a citizen then sees.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter } from '../../../server/foundation/days.ts';
import { spacedCode } from '../../../client/text/formats.ts';
import { addPlace, createCity, publish, type CityPlace } from '../../support/city.ts';
import { enter, look, open, visit, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let editor: Entered;
let base: string;
let silent: CityPlace;
let damaged: CityPlace;

const owner = () => opened.server.database.owner.pool;
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A place on the map, with a sign on whose days something is known. */
async function placed(name: string, at: number, days: Prisma.Sql = Prisma.sql`printed_on = NULL`) {
  const place = await addPlace(owner(), opened.city, name);
  await owner().query(
    Prisma.sql`UPDATE locations SET latitude = ${42.4 + at / 300}, longitude = ${25.6 + (at % 5) / 150} WHERE id = ${place.id}`,
  );
  await owner().query(Prisma.sql`UPDATE signs SET ${days} WHERE code = ${place.code}`);
  return place;
}

beforeAll(async () => {
  opened = await open();
  editor = await enter(opened, 'editor');
});
// A city of its own for each: its signs are counted.
beforeEach(async () => {
  const city = await createCity(owner(), { isDemo: false });
  opened = { ...opened, city };
  await editor.join(city, 'editor');
  base = `/${opened.city.slug}/signs`;
  await placed('Читалище „Светлина“', 1, Prisma.sql`ordered_on = '2026-11-20'`);
  await placed('Младежки дом', 2, Prisma.sql`printed_on = '2026-11-20'`);
  await placed('Парк „Загорка“', 3, Prisma.sql`printed_on = '2026-10-01', mounted_on = '2026-10-12'`);
  damaged = await placed('Спортна зала', 4, Prisma.sql`damaged_on = '2026-11-02'`);
  silent = await placed('Стадион „Берое“', 5, Prisma.sql`mounted_on = '2026-01-12'`);
  await placed('Старата поща', 6, Prisma.sql`retired_on = '2026-11-02', retired_because = 'Закрита е.'`);
  for (let week = 1; week <= 8; week += 1)
    await publish(owner(), opened.city, silent, dayAfter('2026-09-01', -7 * week), [8, 8, 7, 9, 8]);
  await owner().query(
    Prisma.sql`UPDATE municipalities SET opened_on = '2026-11-25' WHERE municipality_id = ${opened.city.id}`,
  );
});
afterAll(() => opened.close());

describe('the list', () => {
  it('shows how many signs are in each state, and those of one, by its address too', async () => {
    const { page, closing } = await editor.visit(base);
    await title(page, 'Табели');
    await page.getByRole('link', { name: 'В употреба 6' }).waitFor();
    await look(page, 'members-signs-list');
    await page.getByRole('link', { name: 'Мълчат 1' }).click();
    await page.getByRole('link', { name: spacedCode(silent.code) }).waitFor();
    await page.getByText('Показани са 1 от 1.').waitFor();
    await page.reload();
    await page.getByRole('link', { name: spacedCode(silent.code) }).waitFor();
    expect(page.url()).toContain('state=silent');
    await page.getByLabel('Код, място, адрес или номер').fill('няма такова');
    await page.getByText('Няма такива табели').waitFor();
    await page.getByRole('button', { name: 'Покажете всички' }).click();
    await page.getByRole('link', { name: spacedCode(damaged.code) }).waitFor();
    await closing();
  });

  it('lets several be chosen: for an order, for a round, or reported damaged', async () => {
    const { page, closing } = await editor.visit(base);
    await page.getByLabel(`Изберете ${spacedCode(damaged.code)}`).check();
    await page.getByLabel(`Изберете ${spacedCode(silent.code)}`).check();
    await page.getByText('Избрани са 2 табели').first().waitFor();
    await look(page, 'members-signs-picked');
    const href = async (name: string) => (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    const codes = [damaged.code, silent.code].toSorted();
    for (const [name, path] of [
      ['Поръчайте печат', 'orders/new'],
      ['Нова обиколка', 'rounds/new'],
    ] as const) {
      const url = new URL(await href(name), 'http://page');
      expect(url.pathname).toBe(`/members${base}/${path}`);
      expect(url.searchParams.getAll('code').toSorted()).toEqual(codes);
    }
    await page.getByRole('button', { name: 'Отбележете като повредени' }).click();
    await page.getByText('Отбелязана е 1 табела.').first().waitFor();
    await page.getByRole('link', { name: 'Повредени 2' }).waitFor();
    await closing();
  });

  it('is a table to take along, with nothing in it for who may not', async () => {
    const { page, closing } = await editor.visit(`${base}?state=retired`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Като CSV' }).click();
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const piece of stream) text += String(piece);
    expect(text).toContain('Старата поща');
    expect(text).toContain('Закрита е.');
    expect(text).not.toContain('Спортна зала');
    await closing();
    const stranger = await fetch(`${opened.server.url}/members/files/signs/${opened.city.slug}/signs.csv`);
    expect(stranger.status).toBe(401);
  });
});

describe('the map', () => {
  it('has a mark for each place, which leads to its sign, and the list behind it', async () => {
    const { page, closing } = await editor.visit(`${base}/map`);
    await title(page, 'Карта на табелите');
    const mark = page.getByRole('link', { name: 'Спортна зала: повредена' });
    await mark.waitFor();
    await look(page, 'members-signs-map-marks');
    await expect.poll(() => page.locator('.drawing a').count()).toBe(5);
    await page.getByText('© участниците в OpenStreetMap').waitFor();
    await mark.focus();
    await page.keyboard.press('Enter');
    await title(page, `Табела ${spacedCode(damaged.code)}`);
    await closing();
  });
});

describe('a sign', () => {
  it('is damaged, and is not', async () => {
    const place = await placed('Пазар „Изток“', 7, Prisma.sql`mounted_on = '2026-10-12'`);
    const { page, closing } = await editor.visit(`${base}/sign/${place.code}`);
    await page.getByRole('button', { name: 'Повредена е' }).click();
    await page.getByText('Записано е, че табелата е повредена.').first().waitFor();
    await page.getByRole('button', { name: 'Не е повредена' }).click();
    await page.getByText('Записано е, че табелата не е повредена.').first().waitFor();
    await closing();
  });

  it('is led to another place: whoever scans it rates that one at once', async () => {
    const place = await placed('Детска площадка „Аязмо“', 8);
    const { page, closing } = await editor.visit(`${base}/sign/${place.code}`);
    await page.getByRole('button', { name: 'Насочете към друго място' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отказ' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Насочете към друго място' }).click();
    await page.getByLabel('Търсете място').fill('загорка');
    await page.getByRole('button', { name: 'Изберете Парк „Загорка“' }).click();
    await page.getByText('Кодът ще води към').waitFor();
    // What stands on the paper stays there.
    await page.getByText('още пише: Детска площадка „Аязмо“').waitFor();
    await look(page, 'members-sign-repoint');
    await page.getByRole('button', { name: 'Насочете кода' }).click();
    await page.getByText('Поправете').first().waitFor();
    await page.getByLabel('Защо').fill('Табелата беше преместена в парка.');
    await page.getByRole('button', { name: 'Насочете кода' }).click();
    await page
      .getByText(/вече води към/)
      .first()
      .waitFor();
    await page.getByText('Причина: Табелата беше преместена в парка.').waitFor();
    await look(page, 'members-sign-moved');
    await closing();
    const citizen = await visit(opened, null);
    await citizen.page.goto(`${opened.server.url}/s/${place.code}`);
    await citizen.page.getByText('Парк „Загорка“').first().waitFor();
    await citizen.closing();
  });

  it('is retired for a new one, to which its page leads', async () => {
    const place = await placed('Поликлиника', 9, Prisma.sql`mounted_on = '2026-10-12'`);
    const { page, closing } = await editor.visit(`${base}/sign/${place.code}`);
    await page.getByRole('button', { name: 'Свалете от употреба' }).click();
    await page.getByText('Това е единствената табела на мястото.').waitFor();
    await look(page, 'members-sign-retire');
    await page.getByRole('button', { name: 'Отказ' }).click();
    await page.getByRole('button', { name: 'Още една табела за това място' }).click();
    await page
      .getByText(/Добавена е табела/)
      .first()
      .waitFor();
    const fresh = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(fresh).not.toBe(place.code);
    await page.goBack();
    await title(page, `Табела ${spacedCode(place.code)}`);
    await page.getByRole('button', { name: 'Свалете от употреба' }).click();
    await page.getByLabel('Защо').fill('Счупена при ремонта.');
    await page.getByLabel('Към коя табела да водим хората').fill('123456789');
    await page.getByRole('button', { name: 'Свалете табелата' }).click();
    await page.getByText('Поправете').first().waitFor();
    await page.getByLabel('Към коя табела да водим хората').fill(spacedCode(fresh));
    await page.getByRole('button', { name: 'Свалете табелата' }).click();
    await page
      .getByText(/вече не се използва/)
      .first()
      .waitFor();
    await page.getByText('Причина: Счупена при ремонта.').waitFor();
    expect(await page.getByRole('button', { name: 'Насочете към друго място' }).count()).toBe(0);
    await look(page, 'members-sign-retired');
    await closing();

    const citizen = await visit(opened, null, { refused: [410] });
    const answer = await citizen.page.goto(`${opened.server.url}/s/${place.code}`);
    expect(answer?.status()).toBe(410);
    await citizen.page.getByText('Мястото: Поликлиника.').waitFor();
    await look(citizen.page, 'citizen-retired');
    await citizen.page.getByRole('link', { name: `Оценете с табела ${spacedCode(fresh)}` }).click();
    await citizen.page.getByRole('heading', { level: 1 }).waitFor();
    expect(citizen.page.url()).toContain(`/s/${fresh}`);
    await citizen.closing();
  });

  it('is only looked at by who may not change it', async () => {
    const reader = await opened.server.signIn(opened.city, { role: 'printer' });
    const { page, closing } = await visit(opened, `${base}/sign/${damaged.code}`, { who: reader });
    await page.getByText('Вашата роля вижда табелите').waitFor();
    await page.getByRole('link', { name: 'Отпечатайте отново' }).waitFor();
    expect(await page.getByRole('button', { name: 'Свалете от употреба' }).count()).toBe(0);
    await closing();
  });
});
