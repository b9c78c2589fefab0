// A picture of docs/, taken by the test that shows the same: `npm run pictures` writes it there.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';

export const DOCS = join(import.meta.dirname, '..', '..', 'docs');
/** So many bytes each: papers are read on phones. */
const MOST_BYTES = 120_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Writes the picture, at most so many pixels wide, to docs/NAME.webp where `npm run pictures` asks for it; answers its size. */
export async function writeDocsPicture(name: string, picture: Buffer, most = 1_200): Promise<Size> {
  const { data, info } = await sharp(picture)
    .resize({ width: most, withoutEnlargement: true })
    .webp({ quality: 88, effort: 6 })
    .toBuffer({ resolveWithObject: true });
  expect(data.length, name).toBeLessThanOrEqual(MOST_BYTES);
  if (process.env['PICTURES'] !== undefined) await writeFile(join(DOCS, `${name}.webp`), data);
  return { width: info.width, height: info.height };
}

/** The same of a page that a test shows on its way, whole, in a window of that size: nothing is done where nobody asks for pictures. */
export async function docsPicture(name: string, page: Page, viewport?: Size, most?: number): Promise<void> {
  if (process.env['PICTURES'] === undefined) return;
  if (viewport) await page.setViewportSize(viewport);
  await writeDocsPicture(name, await page.screenshot({ fullPage: true }), most);
}
