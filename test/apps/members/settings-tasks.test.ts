// What members come to the settings for, in a real browser: from the section to what citizens see.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCity } from '../../support/city.ts';
import type { SignInOptions } from '../../support/members.ts';
import { createFullCity, DAY, makeVersions } from '../../results/opendata/published.ts';
import { enter, look, open, visit, type Entered, type Opened } from './opened.ts';

let opened: Opened;
let who: Entered;
beforeAll(async () => {
  opened = await open();
  who = await enter(opened, 'admin');
});
beforeEach(async () => {
  const city = await createCity(opened.server.database.owner.pool, { isDemo: false });
  opened = { ...opened, city };
  await who.join(city, 'admin');
});
afterAll(() => opened.close());

const at = (path: string) => who.visit(`/${opened.city.slug}/${path}`);
/** The same, as somebody else of the city. */
const atAs = async (path: string, options: SignInOptions = {}) =>
  visit(opened, `/${opened.city.slug}/${path}`, { who: await opened.server.signIn(opened.city, options) });
const save = (page: Page) => page.getByRole('button', { name: 'Запазете', exact: true }).click();
const saved = (page: Page) => page.getByRole('status').getByText('Запазено.').waitFor();
const citizens = async () =>
  (await fetch(`${opened.server.url}/s/${opened.city.places[0]?.code}?language=bg`)).text();

it('renames the municipality, beginning at the section', async () => {
  const { page, closing } = await at('settings');
  await page.getByRole('link', { name: 'Име и телефон' }).click();
  await page.getByRole('heading', { level: 1, name: 'Име и телефон' }).waitFor();
  await page.getByRole('textbox', { name: 'Български' }).fill('');
  await save(page);
  await page.getByRole('alert').getByText('Поправете едно поле').waitFor();
  await page.getByRole('link', { name: 'Име на общината, Български: Попълнете това поле.' }).click();
  await look(page, 'members-identity-faults');
  await page.getByRole('textbox', { name: 'Български' }).fill('Видяна');
  await page.getByRole('textbox', { name: 'Телефон' }).fill('0800 12 345');
  await save(page);
  await saved(page);
  const html = await citizens();
  expect(['Община Видяна', 'tel:080012345'].map((text) => html.includes(text))).toEqual([true, true]);
  await closing();
});

it('is offered a colour that can be read, and sees it in the preview before it is saved', async () => {
  const { page, closing } = await at('settings/look');
  await page.getByRole('textbox', { name: 'Цвят', exact: true }).fill('#e0b000');
  await save(page);
  await page.getByRole('link', { name: /^Цвят: / }).waitFor();
  await page.getByRole('button', { name: /^Вземете #/ }).click();
  const colour = await page.getByRole('textbox', { name: 'Цвят', exact: true }).inputValue();
  const shown = () =>
    page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((html) => getComputedStyle(html).getPropertyValue('--colour'));
  await expect.poll(shown).toBe(colour);
  await look(page, 'members-look-preview');
  await save(page);
  await saved(page);
  expect((await citizens()).includes(`--colour:${colour}`)).toBe(true);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Изберете файл' }).click();
  const arms = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Герб</text></svg>';
  const file = (text: string) => ({
    name: 'герб.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(text),
  });
  await (await chooser).setFiles(file(arms));
  await save(page);
  await page.getByText('Във файла не приемаме това: <text>').waitFor();
  // Neither what was refused nor what is no picture is shown as one.
  const picture = page.getByRole('img', { name: 'Гербът на общината' });
  expect(await picture.count()).toBe(0);
  await page.locator('input[type=file]').setInputFiles(file('Това не е картина.'));
  await expect.poll(() => picture.count()).toBe(0);
  await look(page, 'members-arms-refused');
  await closing();
});

it('tells the second of two what the first did, and lets choose', async () => {
  const first = await at('settings/publishing');
  const second = await atAs('settings/publishing');
  const threshold = (page: Page) => page.getByRole('textbox', { name: 'Най-малко оценки в група' });
  await threshold(second.page).fill('20');
  await threshold(first.page).fill('10');
  await save(first.page);
  await saved(first.page);
  await save(second.page);
  await second.page.getByText(`${who.name} промени това`).waitFor();
  await second.page.getByRole('cell', { name: '10' }).waitFor();
  await look(second.page, 'members-outdated');
  await second.page.getByRole('button', { name: 'Оставете Вашето и запазете' }).click();
  await saved(second.page);
  await second.page.reload();
  await expect.poll(() => threshold(second.page).inputValue()).toBe('20');
  await first.closing();
  await second.closing();
});

it('says for how long comments are kept, refuses what is too long, and tells citizens', async () => {
  const { page, closing } = await at('settings/publishing');
  const months = page.getByRole('textbox', { name: 'Колко месеца се пазят коментарите' });
  await expect.poll(() => months.inputValue()).toBe('24');
  await months.fill('121');
  await save(page);
  await expect.poll(() => months.getAttribute('aria-invalid')).toBe('true');
  await look(page, 'members-comment-months');
  await months.fill('6');
  await save(page);
  await saved(page);
  const notice = await fetch(`${opened.server.url}/results/${opened.city.slug}/privacy`);
  expect(await notice.text()).toContain('се изтрива 6 месеца след края на месеца');
  await closing();
});

it('publishes open data without waiting for the next opening, and is told what came of it', async () => {
  const { server } = opened;
  opened = { ...opened, city: await createFullCity(server) };
  await who.join(opened.city, 'admin');
  await makeVersions(server);
  const { page, closing } = await at('settings/publishing');
  await page.getByText(`Последната версия е ${DAY}.`).waitFor();
  await page.getByRole('button', { name: 'Публикувайте сега' }).click();
  await page.getByText('Новата версия се подготвя.').waitFor();
  await look(page, 'members-open-data-waiting');
  await makeVersions(server);
  await page.getByText(`Нищо не се е променило след версия ${DAY}`).waitFor();
  await server.database.owner.prisma.municipality.update({
    where: { id: opened.city.id },
    data: { openDataLicence: 'CC0' },
  });
  await page.getByRole('button', { name: 'Публикувайте сега' }).click();
  await page.getByText('Новата версия се подготвя.').waitFor();
  await makeVersions(server);
  await page.getByText(`Готово: излезе версия ${DAY}-2.`).waitFor();
  await look(page, 'members-open-data-made');
  await closing();
});

it('publishes in larger groups, at another hour, and keeps the journal for longer', async () => {
  const { page, closing } = await at('settings/publishing');
  await page.getByRole('textbox', { name: 'Най-малко оценки в група' }).fill('10');
  await page.getByRole('textbox', { name: 'Час на публикуване' }).fill('18');
  await save(page);
  await saved(page);
  await page.goto(`${opened.server.url}/members/${opened.city.slug}/settings/journal`);
  await page.getByRole('textbox', { name: 'Колко месеца' }).fill('48');
  await save(page);
  await saved(page);
  const { prisma } = opened.server.database.owner;
  const { id } = opened.city;
  expect(await prisma.municipality.findUniqueOrThrow({ where: { id } })).toMatchObject({
    threshold: 10,
    openingHour: 18,
    auditMonths: 48,
  });
  await closing();
});

it('offers the pages in another order of languages', async () => {
  const { page, closing } = await at('settings/languages');
  await page.getByRole('textbox', { name: 'Друг език' }).fill('турски');
  await page.getByRole('button', { name: 'Добавете езика' }).click();
  await expect.poll(() => page.getByLabel('Друг език').getAttribute('aria-invalid')).toBe('true');
  await look(page, 'members-languages-faults');
  await page.getByRole('button', { name: 'Нагоре: English' }).click();
  await save(page);
  await saved(page);
  const html = await (await fetch(`${opened.server.url}/s/${opened.city.places[0]?.code}`)).text();
  expect(html).toContain('<html lang="en"');
  await closing();
});

it('is not asked where somebody changed another area', async () => {
  const first = await at('settings/publishing');
  const second = await at('settings/journal');
  await second.page.getByRole('textbox', { name: 'Колко месеца' }).fill('48');
  await first.page.getByRole('textbox', { name: 'Най-малко оценки' }).fill('10');
  await save(first.page);
  await saved(first.page);
  await save(second.page);
  await saved(second.page);
  await first.closing();
  await second.closing();
});

it('changes a question: another option, another order, one out of use', async () => {
  const { page, closing } = await at('questions');
  await page.getByRole('link', { name: 'Защо?' }).click();
  await page.getByRole('button', { name: 'Добавете отговор' }).click();
  const bulgarian = page
    .getByRole('group', { name: 'Отговор 4' })
    .getByRole('textbox', { name: 'Български' });
  await bulgarian.fill('Опашката');
  await page.getByRole('button', { name: 'Нагоре: отговор 4' }).click();
  await page.getByText('Отговор 1: вън от употреба').click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Опашката').waitFor();
  await look(page, 'members-question-changed');
  await save(page);
  await page.getByRole('heading', { level: 1, name: 'Въпроси' }).waitFor();
  const html = await citizens();
  const order = ['Отговор food', 'Опашката', 'Отговор yard'].map((text) => html.indexOf(text));
  expect(order.every((place) => place > 0)).toBe(true);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(html.includes('Отговор staff')).toBe(false);
  await closing();
});

it('says when places of a kind are open, and sees it in the list', async () => {
  const { page, closing } = await at('settings/categories');
  await page.getByRole('link', { name: 'Детски градини' }).click();
  await page.getByRole('button', { name: 'Добавете часове: понеделник' }).click();
  await page.getByRole('button', { name: 'Същото от понеделник до петък' }).click();
  await look(page, 'members-category-hours');
  await save(page);
  await saved(page);
  await page.getByText('понеделник–петък 08:30–17:00').waitFor();
  await look(page, 'members-categories-hours');
  await closing();
});

it('takes a kind of places that others have rated, and keeps an order that is not saved yet', async () => {
  const { page, closing } = await at('settings/categories');
  const others = page.getByText(/^Видове, които други общини оценяват \(14\)$/);
  await others.click();
  await look(page, 'members-offered-categories');
  await page.getByRole('button', { name: 'Добавете: Училища' }).click();
  await page.getByRole('status').getByText('Добавено: Училища.').waitFor();
  await page.getByRole('button', { name: 'Нагоре: Училища' }).click();
  await page.getByRole('button', { name: 'Добавете: Паркове и градини' }).click();
  await page.getByText(/оценяват \(12\)$/).waitFor();
  const order = () => page.locator('.ordered a').allTextContents();
  await expect.poll(order).toEqual(['Училища', 'Детски градини', 'Паркове и градини']);
  await save(page);
  await saved(page);
  await page.reload();
  await expect.poll(order).toEqual(['Училища', 'Детски градини', 'Паркове и градини']);
  expect(await page.getByRole('button', { name: 'Добавете: Училища' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Училища' }).click();
  await page.getByText('Вън от употреба', { exact: true }).click();
  await save(page);
  await saved(page);
  // What is out of use is not offered again.
  await page.getByText(/оценяват \(12\)$/).click();
  expect(await page.getByRole('button', { name: 'Добавете: Училища' }).count()).toBe(0);
  await page.goto(`${opened.server.url}/members/${opened.city.slug}/journal`);
  await page.getByText('Паркове и градини').first().waitFor();
  await closing();
});

it('whoever may not change kinds of places is offered none', async () => {
  const { page, closing } = await atAs('settings/categories', { role: 'editor' });
  await page.getByRole('link', { name: 'Детски градини' }).waitFor();
  expect(await page.getByText('други общини').count()).toBe(0);
  await closing();
});

it('adds a kind of places and a settlement, and moves the kind up', async () => {
  const { page, closing } = await at('settings/categories');
  await page.getByRole('link', { name: 'Нов вид места' }).click();
  await page.getByRole('group', { name: 'Име' }).getByRole('textbox', { name: 'Български' }).fill('Паркове');
  const question = page.getByRole('group', { name: 'Въпросът към оценката' });
  await question.getByRole('textbox', { name: 'Български' }).fill('Харесва ли Ви паркът?');
  await save(page);
  await saved(page);
  await page.getByRole('button', { name: 'Нагоре: Паркове' }).click();
  // What was saved before is not said beside what is not saved yet.
  await page.getByText('Запазено.').waitFor({ state: 'detached' });
  await save(page);
  await saved(page);
  await page.reload();
  await page.getByRole('listitem').filter({ hasText: 'Паркове' }).waitFor();
  await expect
    .poll(() => page.locator('.ordered a').allTextContents())
    .toEqual(['Паркове', 'Детски градини']);
  await page.goto(`${opened.server.url}/members/${opened.city.slug}/settings/settlements/new`);
  await page.getByRole('textbox', { name: 'Български' }).fill('Ново село');
  await page.getByRole('textbox', { name: 'Код по ЕКАТТЕ' }).fill('68850');
  await page.getByRole('button', { name: 'Вид' }).click();
  await page.getByRole('option', { name: 'Село' }).click();
  await save(page);
  await page.getByText('Вече е заето.').first().waitFor();
  await page.getByRole('textbox', { name: 'Код по ЕКАТТЕ' }).fill('51963');
  await save(page);
  await page.getByRole('link', { name: 'Ново село' }).waitFor();
  await closing();
});

it('is told beside the field that an address is of no network', async () => {
  const { page, closing } = await at('settings/networks');
  await page.getByRole('button', { name: 'Добавете мрежа' }).click();
  const last = page.getByRole('group', { name: 'Мрежа 3' });
  await last.getByRole('textbox', { name: 'Адрес на мрежата' }).fill('192.0.2.7/24');
  await last.getByRole('textbox', { name: 'Какво е това' }).fill('Читалище');
  await save(page);
  await last.getByText('192.0.2.0/24').last().waitFor();
  await look(page, 'members-networks-faults');
  await last.getByRole('textbox', { name: 'Адрес на мрежата' }).fill('192.0.2.0/24');
  await save(page);
  await saved(page);
  await closing();
});

it('says a text in its own words, and takes the usual one again', async () => {
  const { page, closing } = await at('settings/texts');
  await page.getByRole('searchbox', { name: 'Част от текста' }).fill('Изпрати оценката');
  const field = page.getByRole('textbox', { name: 'Изпрати оценката' });
  await field.fill('Пуснете оценката');
  await look(page, 'members-texts-search');
  await save(page);
  await saved(page);
  expect((await citizens()).includes('<button>Пуснете оценката</button>')).toBe(true);
  await page.getByRole('button', { name: 'Върнете обичайния текст' }).click();
  await save(page);
  await expect.poll(async () => (await citizens()).includes('<button>Изпрати оценката</button>')).toBe(true);
  await closing();
});

it('is asked before what is not saved is left', async () => {
  const { page, closing } = await at('settings/journal');
  await page.getByRole('textbox', { name: 'Колко месеца' }).fill('48');
  await page.getByRole('link', { name: 'Всички настройки' }).click();
  await page.getByRole('alertdialog').waitFor();
  await page.getByRole('button', { name: 'Останете тук' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Колко месеца' }).inputValue()).toBe('48');
  await closing();
});

it('lets an analyst look, and change nothing', async () => {
  const { page, closing } = await atAs('settings/identity', { role: 'analyst' });
  await page.getByText('Можете да разглеждате.').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Български' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Запазете' }).count()).toBe(0);
  await look(page, 'members-identity-read');
  await closing();
});
