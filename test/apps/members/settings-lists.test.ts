// Questions, hours, kinds of places, settlements, networks and texts as members set them, in a real browser.
import { expect, it } from 'vitest';
import { look } from './opened.ts';
import { save, saved, settingsOfACity } from './settings-opened.ts';

const { opened, at, atAs, citizens } = settingsOfACity();

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
  const others = page.getByText(/^Услуги, които други общини оценяват \(14\)$/);
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
  await page.goto(`${opened().server.url}/members/${opened().city.slug}/journal`);
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
  await page.getByRole('link', { name: 'Нова услуга' }).click();
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
  await page.goto(`${opened().server.url}/members/${opened().city.slug}/settings/settlements/new`);
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

it('is told beside the field that an address is of no network, and that a network is of some kind', async () => {
  const { page, closing } = await at('settings/networks');
  await page.getByRole('button', { name: 'Добавете мрежа' }).click();
  const last = page.getByRole('group', { name: 'Мрежа 3' });
  await last.getByRole('textbox', { name: 'Адрес на мрежата' }).fill('192.0.2.7/24');
  await last.getByRole('textbox', { name: 'Какво е това' }).fill('Читалище');
  await save(page);
  await last.getByText('Попълнете това поле.').waitFor();
  await last.getByRole('radio', { name: /^Wi-Fi на място/ }).check({ force: true });
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
  await page.getByRole('searchbox', { name: 'Част от текста' }).fill('Изпратете оценката');
  const field = page.getByRole('textbox', { name: 'Изпратете оценката' });
  await field.fill('Пуснете оценката');
  await look(page, 'members-texts-search');
  await save(page);
  await saved(page);
  expect((await citizens()).includes('<button>Пуснете оценката</button>')).toBe(true);
  await page.getByRole('button', { name: 'Върнете обичайния текст' }).click();
  await save(page);
  await expect
    .poll(async () => (await citizens()).includes('<button>Изпратете оценката</button>'))
    .toBe(true);
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
