// Slips as the press gets them: our own PDF, drawn by PDFium, as how much light each place of the paper throws back.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../sign-generator/run.ts';
import { BLEED, SHEET, SLIP, slipOrigin, SLIPS_A_SHEET } from '../../sign-generator/slips/geometry.ts';
import { SLIPS_FILE } from '../../sign-generator/slips/sheets.ts';
import { drawPdfPage, type Picture } from '../../test/support/pdf.ts';

/** Pixels a millimetre: 305 dots per inch. */
export const SCALE = 12;
const DPI = SCALE * 25.4;

/** Rows of how much light comes back, from 0 for none to 1 for all. */
export interface Paper {
  readonly light: Float32Array;
  readonly width: number;
  readonly height: number;
}

const PRINTED_BLACK = 0.06;

const PILE = {
  municipality: {
    name: { bg: 'Примерово', en: 'Primerovo' },
    languages: ['bg', 'en'],
    colour: '#1f4d3a',
    isDemo: false,
  },
  place: {
    name: { bg: 'Детска градина „Люляк“', en: 'Lyulyak Kindergarten' },
    question: { bg: 'Как оценявате обслужването тук?', en: 'How was the service here?' },
    beginsOn: '2026-12-02',
    endsOn: '2027-03-31',
  },
} as const;

/** Cuts the slip at an index out of the picture of a sheet. */
function cut({ data, width: rowLength }: Picture, index: number): Paper {
  const [width, height] = [Math.round(SLIP.width * SCALE), Math.round(SLIP.height * SCALE)];
  const { x, y } = slipOrigin(index);
  const [left, top] = [Math.round((BLEED + x) * SCALE), Math.round((BLEED + y) * SCALE)];
  const light = new Float32Array(width * height);
  for (let at = 0; at < light.length; at++) {
    const from = 4 * ((top + Math.floor(at / width)) * rowLength + left + (at % width));
    const tone = ((data[from] ?? 0) + (data[from + 1] ?? 0) + (data[from + 2] ?? 0)) / (3 * 255);
    light[at] = PRINTED_BLACK + (1 - PRINTED_BLACK) * tone;
  }
  return { light, width, height };
}

/** Prints slips with these addresses, and answers them sheet by sheet. */
export async function* printSheets(urls: readonly string[]): AsyncGenerator<Paper[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-slips-'));
  const [from, out] = [join(folder, 'piles.json'), join(folder, 'out')];
  const { municipality, place } = PILE;
  await writeFile(from, JSON.stringify({ municipality, piles: [{ ...place, urls }] }));
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const terminal = { out: say, error: say, isScreen: false, now: () => 0 };
  if ((await run(['slips', '--from', from, '--out', out], folder, terminal)) !== 0)
    throw new Error(`No slips were printed: ${said.join('')}`);
  try {
    for (let first = 0; first < urls.length; first += SLIPS_A_SHEET) {
      const picture = await drawPdfPage(join(out, SLIPS_FILE), 1 + first / SLIPS_A_SHEET, DPI);
      const slips = urls.slice(first, first + SLIPS_A_SHEET);
      yield slips.map((_, index) => cut(picture, index));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns a sheet on which slips lie as they are printed, not parted yet. */
export function laySheet(slips: readonly Paper[]): Paper {
  const [width, height] = [Math.round(SHEET.width * SCALE), Math.round(SHEET.height * SCALE)];
  const light = new Float32Array(width * height).fill(1);
  slips.forEach((slip, index) => {
    const { x, y } = slipOrigin(index);
    const at = Math.round(y * SCALE) * width + Math.round(x * SCALE);
    for (let row = 0; row < slip.height; row++)
      light.set(slip.light.subarray(row * slip.width, (row + 1) * slip.width), at + row * width);
  });
  return { light, width, height };
}
