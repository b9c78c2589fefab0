// The ledger of praise in a real browser: from the sign-in to a certificate that can be signed.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, publish } from '../../support/city.ts';
import { enter, look, open, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  const { rows } = await pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO questions (municipality_id, category_id, key, from_score, to_score, text, position)
      VALUES (${city.id}, ${city.categoryId}, 'liked', 9, 10, '{"bg":"Кое Ви харесва най-много?"}'::jsonb, 2) RETURNING id`,
  );
  const question = BigInt(rows[0]?.id ?? 0);
  const day = '2026-11-10';
  for (const [name, top, low, words] of [
    ['Регионален исторически музей', 180, 20, ['Вежливи служители', 'Чисто и подредено', 'Работното време']],
    ['Детска градина № 12 „Слънце“', 12, 1, ['Отношението към децата']],
    ['Център за административно обслужване, гише „Местни данъци и такси“', 26, 24, []],
  ] as const) {
    const place = await addPlace(pool, city, name);
    await publish(pool, city, place, day, [...Array<number>(top).fill(10), ...Array<number>(low).fill(3)]);
    for (const [at, word] of words.entries())
      await pool.query(
        Prisma.sql`WITH option AS (INSERT INTO options (municipality_id, question_id, key, text, position)
            VALUES (${city.id}, ${question}, ${`${word} ${name}`}, ${JSON.stringify({ bg: word })}::jsonb, 1) RETURNING id)
          INSERT INTO answer_tallies SELECT ${city.id}, ${place.id}, ${question}, id, 'COUNTED', ${day}::date, 90, ${60 - 20 * at}
          FROM option`,
      );
  }
});
afterAll(() => opened.close());

it('praise is found, put in order, and thanked for with a certificate', async () => {
  const analyst = await enter(opened, 'analyst');
  const { page, closing } = await analyst.visit(`/${opened.city.slug}/praise?period=own`);
  await page.getByRole('heading', { level: 1, name: 'Похвали' }).waitFor();
  const rows = page.locator('.table tbody tr');
  await rows.first().waitFor();
  await expect
    .poll(() => rows.locator('th a').allTextContents())
    .toEqual([
      'Регионален исторически музей',
      'Детска градина № 12 „Слънце“',
      'Център за административно обслужване, гише „Местни данъци и такси“',
    ]);
  const [museum, nursery, taxes] = await rows.allTextContents();
  expect(museum).toMatch(
    /90\u00a0%180 от 200 · 95\u00a0% интервал: от 85\u00a0% до 93\u00a0%.*Вежливи служители 60 от 90/,
  );
  expect(nursery).toContain('Още не: оценките са 13, а трябва да са поне 30.');
  expect(taxes).toContain('Още не: похвалите може да са само 39\u00a0%, а трябва да са поне половината.');
  await page.getByText('Още 1 място няма достатъчно оценки за този период.').waitFor();
  await look(page, 'praise');

  await page.getByLabel('Подреждане').selectOption('NAME');
  await expect.poll(() => rows.first().locator('th a').textContent()).toBe('Детска градина № 12 „Слънце“');
  expect(new URL(page.url()).searchParams.get('sort')).toBe('name');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Изтеглете (PDF) грамотата за Регионален исторически музей' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^gramota-.*-2026-11-10\.pdf$/);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await closing();
});
