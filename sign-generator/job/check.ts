// The last gate: reads every QR code back from the finished PDF and compares it with the manifest.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions } from 'zxing-wasm/reader';
import { findFilledRectangles } from '../content.ts';
import type { FilledRectangles } from '../content.ts';
import { SignFailure } from '../failure.ts';
import { MM } from '../design/fit.ts';
import { hashOf } from './manifest.ts';
import type { ManifestRow } from './manifest.ts';
import { cli } from '../text/cli.ts';

/** A module smaller than this is not read reliably from a code in the hand (millimetres). */
const SMALLEST_MODULE = 0.4;
/** Signs between two reports of progress. */
const EVERY = 50;
const PIXELS = 3;
const QUIET_PIXELS = 4 * PIXELS;

/** The picture is drawn here and lies straight, so the decoder need not search; it still corrects and verifies all of it. */
const STRAIGHT: ReaderOptions = {
  formats: ['QRCode'],
  isPure: true,
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 1,
};

let decoder: Promise<void> | undefined;

/** The decoder would fetch its WebAssembly from the net; this hands it, once, the file that npm installed. */
async function prepareDecoder(): Promise<void> {
  const bytes = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer } });
}

function rasterise({ rectangles }: FilledRectangles): ImageData {
  const right = Math.max(...rectangles.map((r) => r.x + r.width));
  const top = Math.max(...rectangles.map((r) => r.y + r.height));
  const width = right * PIXELS + 2 * QUIET_PIXELS;
  const height = top * PIXELS + 2 * QUIET_PIXELS;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const pixels = new Uint32Array(data.buffer);
  for (const r of rectangles) {
    const left = QUIET_PIXELS + r.x * PIXELS;
    const upper = QUIET_PIXELS + (top - r.y - r.height) * PIXELS;
    for (let row = upper; row < upper + r.height * PIXELS; row++) {
      pixels.fill(0xff000000, row * width + left, row * width + left + r.width * PIXELS);
    }
  }
  return { data, width, height, colorSpace: 'srgb' };
}

function pageContent(page: PDFPage): string {
  const stream = page.node.Contents();
  if (!(stream instanceof PDFRawStream)) return '';
  const packed = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return Buffer.from(packed ? inflateSync(stream.contents) : stream.contents).toString('latin1');
}

async function readCode(code: FilledRectangles, number: number): Promise<string> {
  if (Math.min(...code.scale) * MM < SMALLEST_MODULE) throw new SignFailure(cli.smallModules(number));
  const results = code.colour === '0 0 0 1' ? await readBarcodes(rasterise(code), STRAIGHT) : [];
  const text = results[0]?.text;
  if (!text) throw new SignFailure(cli.unreadable(number));
  return text;
}

/**
 * Returns what the QR codes on each page of a PDF of signs say, in the order in which they are drawn. Throws a
 * SignFailure if the file cannot be read, or a code is too small, not black or not readable.
 */
export async function readCodes(
  pdf: Uint8Array,
  onRead: (count: number) => void = () => {},
): Promise<string[][]> {
  await (decoder ??= prepareDecoder());
  const options = { updateMetadata: false, throwOnInvalidObject: true };
  const document = await PDFDocument.load(pdf, options).catch((error: unknown) => {
    throw new SignFailure(cli.broken(error instanceof Error ? error.message : String(error)));
  });
  const pages: string[][] = [];
  let count = 0;
  for (const [i, page] of document.getPages().entries()) {
    const codes: string[] = [];
    for (const code of findFilledRectangles(pageContent(page))) {
      codes.push(await readCode(code, i + 1));
      if (++count % EVERY === 0) onRead(count);
    }
    pages.push(codes);
  }
  onRead(count);
  return pages;
}

/** Throws a SignFailure unless a volume is the file that the manifest names, and bears the codes that it promises, each in its place. */
export async function checkVolume(
  pdf: Uint8Array,
  promised: readonly ManifestRow[],
  onRead?: (count: number) => void,
): Promise<void> {
  const [first] = promised;
  if (first && first.sha256 !== hashOf(pdf)) throw new SignFailure(cli.otherFile(first.file));
  const read = await readCodes(pdf, onRead);
  const found = read.flat().length;
  if (found !== promised.length) throw new SignFailure(cli.codes(promised.length, found));
  for (const { page, position, url } of promised) {
    const code = read[page - 1]?.[position - 1];
    if (code === undefined) throw new SignFailure(cli.noCode(page, position));
    if (code !== url) throw new SignFailure(cli.differs(page, code, url));
  }
}
