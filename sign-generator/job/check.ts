// The last gate: reads every QR code back from the finished PDF and compares it with the manifest.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { prepareZXingModule, purgeZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions } from 'zxing-wasm/reader';
import { findFilledRectangles } from '../content.ts';
import type { FilledRectangles } from '../content.ts';
import { SignFailure } from '../failure.ts';
import { MM } from '../design/fit.ts';
import { openFinished, Unreadable } from './finished.ts';
import type { Finished } from './finished.ts';
import type { ManifestRow } from './manifest.ts';
import type { Picture } from './png.ts';
import { cli } from '../text/cli.ts';

/** A module smaller than this is not read reliably from a code in the hand (millimetres). */
const SMALLEST_MODULE = 0.4;
/** Pages between two reports of progress. */
const EVERY = 50;

/** A decoder keeps about 1,300 bytes of every code it ever read (zxing-wasm 3.1.4). */
const MOST_USES = 2_000;

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

let wasm: Promise<ArrayBuffer> | undefined;

/** The decoder would fetch its WebAssembly from the net; it is handed the file that npm installed. */
async function readWasm(): Promise<ArrayBuffer> {
  const bytes = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return new Uint8Array(bytes).buffer;
}

let uses = 0;

/** Reads what a picture says; the decoder is made anew now and then. */
async function decode(picture: ImageData, options = STRAIGHT): Promise<string | undefined> {
  const wasmBinary = await (wasm ??= readWasm());
  if (uses++ % MOST_USES === 0) {
    purgeZXingModule();
    prepareZXingModule({ overrides: { wasmBinary } });
  }
  const [result] = await readBarcodes(picture, options);
  return result?.text;
}

/** Returns what the code in a picture says that shows more than a code; undefined where none is read. */
export function readPicture({ data, width, height }: Picture): Promise<string | undefined> {
  const picture: ImageData = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' };
  return decode(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
}

async function readCode(code: FilledRectangles, number: number, rasterise: Rasterise): Promise<string> {
  if (Math.min(...code.scale) * MM < SMALLEST_MODULE) throw new SignFailure(cli.smallModules(number));
  const text = code.colour === '0 0 0 1' ? await decode(rasterise(code)) : undefined;
  if (!text) throw new SignFailure(cli.unreadable(number));
  return text;
}

/** Runs `use` with a finished file open. Throws a SignFailure if the file cannot be read. */
async function onFinished<T>(path: string, use: (file: Finished) => Promise<T>): Promise<T> {
  let file: Finished | undefined;
  try {
    file = openFinished(path);
    return await use(file);
  } catch (error) {
    // Zlib says by a code what is wrong with a stream.
    const isBroken = error instanceof Unreadable || (error instanceof Error && 'code' in error);
    if (!isBroken) throw error;
    throw new SignFailure(cli.broken(error.message));
  } finally {
    file?.close();
  }
}

async function codesOn(content: string, number: number, rasterise: Rasterise): Promise<string[]> {
  const codes: string[] = [];
  for (const code of findFilledRectangles(content)) codes.push(await readCode(code, number, rasterise));
  return codes;
}

/**
 * Returns what the QR codes on each page of a PDF of signs say, in the order in which they are drawn. Throws a
 * SignFailure if the file cannot be read, or a code is too small, not black or not readable.
 */
export function readCodes(path: string): Promise<string[][]> {
  return onFinished(path, async (file) => {
    const rasterise = openRaster();
    const pages: string[][] = [];
    for (const content of file.contents()) pages.push(await codesOn(content, pages.length + 1, rasterise));
    return pages;
  });
}

/** Throws a SignFailure unless a volume is the file that the manifest names, and bears the codes that it promises, each in its place. */
export async function checkVolume(
  path: string,
  promised: readonly ManifestRow[],
  onRead: (count: number) => void = () => {},
): Promise<void> {
  const byPage = promised.toSorted((a, b) => a.page - b.page);
  await onFinished(path, async (file) => {
    const [first] = promised;
    if (first && first.sha256 !== file.hash) throw new SignFailure(cli.otherFile(first.file));
    const rasterise = openRaster();
    let [page, found, checked] = [0, 0, 0];
    for (const content of file.contents()) {
      const read = await codesOn(content, ++page, rasterise);
      for (let row = byPage[checked]; row?.page === page; row = byPage[++checked]) {
        const { position, url, faces } = row;
        for (let face = (position - 1) * faces; face < position * faces; face++) {
          const code = read[face];
          if (code === undefined) throw new SignFailure(cli.noCode(page, position));
          if (code !== url) throw new SignFailure(cli.differs(page, code, url));
        }
      }
      found += read.length;
      if (page % EVERY !== 0) continue;
      onRead(found);
      await setImmediate();
    }
    onRead(found);
    const codes = promised.reduce((sum, { faces }) => sum + faces, 0);
    if (found !== codes) throw new SignFailure(cli.codes(codes, found));
  });
}

const PIXELS = 3;
const QUIET_PIXELS = 4 * PIXELS;

type Rasterise = (code: FilledRectangles) => ImageData;

/**
 * A code as a picture: three pixels a module, with its quiet zone. Returns what draws codes one after the other into
 * the same picture: the signs of a file are alike, and a new one for each would be 40 kB.
 */
function openRaster(): Rasterise {
  let last = new Uint8ClampedArray();
  return ({ rectangles }) => {
    const at = (i: number): number => rectangles[i] ?? 0;
    let [right, top] = [0, 0];
    for (let i = 0; i < rectangles.length; i += 4) {
      right = Math.max(right, at(i) + at(i + 2));
      top = Math.max(top, at(i + 1) + at(i + 3));
    }
    const width = right * PIXELS + 2 * QUIET_PIXELS;
    const height = top * PIXELS + 2 * QUIET_PIXELS;
    if (last.length !== width * height * 4) last = new Uint8ClampedArray(width * height * 4);
    const data = last.fill(255);
    const pixels = new Uint32Array(data.buffer);
    for (let i = 0; i < rectangles.length; i += 4) {
      const left = QUIET_PIXELS + at(i) * PIXELS;
      const upper = QUIET_PIXELS + (top - at(i + 1) - at(i + 3)) * PIXELS;
      for (let row = upper; row < upper + at(i + 3) * PIXELS; row++) {
        pixels.fill(0xff000000, row * width + left, row * width + left + at(i + 2) * PIXELS);
      }
    }
    return { data, width, height, colorSpace: 'srgb' };
  };
}
