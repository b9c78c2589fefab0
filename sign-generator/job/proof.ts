// A picture of a page as a person sees it, drawn by another program than the one that made it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { writePng } from './png.ts';

const DPI = 110;

/** PDFium would fetch its WebAssembly from the net; this hands it the file that npm installed. */
async function openLibrary(): Promise<PDFiumLibrary> {
  const bytes = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(bytes).buffer });
}

/** Returns the first page of a PDF as PNG. */
export async function drawProof(pdf: Uint8Array): Promise<Buffer> {
  // Opened for each picture, of which there are few, and let go: it holds much memory.
  const library = await openLibrary();
  try {
    const document = await library.loadDocument(pdf);
    return writePng(await document.getPage(0).render({ scale: DPI / 72, colorSpace: 'BGRA' }));
  } finally {
    library.destroy();
  }
}
