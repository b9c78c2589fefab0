// An admin brings the city's boundary: told why a file cannot be taken, shown what is taken, and citizens see it once it is saved.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { ragged } from '../../municipality/boundaries/areas.ts';
import { look } from './opened.ts';
import { save, saved, settingsOfACity } from './settings-opened.ts';

const { opened, at } = settingsOfACity();

/** Chooses a file, whose text that is. */
async function choose(page: Page, value: unknown): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(value));
  await page
    .locator('[data-label="Граница на общината"] input[type=file]')
    .setInputFiles({ name: 'община.geojson', mimeType: 'application/geo+json', buffer });
}

it('an admin brings a boundary, and takes it away again', async () => {
  const { page, closing } = await at('settings/look');
  await page.getByText('Няма граница: картите показват очертание около местата.').waitFor();
  const elsewhere = ragged(60).map(([x, y]) => [y, x]);
  await choose(page, { type: 'Polygon', coordinates: [elsewhere] });
  await page.getByText('Повечето от населените Ви места са извън нея.').waitFor();
  await choose(page, { type: 'FeatureCollection', features: [] });
  await page.getByText('Територии във файла: 0. Нужна е точно една.').waitFor();
  await choose(page, { type: 'Polygon', coordinates: [ragged(9_000)] });
  await page.getByRole('img', { name: 'Границата, както ще стои на картите' }).waitFor();
  await look(page, 'members-boundary');
  await save(page);
  await saved(page);
  const { city, server } = opened();
  const kept = async () => {
    const { rows } = await server.database.owner.pool.query<{ boundary: string | null }>(
      Prisma.sql`SELECT boundary FROM municipalities WHERE municipality_id = ${city.id}`,
    );
    return rows[0]?.boundary;
  };
  expect(await kept()).toMatch(/^{"type":"MultiPolygon","coordinates":\[\[\[\[25\./);
  const journal = await at('journal');
  await journal.page.getByText(/линия с \d+ върха/).waitFor();
  await journal.closing();
  await page.getByRole('button', { name: 'Махнете границата' }).click();
  await save(page);
  await expect.poll(kept).toBe(null);
  await closing();
});
