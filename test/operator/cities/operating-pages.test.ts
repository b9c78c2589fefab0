// Operators change a municipality on its page: suspended and working again, under another name, on a host of its own.
import { afterAll, beforeAll, expect } from 'vitest';
import { look, open, visit as visitMembers, type Opened } from '../../apps/members/opened.ts';
import { publish } from '../../support/city.ts';
import { story } from '../../support/story.ts';
import { enterAsOperator } from '../operators/entered.ts';
import { expectHeading } from '../operators/opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const [place] = city.places;
  if (!place) throw new Error('The city has no place.');
  for (const [days, count] of [
    [1, 5],
    [4, 12],
    [11, 8],
  ] as const) {
    const day = new Date(Date.now() - days * 24 * 60 * 60_000).toISOString().slice(0, 10);
    await publish(
      server.database.owner.pool,
      city,
      place,
      day,
      Array.from({ length: count }, () => 8),
    );
  }
});
afterAll(() => opened.close());

const step = story();

step('is suspended and works again, gets another name and a host of its own', async () => {
  const { server, city } = opened;
  const { name, email, visit } = await enterAsOperator(opened);
  const present = () =>
    server.database.owner.prisma.municipality.findUniqueOrThrow({ where: { id: city.id } });
  const results = async (slug = city.slug) =>
    (await fetch(`${server.url}/results/${slug}`, { headers: { accept: 'text/html' }, redirect: 'manual' }))
      .status;
  const { page, closing } = await visit('/');
  await page.getByRole('link', { name: 'Община Проба' }).click();
  await expectHeading(page, 'Община Проба');
  await page.getByText(/ без индексите и без кутията$/).waitFor();
  await page.getByText(/^Най-много за един ден: 12\./).waitFor();
  await page.getByText('Като таблица').click();
  expect(await page.getByRole('table', { name: 'Публикувани оценки по дни' }).getByRole('row').count()).toBe(
    4,
  );
  await look(page, 'operator-city');

  const state = page.locator('section', { has: page.getByRole('heading', { name: 'Спрете общината' }) });
  await state.getByRole('button', { name: 'Спрете общината' }).click();
  await page.getByText('Попълнете това поле.').first().waitFor();
  await state.getByLabel('Причина').fill('По молба на общината.');
  await state.getByRole('button', { name: 'Спрете общината' }).click();
  const question = page.getByRole('alertdialog', { name: 'Да спрем ли „Община Проба“?' });
  await question.getByRole('button', { name: 'Отказ' }).click();
  expect((await present()).suspendedAt).toBeNull();
  await state.getByRole('button', { name: 'Спрете общината' }).click();
  await question.getByRole('button', { name: 'Спрете общината' }).click();
  await page.getByText(/^Спряна от .* Причина: По молба на общината\.$/).waitFor();
  expect([await results(), (await present()).suspendedWhy]).toEqual([503, 'По молба на общината.']);
  await look(page, 'operator-city-suspended');

  const again = page.locator('section', {
    has: page.getByRole('heading', { name: 'Пуснете общината отново' }),
  });
  await again.getByLabel('Причина').fill('Готово е.');
  await again.getByRole('button', { name: 'Пуснете общината отново' }).click();
  await state.getByRole('button', { name: 'Спрете общината' }).waitFor();
  expect([await results(), (await present()).suspendedAt]).toEqual([200, null]);

  const addresses = page.locator('section', { has: page.getByRole('heading', { name: 'Адреси' }) });
  await addresses.getByLabel('Име в адресите').fill('members');
  await addresses.getByLabel('Причина').fill('Ново име.');
  await addresses.getByRole('button', { name: 'Запазете' }).click();
  await page.getByText('Това име е запазено за друго.').first().waitFor();
  await addresses.getByLabel('Име в адресите').fill('proba-nova');
  await addresses.getByRole('button', { name: 'Запазете' }).click();
  await page.waitForURL(`${server.url}/operator/cities/proba-nova`);
  await page.getByText(`Предишни имена, които водят насам: ${city.slug}.`).waitFor();
  expect([await results(), await results('proba-nova')]).toEqual([301, 200]);

  await addresses.getByLabel('Собствен адрес на общината').fill('results.proba.example');
  await addresses.getByLabel('Причина').fill('Собствен адрес.');
  await addresses.getByRole('button', { name: 'Запазете' }).click();
  await page.getByText('Запазено.').waitFor();
  expect(await present()).toMatchObject({ slug: 'proba-nova', host: 'results.proba.example' });
  await closing();

  const told = await server.database.owner.prisma.auditEntry.findMany({
    where: { municipalityId: city.id, action: 'municipalities.operate' },
    orderBy: { id: 'asc' },
  });
  const who = `operator: ${name} <${email}>`;
  const why = ['По молба на общината.', 'Готово е.', 'Ново име.', 'Собствен адрес.'];
  expect(told.map(({ actor, after }) => [actor, after])).toEqual(
    why.map((each) => [who, expect.objectContaining({ why: each })]),
  );
});

step('leads its members from the name that it had to the same page', async () => {
  const { server, city } = opened;
  const who = await server.signIn(city);
  const former = await visitMembers(opened, `/${city.slug}/settings/look?from=here`, { who });
  await former.page.waitForURL(`${server.url}/members/proba-nova/settings/look?from=here`);
  await expectHeading(former.page, 'Цвят, герб и граница');
  await former.closing();
  const other = await visitMembers(opened, '/nowhere/settings', { who });
  await expectHeading(other.page, 'Няма такава страница');
  await other.closing();
});
