// Questions in the words of older templates: offered in newer ones to whoever may change them, and taken by one press.
import { expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { look } from './opened.ts';
import { settingsOfACity } from './settings-opened.ts';

const { opened, at, atAs, citizens } = settingsOfACity();

const OLDER = 'Доволни ли сте от тази детска градина?';
const NEWER = 'Как оценявате тази детска градина?';

const askOlder = () =>
  opened().server.database.owner.pool.query(
    Prisma.sql`UPDATE categories SET rating_question = ${JSON.stringify({ bg: OLDER, en: 'How satisfied are you?' })}::jsonb
      WHERE municipality_id = ${opened().city.id}`,
  );

it('is taken by one press, and citizens are asked in the newer words', async () => {
  await askOlder();
  const { page, closing } = await at('settings/categories');
  await page.getByRole('heading', { name: 'Въпроси с нова формулировка' }).waitFor();
  await look(page, 'members-newer-questions');
  await page.getByRole('button', { name: `Приемете: ${NEWER}` }).click();
  await page.getByRole('status').getByText('Новият въпрос е в сила').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Приемете/ }).count()).toBe(0);
  expect(await page.locator('.ordered small').first().textContent()).toBe(NEWER);
  expect(await citizens()).toContain(NEWER);
  await closing();
});

it('is offered to nobody who may not change it', async () => {
  await askOlder();
  const { page, closing } = await atAs('settings/categories', { role: 'editor' });
  await page.getByRole('link', { name: 'Детски градини' }).waitFor();
  expect(await page.getByText('нова формулировка').count()).toBe(0);
  await closing();
});
