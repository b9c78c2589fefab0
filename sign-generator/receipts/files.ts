// Writes strips for receipt paper: one PDF for printers with a driver, and of each strip a picture of its dots for tills.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawItems } from '../draw.ts';
import { atPlace, SignFailure } from '../failure.ts';
import { readCodes } from '../job/check.ts';
import { intoFolder } from '../job/folder.ts';
import { readFonts } from '../job/fonts.ts';
import { wordsOf } from '../job/painter.ts';
import { writeBlackPng, type Picture } from '../job/png.ts';
import { readBack } from '../job/read-back.ts';
import { inMountingOrder, stopOf } from '../job/route.ts';
import { refuseDoubles, type Watch } from '../main.ts';
import { openPressFile } from '../pdfx.ts';
import { readDefaultCondition } from '../profile.ts';
import type { Sign, SignList } from '../sign.ts';
import { cli } from '../text/cli.ts';
import { ACROSS, dotsIn, ROLL, SIDE } from './paper.ts';
import { layOutStrip } from './strip.ts';

const FILE = 'receipts.pdf';
const pictureOf = ({ code }: Sign): string => `receipt-${code}.png`;
const isReceiptFile = (name: string): boolean => /^(receipts\.pdf|receipt-\d{9}\.png)$/.test(name);

type OnStrip = (count: number) => void;

interface Strips {
  readonly pdf: Buffer;
  /** Of each page, in millimetres. */
  readonly heights: readonly number[];
}

/** Returns the file, a page for each strip, as long as the strip is. */
async function drawStrips(list: SignList, onDrawn: OnStrip): Promise<Strips> {
  const { municipality, signs } = list;
  const pieces: Buffer[] = [];
  const condition = await readDefaultCondition();
  const press = { standard: 'x1a', condition, cutName: null, isTactile: false } as const;
  const write = (piece: Uint8Array): void => void pieces.push(Buffer.from(piece));
  const file = openPressFile(municipality.name.first, await readFonts(), press, write);
  const measure = (text: string, weight: 'regular' | 'bold'): number => file.faces[weight].run(text).width;
  const heights: number[] = [];
  const job = { municipality, words: wordsOf(municipality), measure };
  for (const [i, sign] of signs.entries()) {
    const [content, height] = atPlace(cli.location(sign.location.id), () => {
      const strip = layOutStrip(sign, job);
      return [drawItems(strip.items, file), strip.height] as const;
    });
    const whole = { x: 0, y: 0, width: ROLL, height };
    const none = { x: [], y: [] };
    await file.addPage(content, {
      ...whole,
      trim: whole,
      bleed: whole,
      positions: [],
      cuts: none,
      folds: none,
    });
    heights.push(height);
    onDrawn(i + 1);
  }
  await file.finish();
  return { pdf: Buffer.concat(pieces), heights };
}

/** What of a page a printer reaches: the dots in its middle. */
function reached({ data, width, height }: Picture): Picture {
  const across = dotsIn(ACROSS);
  const dots = Buffer.alloc(across * height * 4);
  for (let y = 0; y < height; y++) {
    const from = (y * width + dotsIn(SIDE)) * 4;
    dots.set(data.subarray(from, from + across * 4), y * across * 4);
  }
  return { data: dots, width: across, height };
}

/**
 * Writes receipts.pdf in mounting order and a picture of one bit a dot of each strip into a folder, after every code was read
 * back. The same signs give the same bytes. Throws a SignFailure if a strip cannot be printed, or an AbortError if
 * interrupted; the folder is then as it was before.
 */
export async function makeReceipts(
  list: SignList,
  out: string,
  { onProgress, signal }: Watch,
): Promise<void> {
  refuseDoubles(list.signs);
  const signs = inMountingOrder(list.signs, list.municipality.languages[0], stopOf);
  const report = (stage: 'drawn' | 'checked', count: number): void => {
    onProgress?.(stage, count, signs.length);
    signal?.throwIfAborted();
  };
  await intoFolder(out, { last: FILE, isOurs: isReceiptFile }, async (folder) => {
    const path = join(folder, FILE);
    const { pdf, heights } = await drawStrips({ ...list, signs }, (count) => report('drawn', count));
    await writeFile(path, pdf);
    const drawn = await readCodes(path);
    for (const [i, { url }] of signs.entries()) {
      const code = drawn[i]?.[0] ?? '';
      if (code !== url) throw new SignFailure(cli.differs(i + 1, code, url));
    }
    const sizeOf = (at: number) => ({ width: dotsIn(ROLL), height: dotsIn(heights[at] ?? 0) });
    let checked = 0;
    for await (const { sign, picture } of readBack(pdf, signs, { sizeOf, seen: reached })) {
      await writeFile(join(folder, pictureOf(sign)), writeBlackPng(picture));
      report('checked', ++checked);
    }
  });
}
