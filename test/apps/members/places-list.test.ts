// The list of places in a real browser: searched, narrowed, page by page; and the other lists page by page.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import type { SignedIn } from '../../support/members.ts';
import { look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
let editor: SignedIn;
let base: string;

beforeAll(async () => {
  opened = await open();
  const { server, city } = opened;
  const owner = server.database.owner.pool;
  base = `/${city.slug}/places`;
  editor = await server.signIn(city, { role: 'editor' });
  for (let at = 1; at <= 55; at += 1) await addPlace(owner, city, `Спирка ${String(at).padStart(2, '0')}`);
  const closed = await addPlace(owner, city, 'Старата поща');
  // Of numbers only those of the stops are looked for here.
  await owner.query(
    Prisma.sql`UPDATE locations SET address = '{"bg": "ул. „Роза“"}' WHERE municipality_id = ${city.id}`,
  );
  await owner.query(Prisma.sql`UPDATE locations SET retired_on = '2026-11-01' WHERE id = ${closed.id}`);
});
afterAll(() => opened.close());

it('shows thirty, and more when asked', async () => {
  const { page, closing } = await visit(opened, base, { who: editor });
  await page.getByText('Показани са 30 от 56.').waitFor();
  await look(page, 'members-places');
  await page.getByRole('button', { name: 'Покажете още' }).click();
  await page.getByText('Показани са 56 от 56.').waitFor();
  await expect.poll(() => page.getByRole('link', { name: 'Спирка 55' }).count()).toBe(1);
  await closing();
});

it.each([
  ['signs', 'Показани са 30 от 56.', 'Показани са 56 от 56.'],
  ['tasks', 'Показани са 50 от 52.', 'Показани са 52 от 52.'],
  ['improvements', 'Показани са 20 от 22.', 'Показани са 22 от 22.'],
])('so does the list of %s', async (path, first, all) => {
  const { server, city } = opened;
  const owner = server.database.owner.pool;
  if (path === 'tasks')
    await owner.query(
      Prisma.sql`INSERT INTO tasks (municipality_id, category_id, owner_id, text, due_on)
        SELECT ${city.id}, ${city.categoryId}, ${editor.memberId}, 'Задача ' || at, '2026-12-01' FROM generate_series(1, 52) AS at`,
    );
  if (path === 'improvements')
    for (let at = 0; at < 22; at += 1) await addImprovement(owner, city, { category: city.categoryId });
  const { page, closing } = await visit(opened, `/${city.slug}/${path}`, { who: editor });
  await page.getByText(first).waitFor();
  await page.getByRole('button', { name: 'Покажете още' }).click();
  await page.getByText(all).waitFor();
  await closing();
});

it('is narrowed by words and by state, which stand in its address', async () => {
  const { page, closing } = await visit(opened, base, { who: editor });
  await page.getByLabel('Име, адрес, код или номер').fill('спирка 07');
  await page.getByText('Показани са 1 от 1.').waitFor();
  expect(new URL(page.url()).searchParams.get('search')).toBe('спирка 07');
  await page.getByLabel('Име, адрес, код или номер').fill('поща');
  await page.getByText('Няма такива места').waitFor();
  await look(page, 'members-places-none');
  await page.getByLabel('Състояние').selectOption('закрито');
  await page.getByRole('link', { name: 'Старата поща' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Старата поща' }).waitFor();
  expect(page.url()).toContain('state=retired');
  await closing();
});

it('goes back to what was chosen before, and to what was shown before the typing, and keeps the focus', async () => {
  const { page, closing } = await visit(opened, base, { who: editor });
  const search = page.getByLabel('Име, адрес, код или номер');
  const state = page.getByLabel('Състояние');
  await page.getByText('Показани са 30 от 56.').waitFor();
  await search.pressSequentially('спирка 1', { delay: 400 });
  await page.getByText('Показани са 10 от 10.').waitFor();
  await state.selectOption('закрито');
  await page.getByText('Няма такива места').waitFor();
  await state.focus();
  await page.goBack();
  await page.getByText('Показани са 10 от 10.').waitFor();
  expect(await state.locator('option:checked').textContent()).toBe('оценява се');
  await expect.poll(() => state.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.goBack();
  await page.getByText('Показани са 30 от 56.').waitFor();
  expect([new URL(page.url()).search, await search.inputValue()]).toEqual(['', '']);
  await page.goForward();
  await page.getByText('Показани са 10 от 10.').waitFor();
  expect(await search.inputValue()).toBe('спирка 1');
  await closing();
});

it('offers nothing new to those who only read, and to those with a list of places', async () => {
  const { server, city } = opened;
  const analyst = await server.signIn(city, { role: 'analyst' });
  const listed = await server.signIn(city, { role: 'local', locationIds: [city.places[0]?.id ?? 0n] });
  for (const [who, shown] of [
    [analyst, 'Показани са 30 от 56.'],
    [listed, 'Показани са 1 от 1.'],
  ] as const) {
    const { page, closing } = await visit(opened, base, { who });
    await page.getByText(shown).waitFor();
    expect(await page.getByRole('link', { name: 'Ново място' }).count()).toBe(0);
    await closing();
  }
});
