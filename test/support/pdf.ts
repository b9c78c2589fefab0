// Looks at a finished PDF as a reader and a phone would: PDFium draws a page, ZXing finds the QR code in the picture.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, parse } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { writePng } from '../../sign-generator/job/png.ts';

/** Rows of RGBA pixels. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

let started: Promise<PDFiumLibrary> | undefined;

async function startReaders(): Promise<PDFiumLibrary> {
  const { resolve } = createRequire(import.meta.url);
  const [pdfium, zxing] = await Promise.all(
    ['@hyzyla/pdfium/pdfium.wasm', 'zxing-wasm/reader/zxing_reader.wasm'].map(async (name) => {
      return new Uint8Array(await readFile(resolve(name))).buffer;
    }),
  );
  if (!pdfium || !zxing) throw new Error('The WebAssembly of PDFium and ZXing is missing');
  prepareZXingModule({ overrides: { wasmBinary: zxing } });
  return PDFiumLibrary.init({ wasmBinary: pdfium });
}

async function onPage<T>(path: string, page: number, use: (page: PdfPage) => Promise<T>): Promise<T> {
  const library = await (started ??= startReaders());
  const document = await library.loadDocument(await readFile(path));
  try {
    return await use(document.getPage(page - 1));
  } finally {
    document.destroy();
  }
}

type PdfPage = ReturnType<Awaited<ReturnType<PDFiumLibrary['loadDocument']>>['getPage']>;

/** Returns a page (the first is 1) as a picture at so many dots per inch. */
export function drawPdfPage(path: string, page: number, dpi: number): Promise<Picture> {
  return onPage(path, page, async (opened) => {
    const { data, width, height } = await opened.render({ scale: dpi / 72, colorSpace: 'BGRA' });
    return { data: new Uint8ClampedArray(data), width, height };
  });
}

/** Returns the text of a page (the first is 1), as copying from a viewer gives it. */
export function readPdfText(path: string, page: number): Promise<string> {
  return onPage(path, page, async (opened) => opened.getText());
}

/**
 * Returns what the QR code on a page (the first is 1) says; null if none is found. 54 dpi is what a phone sees of an A5
 * sheet that fills a small part of its picture.
 */
export async function decodePdfPage(path: string, page: number, dpi = 54): Promise<string | null> {
  const [code] = await findCodes(await drawPdfPage(path, page, dpi));
  return code?.text ?? null;
}

export interface FoundCode {
  readonly text: string;
  /** Modules along a side. */
  readonly modules: number;
  /** In pixels. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** Returns every QR code in a picture. */
export async function findCodes(picture: Picture): Promise<readonly FoundCode[]> {
  await (started ??= startReaders());
  const codes = await readBarcodes({ ...picture, colorSpace: 'srgb' }, { formats: ['QRCode'] });
  return codes.map(({ text, version, position }) => ({
    text,
    // ISO/IEC 18004, 6.3.1.
    modules: 17 + 4 * Number(version),
    corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
  }));
}

/** Returns a page (the first is 1) as a PNG file: for screenshots and for the eye. */
export async function renderPdfPage(path: string, page: number, dpi = 144): Promise<Buffer> {
  return writePng(await drawPdfPage(path, page, dpi));
}

/** Writes a PDF to the path, which it returns; its first page as a picture too, where pictures are asked for. */
export async function writePdf(path: string, bytes: Uint8Array): Promise<string> {
  await writeFile(path, bytes);
  const pictures = process.env['SCREENSHOTS'];
  if (pictures) await writeFile(join(pictures, `${parse(path).name}.png`), await renderPdfPage(path, 1, 110));
  return path;
}

/** Returns what the QR code in a PNG says; null if none is found. */
export async function decodePng(png: Uint8Array): Promise<string | null> {
  await (started ??= startReaders());
  const [code] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] });
  return code?.text ?? null;
}
