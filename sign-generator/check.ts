// The last gate: reads every QR code back from the finished PDF and compares it with the manifest.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions } from 'zxing-wasm/reader';
import { findFilledRectangles } from './content.ts';
import type { FilledRectangles } from './content.ts';
import { SignFailure } from './failure.ts';
import { MM } from './fit.ts';
import { readManifest } from './manifest.ts';
import { cli } from './text/cli.ts';

/** A module smaller than this is not read reliably from a code in the hand (millimetres). */
const SMALLEST_MODULE = 0.4;
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

async function readCode(page: PDFPage, number: number): Promise<string> {
  const found = findFilledRectangles(pageContent(page));
  const [code] = found;
  if (!code || found.length !== 1) throw new SignFailure(cli.noCode(number, found.length));
  if (Math.min(...code.scale) * MM < SMALLEST_MODULE) throw new SignFailure(cli.smallModules(number));
  const results = code.colour === '0 0 0 1' ? await readBarcodes(rasterise(code), STRAIGHT) : [];
  const text = results[0]?.text;
  if (!text) throw new SignFailure(cli.unreadable(number));
  return text;
}

export type CodesRead = (count: number, total: number) => void | Promise<void>;

/**
 * Returns what the QR code on each page of a PDF of signs says, in page order. Throws a SignFailure if a page has not
 * exactly one code, or one that is too small, not black or not readable.
 */
export async function readCodes(pdf: string, onRead: CodesRead = () => {}): Promise<string[]> {
  await (decoder ??= prepareDecoder());
  const bytes = await readFile(pdf);
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch(
    (error: unknown) => {
      throw new SignFailure(cli.broken(error instanceof Error ? error.message : String(error)));
    },
  );
  const pages = document.getPages();
  const codes: string[] = [];
  for (const [i, page] of pages.entries()) {
    codes.push(await readCode(page, i + 1));
    if (codes.length % 50 === 0 || codes.length === pages.length) await onRead(codes.length, pages.length);
  }
  return codes;
}

/** Throws a SignFailure unless the PDF holds exactly the codes that the manifest promises, page by page. */
export async function checkFiles(pdf: string, manifest: string, onRead?: CodesRead): Promise<void> {
  const promised = readManifest(await readFile(manifest, 'utf8'));
  const read = await readCodes(pdf, onRead);
  if (read.length !== promised.length) throw new SignFailure(cli.pages(promised.length, read.length));
  for (const [i, code] of read.entries()) {
    if (code !== promised[i]) throw new SignFailure(cli.differs(i + 1, code, promised[i] ?? ''));
  }
}
