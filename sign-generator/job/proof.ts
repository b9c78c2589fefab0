// A picture of a page as a person sees it, drawn by another program than the one that made it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { writePng } from './png.ts';

const DPI = 110;

let library: Promise<PDFiumLibrary> | undefined;

/** PDFium would fetch its WebAssembly from the net; this hands it, once, the file that npm installed. */
async function open(): Promise<PDFiumLibrary> {
  const bytes = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(bytes).buffer });
}

/** Returns the first page of a PDF as PNG. */
export async function drawProof(pdf: Uint8Array): Promise<Buffer> {
  const document = await (await (library ??= open())).loadDocument(pdf);
  try {
    return writePng(await document.getPage(0).render({ scale: DPI / 72, colorSpace: 'BGRA' }));
  } finally {
    document.destroy();
  }
}
