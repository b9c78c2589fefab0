// Faces for signs that are only laid out measure as those of a file do, however many texts were set in them before.
import { expect, it } from 'vitest';
import { PAPER } from '../../sign-generator/colour.ts';
import type { Weight } from '../../sign-generator/design/fit.ts';
import { parseFonts } from '../../sign-generator/faces.ts';
import { readFonts } from '../../sign-generator/job/fonts.ts';
import { openPressFile } from '../../sign-generator/pdfx.ts';

const TEXTS = [
  'Детска градина „Люляк“',
  'Ясла № 4, ул. „Цар Симеон Велики“ 128',
  'AVAST Type – 1872',
  'Ő и Ђ, fi и ffl',
  'Δημοτικό σχολείο',
  '幼稚園',
  'Детска 幼 градина',
];

it('by the same widths, and with the same letters missing', async () => {
  const fonts = await readFonts();
  const openFaces = parseFonts(fonts);
  const condition = {
    name: '',
    registry: null,
    profile: new Uint8Array(),
    mix: () => PAPER,
    mixPixels: () => new Uint8Array(),
  };
  const press = { standard: 'x1a', condition, cutName: null, isTactile: false } as const;
  for (const text of [...TEXTS, ...TEXTS.toReversed()]) {
    const { faces: written } = openPressFile('', fonts, press, () => undefined);
    const laidOut = openFaces();
    for (const weight of ['regular', 'bold'] satisfies Weight[]) {
      const { width, missing } = written[weight].run(text);
      expect(laidOut[weight].run(text), `${weight}: ${text}`).toMatchObject({ width, missing });
    }
  }
});
