// Parts of the day of a service in a real browser: switched on, and what was said, or why nothing is published.
import { afterAll, beforeAll, expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { SignedIn } from '../../support/members.ts';
import { addPlace } from '../../support/city.ts';
import { story } from '../../support/story.ts';
import { look, open, visit, type Opened } from './opened.ts';

let opened: Opened;
let who: SignedIn;
beforeAll(async () => {
  opened = await open();
  who = await opened.server.signIn(opened.city);
  for (const name of ['Автогара', 'Център', 'Болница'])
    await addPlace(opened.server.database.owner.pool, opened.city, name);
});
afterAll(() => opened.close());

const onPage = () =>
  visit(opened, `/${opened.city.slug}/settings/categories/${opened.city.categoryId}`, { who });

const step = story();

step(
  'is not asked at first, and nothing is told of it; switched on it says why there is nothing yet',
  async () => {
    const { page, closing } = await onPage();
    await page.getByLabel('Пита се кога са били').waitFor({ state: 'attached' });
    expect(await page.getByRole('heading', { name: 'Кога са били' }).count()).toBe(0);
    await page.getByText('Пита се кога са били').first().click();
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByRole('heading', { level: 1, name: 'Услуги' }).waitFor();
    await closing();
    const again = await onPage();
    await again.page.getByRole('heading', { name: 'Кога са били' }).waitFor();
    expect(await again.page.getByRole('row', { name: /Още няма достатъчно отговори/ }).count()).toBe(3);
    await look(again.page, 'members-day-parts-none');
    await again.closing();
  },
);

step('tells each part of which something is published', async () => {
  const { city, server } = opened;
  await server.database.owner.pool.query(
    Prisma.sql`INSERT INTO day_part_pools VALUES (${city.id}, ${city.categoryId}, 'EVENING', 'COUNTED', '2026-10-01', 3, 0, 0, 1, 0, 0, 2, 0, 5, 6, 4)`,
  );
  const { page, closing } = await onPage();
  await page.getByRole('row', { name: /Вечерта.*18 оценки.*От поне 3 места/ }).waitFor();
  expect(await page.getByRole('row', { name: /Още няма достатъчно отговори/ }).count()).toBe(2);
  await look(page, 'members-day-parts');
  await closing();
});
