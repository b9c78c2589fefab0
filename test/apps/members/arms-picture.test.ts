// Arms that are printed as a picture: seen beside their drawing, said so, saved, and shown to citizens and members.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { look } from './opened.ts';
import { save, saved, settingsOfACity } from './settings-opened.ts';

const BLURRED = join(import.meta.dirname, '../../municipality/arms/pictures/inkscape-blur.svg');
const { opened, at } = settingsOfACity();

/** How wide the browser found the picture to be; 0 where it could not draw it. */
const widthOf = (picture: Locator) =>
  picture.evaluate(async (image) => {
    const drawn = image as HTMLImageElement;
    await drawn.decode();
    return drawn.naturalWidth;
  });

/** Pixels of the picture that have a colour: a picture within that was not loaded leaves none. */
const coloured = (picture: Locator) =>
  picture.evaluate(async (image) => {
    const drawn = image as HTMLImageElement;
    await drawn.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 40;
    const pen = canvas.getContext('2d');
    pen?.drawImage(drawn, 0, 0, 40, 40);
    const { data = new Uint8ClampedArray() } = pen?.getImageData(0, 0, 40, 40) ?? {};
    return data.filter((value, i) => i % 4 === 3 && value > 200).length;
  });

it('a drawing with a blur is taken, the page says how it is printed, and everybody sees it', async () => {
  const { page, closing } = await at('settings/look');
  const field = page.locator('[data-label="Герб"]');
  await field.locator('input[type=file]').setInputFiles(BLURRED);
  const taken = page.getByRole('img', { name: 'Както ще стои на страниците и табелите' });
  await taken.waitFor();
  expect(await coloured(taken)).toBeGreaterThan(500);
  await page.getByText('Затова се печата като картинка: 600 точки на инч до формат A3').waitFor();
  await look(page, 'members-arms-picture');
  await save(page);
  await saved(page);
  await page.reload();
  const mark = page.locator('header img').first();
  await mark.waitFor();
  expect(await coloured(mark)).toBeGreaterThan(500);

  const { server, city } = opened();
  await page.goto(`${server.url}/results/${city.slug}?language=bg`);
  const seen = page.locator('img.mark');
  expect(await seen.getAttribute('src')).toMatch(/^\/results\/.*\/arms\/[\w-]{22}\.svg$/);
  expect(await widthOf(seen)).toBeGreaterThan(0);
  expect(await coloured(seen)).toBeGreaterThan(500);
  await look(page, 'citizen-arms-picture');
  // Opened by itself it is seen too, and nothing else may be loaded by it.
  const address = new URL((await seen.getAttribute('src')) ?? '', server.url);
  const answer = await page.goto(address.href);
  expect(answer?.headers()['content-security-policy']).toBe("default-src 'none'; img-src data:");
  await closing();
});

it('drawn of shapes it says nothing of a picture', async () => {
  const { page, closing } = await at('settings/look');
  const shapes = readFileSync(
    join(import.meta.dirname, '../../municipality/arms/drawings/inkscape-clips.svg'),
  );
  await page
    .locator('[data-label="Герб"] input[type=file]')
    .setInputFiles({ name: 'герб.svg', mimeType: 'image/svg+xml', buffer: shapes });
  await page.getByRole('img', { name: 'Както ще стои на страниците и табелите' }).waitFor();
  expect(await page.getByText('Затова се печата като картинка').count()).toBe(0);
  await closing();
});
