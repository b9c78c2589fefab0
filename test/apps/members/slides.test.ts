// A member takes a sign as a slide and as a strip, on its page, on a phone and at a desk, light and dark.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, screenshot } from '../../support/browser.ts';
import { decodePng } from '../../support/pdf.ts';
import { open, visit, type Opened } from './opened.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

it.each([
  [320, 'light'],
  [390, 'dark'],
  [1280, 'light'],
] as const)('at %i pixels, %s: fits, and gives the file', async (width, colorScheme) => {
  const { city, server } = opened;
  const code = city.places[0]?.code ?? '';
  const who = await server.signIn(city, { role: 'editor' });
  const look = { who, viewport: { width, height: 844 }, colorScheme };
  const { page, closing } = await visit(opened, `/${city.slug}/signs/sign/${code}`, look);
  await page.getByRole('heading', { name: 'За екран и за касов принтер' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await expectAccessible(page);
  await screenshot(page, `slides-${width}-${colorScheme}`, true);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Слайд (1920 × 1080): Светъл, PNG' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe(`slide-light-${city.slug}-${code}.png`);
  await page.getByText('Файлът е изтеглен.').waitFor();
  expect(await decodePng(await readFile(await saved.path()))).toBe(`${server.url}/s/${code}`.toUpperCase());
  await closing();
});
