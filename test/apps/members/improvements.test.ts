// From a task to what citizens see of it, in a real browser: given, done, told with a photo, published, withdrawn.
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCity, publish } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import { enter, look, open, visit, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let editor: Entered;
beforeAll(async () => {
  opened = await open();
  editor = await enter(opened, 'editor');
});
beforeEach(async () => {
  const { pool } = opened.server.database.owner;
  const city = await createCity(pool, { isDemo: false });
  opened = { ...opened, city };
  await editor.join(city, 'editor');
  const [place] = city.places;
  if (!place) throw new Error('The city has a place.');
  await publish(pool, city, place, '2025-03-01', [5, 5, 6, 6, 6, 7, 7, 5, 6, 7]);
  await publish(pool, city, place, '2025-06-01', [8, 8, 9, 9, 9, 9, 10, 10, 8, 9]);
  await addImprovement(pool, city, { name: 'отдавна', day: '2025-04-14', places: [place.id] });
  await addImprovement(pool, city, { name: 'скрито', category: city.categoryId, isPublished: false });
});
afterAll(() => opened.close());

it('a task is given and done, and its improvement told to citizens', async () => {
  const { server, city } = opened;
  const { page, closing } = await editor.visit(`/${city.slug}`);
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const choosePlace = async () => {
    await page.getByLabel('Намерете място по име или адрес').fill('Люляк');
    await press('Добавете Детска градина „Люляк“');
  };
  const typeDay = async (day: string, month: string, year: string) => {
    await page.getByRole('spinbutton').first().click();
    await page.keyboard.type(`${day}${month}${year}`);
  };

  // A task.
  await page.goto(`${server.url}/members/${city.slug}/tasks`);
  await title('Задачи');
  await page.getByText('Няма такива задачи.').waitFor();
  await page.getByRole('link', { name: 'Нова задача' }).click();
  await title('Нова задача');
  await press('Запазете');
  await page.getByText('Поправете 3 полета').waitFor();
  await page.getByLabel('Какво трябва да се направи').fill('Да се сложи сянка над пясъчника');
  // Its owners are asked for once the place is known; who presses before they come sees that they are on their way.
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/members/graphql', async (route, request) => {
    if (request.postData()?.includes('TaskOwners')) await held;
    return route.continue();
  });
  await choosePlace();
  await page.getByRole('button', { name: /Отговорник/ }).click();
  await page.getByRole('listbox').getByText('Зареждаме…').waitFor();
  letThrough();
  await page.getByRole('option', { name: editor.name }).click();
  await page.unroute('**/members/graphql');
  await typeDay('01', '11', '2026');
  await look(page, 'members-task-new');
  await press('Запазете');
  await title('Задачи');
  await page.getByText('просрочена').waitFor();
  await look(page, 'members-tasks');
  await page.getByRole('link', { name: 'Да се сложи сянка над пясъчника' }).click();
  await title('Да се сложи сянка над пясъчника');
  await page.getByText('готова', { exact: true }).click();
  await press('Запазете');
  await page.getByRole('status').getByText('Запазено.').waitFor();
  await look(page, 'members-task');

  // What came of it.
  await page.getByRole('link', { name: 'Запишете подобрение' }).click();
  await title('Ново подобрение');
  await page.getByText('По задача: Да се сложи сянка над пясъчника').waitFor();
  const said = page.getByRole('group', { name: /^Какво казаха хората/ });
  const done = page.getByRole('group', { name: /^Какво направихте/ });
  await said.getByLabel('Български').fill('Пясъчникът е на слънце.');
  await said.getByLabel('English').fill('The sandpit is in the sun.');
  await done.getByLabel('Български').fill('Сложихме платнище над пясъчника.');
  await typeDay('20', '11', '2026');
  await page.locator('input[type=file]').setInputFiles({
    name: 'shade.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: '#9ab87a' } })
      .jpeg()
      .toBuffer(),
  });
  await page.getByRole('button', { name: 'Махнете снимката' }).waitFor();
  await look(page, 'members-improvement-new');
  await press('Запазете');
  await title('Сложихме платнище над пясъчника.');

  // Not before it is told to everybody.
  await page.getByText('Чернова: виждат я само служителите.').waitFor();
  await press('Публикувайте');
  await page.getByText('Не е публикувано: попълнете отбелязаните полета и запазете.').waitFor();
  await look(page, 'members-improvement-faults');
  await done.getByLabel('English').fill('We put a sail over the sandpit.');
  await page.getByText('Първо запазете промените.').waitFor();
  const alt = page.getByRole('group', { name: /^Какво се вижда на снимката/ });
  await alt.getByLabel('Български').fill('Пясъчник под зелено платнище');
  await alt.getByLabel('English').fill('A sandpit under a green sail');
  await press('Запазете');
  const frame = page.frameLocator('iframe');
  await frame.getByText('Сложихме платнище над пясъчника.').waitFor();
  await frame.getByAltText('Пясъчник под зелено платнище').waitFor();
  await press('Публикувайте');
  await page.getByText('Публикувано: виждат го всички.').waitFor();
  await look(page, 'members-improvement');
  await page.getByRole('link', { name: '‹ Подобрения' }).click();
  await title('Подобрения');
  await page.getByText('по-високи').waitFor();
  await look(page, 'members-improvements');
  await closing();

  // As a citizen.
  const citizen = await visit(opened, null);
  await citizen.page.goto(`${server.url}/results/${city.slug}/improvements?language=bg`);
  const photo = citizen.page.getByAltText('Пясъчник под зелено платнище');
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await citizen.page.getByText('Казахте: „Пясъчникът е на слънце.“').waitFor();
  await citizen.page.getByText('След това оценките са по-високи').waitFor();
  expect(await citizen.page.getByText('скрито').count()).toBe(0);
  await look(citizen.page, 'citizen-improvements');
  await citizen.closing();
});

it('is taken back from citizens, and who may only read sees it', async () => {
  const { server, city } = opened;
  const analyst = await server.signIn(city, { role: 'analyst' });
  const reading = await visit(opened, `/${city.slug}/improvements?state=published`, { who: analyst });
  await reading.page.getByRole('link', { name: 'Направено отдавна' }).click();
  await reading.page.getByText('За Вашата роля това е само за четене.').waitFor();
  await look(reading.page, 'members-improvement-reading');
  await reading.closing();

  const { page, closing } = await editor.visit(`/${city.slug}/improvements?state=published`);
  await page.getByRole('link', { name: 'Направено отдавна' }).click();
  await page.getByRole('button', { name: 'Оттеглете' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Оттеглете' }).click();
  await page.getByText('Оттеглено: виждат го само служителите.').waitFor();
  await closing();
  const html = await (await fetch(`${server.url}/results/${city.slug}/improvements?language=bg`)).text();
  expect(html).not.toContain('Направено отдавна');
});
