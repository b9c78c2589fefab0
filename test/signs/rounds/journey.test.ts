// From a member's plan to a fitter's phone and back: a round is made and its link handed over, signs are scanned without signal,
// and the member sees what became of each.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { enter, look, open, type Entered, type Opened } from '../../apps/members/opened.ts';
import { addPlace, type CityPlace } from '../../support/city.ts';
import { story } from '../../support/story.ts';

const step = story();
let opened: Opened;
let editor: Entered;
let places: CityPlace[];
beforeAll(async () => {
  opened = await open();
  editor = await enter(opened, 'editor');
  places = await addWaiting(['Аптека', 'Болница', 'Входна табела']);
});
afterAll(() => opened.close());

/** Places whose signs are printed, and wait. */
async function addWaiting(names: readonly string[]): Promise<CityPlace[]> {
  const { pool } = opened.server.database.owner;
  const added: CityPlace[] = [];
  for (const name of names) added.push(await addPlace(pool, opened.city, name));
  await pool.query(
    Prisma.sql`UPDATE signs SET printed_on = '2026-11-20' WHERE code = ANY(${added.map(({ code }) => code)})`,
  );
  return added;
}

/** Somebody else puts the sign on a round of that name meanwhile; answers the round's id. */
async function planElsewhere(name: string, code: string | undefined): Promise<string> {
  const { pool } = opened.server.database.owner;
  const { rows } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO mounting_rounds (municipality_id, name, round_on) VALUES (${opened.city.id}, ${name}, '2026-11-27') RETURNING id`,
  );
  const id = rows[0]?.id ?? '';
  await pool.query(
    Prisma.sql`INSERT INTO mounting_round_signs VALUES (${opened.city.id}, ${id}::bigint, ${code}, 0)`,
  );
  return id;
}

const phoneOf = (browser: Browser) =>
  browser.newContext({ locale: 'bg', viewport: { width: 390, height: 844 } });

step('a member plans, a fitter puts up without signal, the member sees it', async () => {
  const { city, browser, server } = opened;
  const { page, closing } = await editor.visit(`/${city.slug}/signs/rounds`);
  await page.getByRole('link', { name: 'Нова обиколка' }).click();
  await page.getByRole('heading', { level: 1, name: 'Нова обиколка' }).waitFor();
  await page.getByRole('button', { name: 'Създайте обиколката' }).click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('Монтьор или фирма').fill('Станчо');
  await page.getByRole('button', { name: 'Изберете всички' }).click();
  await page.getByText('Избрани са 3 табели').waitFor();
  await page.getByRole('button', { name: 'Създайте обиколката' }).click();
  await page.getByRole('heading', { level: 1, name: 'Станчо' }).waitFor();
  await page.getByLabel('Изпратете я и на този адрес').fill('stancho@example.bg');
  await page.getByRole('button', { name: 'Създайте връзка' }).click();
  await page.getByText('Писмото е изпратено.').waitFor();
  const address = (await page.locator('.round-link code').textContent()) ?? '';
  expect(server.letters.at(-1)).toMatchObject({ to: 'stancho@example.bg' });
  expect(server.letters.at(-1)?.text).toContain(address);
  await look(page, 'members-round-link');

  const phone = await phoneOf(browser);
  const round = await phone.newPage();
  await round.goto(address);
  await round.getByText('Режимът на обиколка е включен').waitFor();
  await phone.setOffline(true);
  await round.close();
  for (const [at, button] of ['Поставена тук', 'Повредена', 'Не може'].entries()) {
    const scanned = await phone.newPage();
    await scanned.goto(`${server.url}/S/${places[at]?.code}`);
    await scanned.getByLabel('Бележка').fill(`Бележка ${at}`);
    await scanned.getByRole('button', { name: button }).click();
    await scanned.getByText('Записано').waitFor();
    await scanned.close();
  }
  await phone.setOffline(false);
  const back = await phone.newPage();
  await back.goto(address);
  await back.getByText('Всичко отбелязано е изпратено.').waitFor();
  await phone.close();

  await page.reload();
  await page.getByText('3 от 3').waitFor();
  for (const words of ['Поставена', 'Повредена', 'Не може да се постави', 'Бележка 2'])
    await expect.poll(() => page.getByText(words, { exact: true }).count(), { message: words }).toBe(1);
  const [at] = places;
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE mountings SET latitude = 42.4259, longitude = 25.6345, accuracy_m = 8 WHERE code = ${at?.code}`,
  );
  await page.reload();
  await page.getByText('координатите на мястото не са въведени').waitFor();
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE locations SET latitude = 42.4257, longitude = 25.6345 WHERE id = ${at?.id}`,
  );
  await page.reload();
  await page.getByText('Телефонът е бил на 22 м от мястото (с точност до 8 м)').click();
  await page.locator('.position svg text').getByText('20 м').waitFor();
  await look(page, 'members-round-position');
  await page.getByRole('button', { name: 'Отнемете връзката' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отнемете връзката' }).click();
  await page.getByText('Връзката е отнета.').first().waitFor();
  expect((await fetch(address)).status).toBe(404);
  await closing();
});

step('one that looks on sees the round, and changes nothing of it', async () => {
  const auditor = await enter(opened, 'auditor');
  const { page, closing } = await auditor.visit(`/${opened.city.slug}/signs/rounds`);
  expect(await page.getByRole('link', { name: 'Нова обиколка' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Станчо' }).click();
  await page.getByText('Може само да разглеждате.').waitFor();
  expect(await page.getByRole('button', { name: /връзка|Запазете/ }).count()).toBe(0);
  await closing();
});

step('a round that is known gets another day and one more sign, which is taken off it again', async () => {
  const { city, server } = opened;
  const more = await addPlace(server.database.owner.pool, city, 'Гара');
  const { page, closing } = await editor.visit(`/${city.slug}/signs/rounds`);
  await page.getByRole('link', { name: 'Станчо' }).click();
  await page.getByLabel('Бележка за монтьора').fill('С дългата стълба.');
  await page.getByRole('button', { name: 'Запазете' }).click();
  await page.getByRole('definition').getByText('С дългата стълба.').waitFor();
  const open = page.getByRole('button', { name: 'Изберете от чакащите табели' });
  await open.click();
  await page.getByText('Няма отпечатани табели, които чакат.', { exact: false }).waitFor();
  await page.getByLabel('Добавете табели по код').fill(more.code.replace(/(\d{3})(?=\d)/g, '$1 '));
  await page.getByRole('button', { name: 'Добавете към обиколката' }).click();
  await page.getByText('Добавена е 1 табела.').waitFor();
  await page.getByText('3 от 4').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Добавете табели');
  // Of the others something was told: they stay.
  await page.getByRole('button', { name: 'Махнете от обиколката' }).waitFor();
  await look(page, 'members-round-edit');
  await page.getByRole('button', { name: /^Махнете от обиколката: Гара/ }).click();
  await page.getByText(/^Махната от обиколката: Гара/).waitFor();
  await page.getByText('3 от 3').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Табели по пътя');
  expect(await page.getByRole('button', { name: 'Махнете от обиколката' }).count()).toBe(0);
  await closing();
});

step(
  'a member adds signs that wait, and hears which another round got meanwhile, and that a round is over',
  async () => {
    const { city, server } = opened;
    const { pool } = server.database.owner;
    const [nursery] = await addWaiting(['Ясла', 'Пазар', 'Музей']);
    const { page, closing } = await editor.visit(`/${city.slug}/signs/rounds`);
    await page.getByRole('link', { name: 'Станчо' }).click();
    const open = page.getByRole('button', { name: 'Изберете от чакащите табели' });
    const add = page.getByRole('button', { name: 'Добавете към обиколката' });
    await open.click();
    await add.click();
    await page.getByRole('link', { name: /Попълнете/ }).waitFor();
    await page.getByRole('button', { name: 'Изберете всички' }).click();
    await page.getByText('Избрани са 3 табели').waitFor();
    expect(await page.getByText(/Попълнете това поле/).count()).toBe(0);
    await look(page, 'members-round-add');
    const other = await planElsewhere('Друг', nursery?.code);
    await add.click();
    await page.getByText('Добавени са 2 табели.').waitFor();
    await page.getByText(/^Тези табели не са добавени: /).waitFor();
    await page.getByRole('row', { name: /Музей/ }).waitFor();
    expect(await page.getByRole('row', { name: /Ясла/ }).count()).toBe(0);
    await look(page, 'members-round-added');
    await pool.query(Prisma.sql`UPDATE mounting_rounds SET round_on = '2026-10-01' WHERE name = 'Станчо'`);
    await pool.query(Prisma.sql`DELETE FROM mounting_round_signs WHERE round_id = ${other}::bigint`);
    await open.click();
    await page.getByRole('checkbox', { name: /Ясла/ }).check();
    await add.click();
    await page.getByText('Обиколката е отпреди повече от седмица', { exact: false }).waitFor();
    await closing();
  },
);

step(
  'a member whose list is old hears which signs another round has, and makes the round of the others',
  async () => {
    const { city } = opened;
    const [gone] = await addWaiting(['Читалище', 'Гробище']);
    const { page, closing } = await editor.visit(`/${city.slug}/signs/rounds/new`);
    await page.getByLabel('Монтьор или фирма').fill('Добри');
    await page.getByRole('checkbox', { name: /Читалище/ }).check();
    await page.getByRole('checkbox', { name: /Гробище/ }).check();
    await planElsewhere('Бърз', gone?.code);
    await page.getByRole('button', { name: 'Създайте обиколката' }).click();
    await page.getByRole('alert').getByText('Обиколката още не е създадена.', { exact: false }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('междувременно са влезли в друга обиколка');
    expect(await page.getByRole('checkbox', { name: /Читалище/ }).count()).toBe(0);
    await expect.poll(() => page.getByRole('checkbox', { name: /Гробище/ }).isChecked()).toBe(true);
    await look(page, 'members-round-taken');
    await page.getByRole('button', { name: 'Създайте обиколката' }).click();
    await page.getByRole('heading', { level: 1, name: 'Добри' }).waitFor();
    await page.getByRole('row', { name: /Гробище/ }).waitFor();
    expect(await page.getByRole('row', { name: /Читалище/ }).count()).toBe(0);
    await closing();
  },
);
