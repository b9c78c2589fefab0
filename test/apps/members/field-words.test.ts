// What fields say while they are filled in, in a real browser: how long a text may be, which code is wrong, what a step does.
import { expect, it } from 'vitest';
import { look } from './opened.ts';
import { save, settingsOfACity } from './settings-opened.ts';

const { opened, at, atAs } = settingsOfACity();

it('cuts nothing off a question that is too long, and counts what is left', async () => {
  const { page, closing } = await at('questions');
  await page.getByRole('link', { name: 'Защо?' }).click();
  const text = page.getByRole('group', { name: 'Въпрос' }).getByRole('textbox', { name: 'Български' });
  await text.fill('я'.repeat(240));
  await page.getByText('Текстът е с 40 знака по-дълъг от допустимото.').waitFor();
  expect(await text.inputValue()).toHaveLength(240);
  await look(page, 'members-question-too-long');
  await save(page);
  await page.getByRole('alert').getByText('Твърде дълго е.').waitFor();
  await text.fill('я'.repeat(199));
  await page.getByText('Остава 1 знак.').waitFor();
  await text.fill('я'.repeat(160));
  await page.getByText('Остава 1 знак.').waitFor({ state: 'detached' });
  expect(await page.getByText(/Остават? \d+ знак/).count()).toBe(0);
  // White space around a text is not kept, and takes nothing of its length.
  await text.fill(`  ${'я'.repeat(200)}  `);
  await page.getByText('Остават 0 знака.').waitFor();
  await save(page);
  await page.getByRole('alert').getByText('Твърде дълго е.').waitFor({ state: 'detached' });
  await closing();
});

it('names the steps of a number in words that say what they do', async () => {
  const { page, closing } = await at('settings/publishing');
  await page.getByRole('button', { name: 'Увеличаване: Най-малко оценки в група' }).click();
  const threshold = page.getByRole('textbox', { name: 'Най-малко оценки в група' });
  expect(await threshold.inputValue()).toBe('6');
  await page.getByRole('button', { name: 'Намаляване: Най-малко оценки в група' }).click();
  expect(await threshold.inputValue()).toBe('5');
  await closing();
});

it('takes the middle of a settlement as a place takes its own: both numbers pasted at once', async () => {
  const { page, closing } = await at('settings/settlements/new');
  const [north, east] = ['Географска ширина', 'Географска дължина'].map((name) =>
    page.getByRole('textbox', { name }),
  );
  await page.getByRole('textbox', { name: 'Български' }).fill('Ново село');
  await page.getByRole('textbox', { name: 'Код по ЕКАТТЕ' }).fill('51963');
  await page.getByRole('button', { name: 'Вид' }).click();
  await page.getByRole('option', { name: 'Село' }).click();
  await north?.fill('42,39877 25,71234');
  expect(await east?.inputValue()).toBe('25,71234');
  await look(page, 'members-settlement-placed');
  await east?.fill('на изток');
  await save(page);
  await page.getByRole('alert').getByText('Тази стойност не е позволена тук.').waitFor();
  await east?.fill('25,71234');
  await save(page);
  await page.getByRole('link', { name: 'Ново село' }).click();
  await expect.poll(() => north?.inputValue()).toBe('42.39877');
  expect(await east?.inputValue()).toBe('25.71234');
  await closing();
});

it('names the codes that no sign has, beside the field', async () => {
  const { page, closing } = await at('signs/rounds/new');
  const right = opened().city.places[0]?.code ?? '';
  await page.getByRole('textbox', { name: 'Монтьор или фирма' }).fill('Иван');
  await page.getByRole('textbox', { name: /^Добавете табели по код/ }).fill(`${right}\n000000000\n111111111`);
  await page.getByRole('button', { name: 'Създайте обиколката', exact: true }).click();
  const said = page.getByText('„000000000, 111111111“: Няма такова.');
  await said.first().waitFor();
  expect(await said.count()).toBe(2);
  await closing();
});

it('says without a connection that what was written is kept only where something was written', async () => {
  const lost = 'Няма връзка със сървъра';
  const kept = 'Написаното от Вас е тук.';
  const form = await atAs('settings/publishing', { role: 'admin' });
  await form.page.getByRole('button', { name: 'Увеличаване: Най-малко оценки в група' }).click();
  await form.page.context().setOffline(true);
  await save(form.page);
  await form.page.getByText(lost).waitFor();
  expect(await form.page.getByText(kept).count()).toBe(1);
  const list = await atAs('journal', { role: 'auditor' });
  await list.page.getByRole('searchbox').waitFor();
  await list.page.context().setOffline(true);
  await list.page.getByRole('searchbox').fill('нещо');
  await list.page.getByText(lost).waitFor();
  expect(await list.page.getByText(kept).count()).toBe(0);
  await Promise.all([form, list].map(({ page }) => page.context().close()));
});
