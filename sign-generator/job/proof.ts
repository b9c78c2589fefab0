// Pictures of pages as a person sees them, drawn by another program than the one that made it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Pdfium from '@hyzyla/pdfium';
import { writePng, type Picture } from './png.ts';

const DPI = 110;
const require = createRequire(import.meta.url);

/**
 * PDFium would fetch its WebAssembly from the net; this hands it the file that npm installed. It is loaded where it is
 * used, and as CommonJS: as a module it costs those who run TypeScript 25 MB.
 */
async function openLibrary(): Promise<Pdfium.PDFiumLibrary> {
  const { PDFiumLibrary } = require('@hyzyla/pdfium') as typeof Pdfium;
  const bytes = await readFile(require.resolve('@hyzyla/pdfium/pdfium.wasm'));
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(bytes).buffer });
}

/** Pixels a point, or how many pixels exactly: the library would first cut a page to whole points. */
type Size = { readonly scale: number } | { readonly width: number; readonly height: number };

/** Yields the pages of a PDF as pictures; `sizeOf` says how large each is, counted from 0. */
export async function* drawPages(pdf: Uint8Array, sizeOf: (page: number) => Size): AsyncGenerator<Picture> {
  // Opened for each file, of which there are few, and let go: it holds much memory.
  const library = await openLibrary();
  try {
    const document = await library.loadDocument(pdf);
    for (const page of document.pages())
      yield await page.render({ ...sizeOf(page.number), colorSpace: 'BGRA' });
  } finally {
    library.destroy();
  }
}

/** Returns the first page of a PDF as PNG, with so many pixels an inch. */
export async function drawProof(pdf: Uint8Array, dpi = DPI): Promise<Buffer> {
  for await (const page of drawPages(pdf, () => ({ scale: dpi / 72 }))) return writePng(page);
  throw new TypeError('A PDF has no page for its proof.');
}
