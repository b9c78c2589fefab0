// A picture of a page as a person sees it, drawn by another program than the one that made it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Pdfium from '@hyzyla/pdfium';
import { writePng } from './png.ts';

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

/** Returns the first page of a PDF as PNG, with so many pixels an inch. */
export async function drawProof(pdf: Uint8Array, dpi = DPI): Promise<Buffer> {
  // Opened for each picture, of which there are few, and let go: it holds much memory.
  const library = await openLibrary();
  try {
    const document = await library.loadDocument(pdf);
    return writePng(await document.getPage(0).render({ scale: dpi / 72, colorSpace: 'BGRA' }));
  } finally {
    library.destroy();
  }
}
