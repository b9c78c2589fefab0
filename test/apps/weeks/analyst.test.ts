// An analyst's week, in a real browser: what changed, whether chance explains it, beside what else, as files, and what people wrote.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { Prisma } from '../../../prisma/generated/client.ts';
import { open, type Opened } from '../members/opened.ts';
import { publishMonths } from '../members/months.ts';
import { begin, join, type Walk } from './walk.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
  const { city, server } = opened;
  const { pool } = server.database.owner;
  const [kindergartens] = await publishMonths(pool, city);
  await pool.query(
    Prisma.sql`UPDATE municipalities SET comments_allowed = true WHERE municipality_id = ${city.id}`,
  );
  for (const place of kindergartens?.places ?? [])
    await pool.query(
      Prisma.sql`INSERT INTO comments (id, municipality_id, location_id, standing, month, text)
        VALUES (gen_random_uuid(), ${city.id}, ${place.id}, 'COUNTED', '2026-10-01', 'Обядът е студен.')`,
    );
});
afterAll(() => opened.close());

async function downloaded(page: Page, { press }: Pick<Walk, 'press'>, on: Locator): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press(on);
  return readFile(await (await download).path());
}

it('an analyst finds what changed, asks whether it is chance, compares, takes it along, and reads comments', async () => {
  const analyst = await join(opened, 'Анна Петрова', 'ANALYST');
  const { page, ...walk } = await begin(opened, analyst);
  await walk.arrives('Начало');
  expect(walk.pressed('sign-in')).toBeLessThanOrEqual(3);

  // What changed, and whether chance explains it.
  const zornitsa = 'Детска градина „Зорница“';
  await walk.press(page.getByRole('link', { name: `Вижте по месеци: ${zornitsa}` }));
  await walk.arrives(zornitsa);
  await page.getByText(/^В \d+ месеца? има знак за промяна/).waitFor();
  await walk.stands('control');
  expect(walk.pressed('what changed to its control chart')).toBeLessThanOrEqual(1);

  // Beside its service.
  await walk.press(page.getByRole('link', { name: 'Сравнете с други места' }));
  await walk.arrives('Сравнение');
  await walk.choose(page.getByLabel('Услуга'), 'Градски транспорт');
  await page.getByText('едва ли е случайна').first().waitFor();
  await walk.stands('compared');
  expect(walk.pressed('place to comparison')).toBeLessThanOrEqual(3);

  // As files.
  const csv = (await downloaded(page, walk, page.getByRole('link', { name: 'Като CSV' }))).toString();
  expect(csv).toContain(zornitsa);
  expect(csv).toContain('Градски транспорт');
  const picture = await downloaded(
    page,
    walk,
    page.getByRole('button', { name: /^Изтеглете като PNG/ }).first(),
  );
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(walk.pressed('comparison to table and picture')).toBeLessThanOrEqual(2);

  // What people wrote there.
  await walk.press(page.locator('.compared').getByRole('link', { name: zornitsa }));
  await walk.arrives(zornitsa);
  await page.getByText('Обядът е студен.').waitFor();
  expect(walk.pressed('comparison to comments')).toBeLessThanOrEqual(1);
  await walk.closing();
});
