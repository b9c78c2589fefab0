// A picture of docs/, taken by the test that shows the same: `npm run pictures` writes it there.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';

export const DOCS = join(import.meta.dirname, '..', '..', 'docs');
/** So many bytes each: papers are read on phones. */
const MOST_BYTES = 120_000;

interface Size {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export async function sizeOf(picture: string | Buffer): Promise<Size> {
  const { width, height } = await sharp(picture).metadata();
  return { width, height };
}

/** Writes the picture, at most so many pixels wide, to docs/NAME.webp where `npm run pictures` asks for it; answers its size. */
export async function writeDocsPicture(name: string, picture: Buffer, width = 1_200): Promise<Size> {
  const packed = await sharp(picture)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 88, effort: 6 })
    .toBuffer();
  expect(packed.length, name).toBeLessThanOrEqual(MOST_BYTES);
  if (process.env['PICTURES'] !== undefined) await writeFile(join(DOCS, `${name}.webp`), packed);
  return sizeOf(packed);
}

/** The same of what a test shows on its way: nothing is taken where nobody asks for pictures. */
export async function docsPicture(name: string, take: () => Promise<Buffer>, width?: number): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await writeDocsPicture(name, await take(), width);
}
