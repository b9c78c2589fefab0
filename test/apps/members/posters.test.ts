// Posters for the room in a real browser: an editor takes one of the city, a director one of her place, from its page.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readPdfText } from '../../support/pdf.ts';
import { open, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** What stands on the file that the page saves. */
async function takenAt(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Изтеглете PDF' }).click(),
  ]);
  const path = await download.path();
  expect((await readFile(path)).subarray(0, 8).toString()).toBe('%PDF-1.6');
  return { name: download.suggestedFilename(), text: await readPdfText(path, 1) };
}

it('an editor takes the poster that replies, of the whole municipality', async () => {
  const { city, server } = opened;
  const who = await server.signIn(city, { role: 'editor' });
  const { page, closing } = await visit(opened, `/${city.slug}/places/posters`, { who });
  await page.getByText('Вие казахте – ние направихме – още предстои').click();
  await page.getByText('A4 (210 × 297 мм)').click();
  const { name, text } = await takenAt(page);
  expect(name).toMatch(new RegExp(`^poster-reply-${city.slug}-\\d{4}-\\d\\d-a4`));
  for (const words of ['Вие казахте', 'Ние направихме', 'Още предстои', 'Всички резултати'])
    expect(text).toContain(words);
  await closing();
});

it('a director takes that of her place, and is offered no other', async () => {
  const { city, server } = opened;
  const [place] = city.places;
  const who = await server.signIn(city, { role: 'local', locationIds: [place?.id ?? 0n] });
  const { page, closing } = await visit(opened, `/${city.slug}/places/${place?.id}`, { who });
  await page.getByRole('link', { name: 'Плакат за залата' }).click();
  await page.getByRole('heading', { level: 1, name: 'Плакати за залата' }).waitFor();
  expect(await page.getByText('Цялата община', { exact: true }).count()).toBe(0);
  const { text } = await takenAt(page);
  expect(text).toContain('Детска градина „Люляк“');
  expect(text).toContain('Оценете и Вие');
  await closing();
});
