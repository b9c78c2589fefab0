// Draws the sheets of piles, one after the other: A4, eight slips to a sheet, with lines to perforate along; every code is read back.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawItems } from '../draw.ts';
import type { Cmyk } from '../colour.ts';
import { atPlace, SignFailure } from '../failure.ts';
import { readCodes } from '../job/check.ts';
import { intoFolder } from '../job/folder.ts';
import { readFonts } from '../job/fonts.ts';
import { drawProof } from '../job/proof.ts';
import { cityOnPaper } from '../job/painter.ts';
import { openPressFile } from '../pdfx.ts';
import { readDefaultCondition } from '../profile.ts';
import type { Segment, ShapeItem } from '../shapes.ts';
import { slipWords } from '../text/slip-words.ts';
import { slipsText } from '../text/slips.ts';
import { BLEED, SHEET, SLIP, slipOrigin, SLIPS_A_SHEET } from './geometry.ts';
import { layOutPile, layOutSlip } from './layout.ts';
import { urlsOf, type SlipList } from './slip.ts';

export const SLIPS_FILE = 'slips.pdf';

const GREY: Cmyk = [0, 0, 0, 45];
const WHOLE = { x: 0, y: 0, width: SHEET.width, height: SHEET.height } as const;
const OUTER = { x: 0, y: 0, width: SHEET.width + 2 * BLEED, height: SHEET.height + 2 * BLEED } as const;
const PAGE = {
  ...OUTER,
  bleed: OUTER,
  trim: { ...WHOLE, x: BLEED, y: BLEED },
  positions: [],
  cuts: { x: [], y: [] },
  folds: { x: [], y: [] },
};

/** Dashed lines between the slips. */
function perforation(): ShapeItem {
  const across = Array.from({ length: SHEET.rows - 1 }, (_, i): Segment[] => [
    ['m', 0, (i + 1) * SLIP.height],
    ['l', SHEET.width, (i + 1) * SLIP.height],
  ]);
  const down = Array.from({ length: SHEET.columns - 1 }, (_, i): Segment[] => [
    ['m', (i + 1) * SLIP.width, 0],
    ['l', (i + 1) * SLIP.width, SHEET.height],
  ]);
  const pen = { width: 0.2, cap: 'butt', join: 'miter', miter: 10, dash: [1.5, 1.5], phase: 0 } as const;
  return { kind: 'shape', path: [...across, ...down].flat(), colour: GREY, pen };
}

/** Is told how many slips are drawn. */
export type OnDrawn = (drawn: number) => void;

/** Returns the file. The slips of each place begin on a sheet of their own. Throws a SignFailure if a name does not fit, or the city cannot be printed. */
async function drawSlips({ municipality, piles }: SlipList, onDrawn: OnDrawn): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const press = {
    standard: 'x1a',
    condition: await readDefaultCondition(),
    cutName: null,
    isTactile: false,
  } as const;
  const [only, ...others] = piles;
  const title = [municipality.name.first, ...(only && others.length === 0 ? [only.place.name.first] : [])];
  const write = (piece: Uint8Array): void => void pieces.push(Buffer.from(piece));
  const file = openPressFile(title.join(', '), await readFonts(), press, write);
  const measure = (text: string, weight: 'regular' | 'bold'): number => file.faces[weight].run(text).width;
  const [first, second] = municipality.languages;
  const job = {
    ...cityOnPaper(municipality, { measure, mix: file.mix }),
    slipWords: [slipWords(first), second === undefined ? null : slipWords(second)] as const,
  };
  const slip = { x: 0, y: 0, width: SLIP.width, height: SLIP.height };
  const lines = file.addTemplate(drawItems([perforation()], file), WHOLE);
  let drawn = 0;
  for (const { place, urls } of piles) {
    const items = atPlace(place.name.first, () => layOutPile(job, place));
    const shared = file.addTemplate(drawItems(items, file), slip);
    for (let from = 0; from < urls.length; from += SLIPS_A_SHEET) {
      const slips = urls.slice(from, from + SLIPS_A_SHEET).map((url, at) => {
        const { x, y } = slipOrigin(at);
        return `q 1 0 0 1 ${x} ${-y} cm\n/${shared} Do\n${drawItems(layOutSlip(url, measure), file)}\nQ`;
      });
      await file.addPage(`1 0 0 1 ${BLEED} ${-BLEED} cm\n${slips.join('\n')}\n/${lines} Do`, PAGE);
      drawn += slips.length;
      onDrawn(drawn);
    }
  }
  await file.finish();
  return Buffer.concat(pieces);
}

/** An address as long as any of theirs, of a slip that there is none of. */
const blank = (url: string): string => url.slice(0, -20) + '0'.repeat(20);

/**
 * Writes slips.pdf into a folder, and a proof of a sheet whose codes lead nowhere. No list says which slip is on which sheet. Throws a
 * SignFailure if something does not fit, or a code cannot be read back; the folder is then as it was before.
 */
export async function makeSlips(list: SlipList, out: string, onDrawn: OnDrawn): Promise<void> {
  await intoFolder(out, { last: SLIPS_FILE, isOurs: isSlipsFile }, async (folder) => {
    const path = join(folder, SLIPS_FILE);
    await writeFile(path, await drawSlips(list, onDrawn), { mode: 0o600 });
    const [urls, read] = [urlsOf(list), (await readCodes(path)).flat()];
    const wrong = urls.findIndex((url, at) => url !== read[at]);
    if (wrong !== -1 || read.length !== urls.length) throw new SignFailure(slipsText.differs(wrong + 1));
    const sample = list.piles
      .slice(0, 1)
      .map((pile) => ({ ...pile, urls: pile.urls.slice(0, SLIPS_A_SHEET).map(blank) }));
    await writeFile(
      join(folder, PROOF),
      await drawProof(await drawSlips({ ...list, piles: sample }, () => undefined)),
    );
  });
}

const PROOF = 'proof-slips.png';

/** Whether a file of that name can come from an earlier run. */
const isSlipsFile = (name: string): boolean => name === SLIPS_FILE || name === PROOF;
