// Reading comments in a real browser: the analyst's way from a place to them, words that narrow them, the file; and deeds from a row.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { expectAccessible } from '../../support/browser.ts';
import { createCity, publish, type City } from '../../support/city.ts';
import { look, open, visit, type Opened } from './opened.ts';

const SAID = [
  ...Array.from({ length: 11 }, (_, at) => `Чакахме дълго на гишето, ${at + 1} души преди нас.`),
  'Служителката беше любезна, обадете се на [●].',
];

let opened: Opened;
let city: City;
beforeAll(async () => {
  opened = await open();
  const { pool } = opened.server.database.owner;
  city = await createCity(pool, { isDemo: false, commentsAllowed: true });
  const [place] = city.places;
  await publish(pool, city, { id: place?.id ?? 0n }, '2026-10-05', [3, 4, 2, 5, 4, 3]);
  await pool.query(
    Prisma.sql`INSERT INTO comments SELECT ${city.id}, gen_random_uuid(), ${place?.id ?? 0n}, 'COUNTED', '2026-11-01', text
      FROM unnest(${SAID}::text[]) AS text`,
  );
});
afterAll(() => opened.close());

const comments = '.comments > li';

describe('comments that are read', () => {
  it('are reached by the analyst from the place, searched, and narrowed by a word that many say', async () => {
    const who = await opened.server.signIn(city, { role: 'analyst' });
    const { page, closing } = await visit(opened, `/${city.slug}/results/places/${city.places[0]?.id}`, {
      who,
    });
    await page.getByRole('link', { name: 'Всички коментари за мястото' }).click();
    await page.getByRole('heading', { level: 1, name: 'Какво пишат гражданите' }).waitFor();
    await page.getByText('Само за Детска градина „Люляк“').waitFor();
    await expect.poll(() => page.locator(comments).count()).toBe(12);
    await look(page, 'comments-reading');

    await page.getByLabel('Думи в коментара').fill('чакане');
    await expect.poll(() => page.locator(comments).count()).toBe(11);
    expect(await page.locator(`${comments} mark`).first().textContent()).toBe('Чакахме');
    await page.getByRole('button', { name: 'Покажете всички места' }).click();
    await page.locator('.themes a').filter({ hasText: 'гишето' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('search')).toBe('гишето');
    await expect.poll(() => page.locator(comments).count()).toBe(11);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Като CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^comments-.*\.csv$/);

    await page.getByLabel('Думи в коментара').fill('трамвай');
    await page.getByText('Няма такива коментари.').waitFor();
    await expectAccessible(page);
    await closing();
  });

  it('offer deeds to whoever may, and what became of them to whoever moderates', async () => {
    const who = await opened.server.signIn(city, { role: 'editor' });
    const { page, closing } = await visit(opened, `/${city.slug}/comments/reading?search=любезна`, { who });
    await expect.poll(() => page.locator(comments).count()).toBe(1);
    await page.getByLabel('Състояние').selectOption('KEPT');
    await page.getByText('Няма такива коментари.').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Нова задача за Детска градина „Люляк“' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'задача' }).waitFor();
    await closing();
  });
});

describe('deeds from a row', () => {
  it('are opened by key, closed by Escape with focus back, and lead to a task that comes back', async () => {
    const who = await opened.server.signIn(city, { role: 'editor' });
    const address = `/${city.slug}/results/places?from=2026-10-01&to=2026-10-31&period=own`;
    const { page, closing } = await visit(opened, address, { who });
    const button = page.getByRole('button', { name: 'Задача или подобрение: Детска градина „Люляк“' });
    const task = page.getByRole('link', { name: 'Нова задача за Детска градина „Люляк“' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => task.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await look(page, 'row-deeds');
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await button.click();
      const box = await task.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width, String(width)).toBe(true);
      await page.keyboard.press('Escape');
    }
    await button.click();
    await task.click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'задача' }).waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('location')).toBe(String(city.places[0]?.id));
    expect(searchParams.get('from')).toContain('/results/places?');
    await closing();
  });

  it('are not offered to whoever only reads', async () => {
    const who = await opened.server.signIn(city, { role: 'analyst' });
    const { page, closing } = await visit(opened, `/${city.slug}/results/places`, { who });
    await page.locator('.figures tbody tr').first().waitFor();
    expect(await page.locator('.row-deeds').count()).toBe(0);
    await closing();
  });
});
