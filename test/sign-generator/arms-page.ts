// Arms alone on a page: written as the generator writes a sign.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Artwork } from '../../sign-generator/arms/artwork.ts';
import { placePicture } from '../../sign-generator/arms/picture.ts';
import { placeArms } from '../../sign-generator/arms/place.ts';
import type { Mix } from '../../sign-generator/colour.ts';
import { drawItems } from '../../sign-generator/draw.ts';
import { openPressFile } from '../../sign-generator/pdfx.ts';
import { readDefaultCondition } from '../../sign-generator/profile.ts';
import { temporaryFolder } from './temporary.ts';

const { resolve } = createRequire(import.meta.url);
const font = readFileSync(resolve('@expo-google-fonts/sofia-sans/400Regular/SofiaSans_400Regular.ttf'));

/** Millimetres: five inches, and half an inch around them, so that pixels of the page are pixels of the arms. */
const [WIDTH, AROUND] = [127, 12.7];

/** Dots per inch at which arms are so many pixels wide. */
export const dpiFor = (pixels: number): number => (25.4 * pixels) / WIDTH;

/** Pixels between the edge of the page and the arms, where they are so many pixels wide. */
export const marginFor = (pixels: number): number => (pixels * AROUND) / WIDTH;

/** A PDF/X-1a of one page with the arms, as a file for the running test; mixed for the press, if not otherwise. */
export async function pageOf(arms: Artwork, mix?: Mix): Promise<string> {
  const area = { x: AROUND, y: AROUND, width: WIDTH, height: (WIDTH * arms.height) / arms.width };
  const whole = { x: 0, y: 0, width: WIDTH + 2 * AROUND, height: area.height + 2 * AROUND };
  const press = {
    standard: 'x1a',
    condition: await readDefaultCondition(),
    cutName: null,
    isTactile: false,
  } as const;
  const pieces: Buffer[] = [];
  const fonts = { regular: font, bold: font };
  const file = openPressFile('Arms', fonts, press, (piece) => pieces.push(Buffer.from(piece)));
  const items = arms.picture
    ? [placePicture(arms.picture, arms, area)]
    : placeArms(arms, area, mix ?? file.mix);
  const sheet = {
    ...whole,
    bleed: whole,
    trim: area,
    positions: [],
    cuts: { x: [], y: [] },
    folds: { x: [], y: [] },
  };
  await file.addPage(drawItems(items, file), sheet);
  const path = join(await temporaryFolder(), 'arms.pdf');
  await file.finish();
  await writeFile(path, Buffer.concat(pieces));
  return path;
}
