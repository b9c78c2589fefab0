// A PDF opened to be looked at: its dictionaries, its pages, and which standard it says that it keeps.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFObject, PDFPage } from '@cantoo/pdf-lib';
import type { Standard } from '../standard.ts';

export interface Opened {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly info: PDFDict | null;
  readonly pages: readonly PDFPage[];
  /** XMP metadata as text; empty where there is none. */
  readonly metadata: string;
  /** What the file says of itself; null where it names none that we know. */
  readonly standard: Standard | null;
}

/** The value of a key, with references followed. */
export function valueOf(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(PDFName.of(key));
}

/** The dictionary behind a key, or null. */
export function dictOf(dict: PDFDict, key: string): PDFDict | null {
  const value = valueOf(dict, key);
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : null;
}

/** The items of the array behind a key, with references followed; none where there is no array. */
export function itemsOf(dict: PDFDict, key: string): (PDFObject | undefined)[] {
  const value = valueOf(dict, key);
  return value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i)) : [];
}

/** A name without its slash, or null where it is none. */
export function nameIn(value: PDFObject | undefined): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

/** A text as it reads, or null where it is none. */
export function textIn(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export function numberIn(value: PDFObject | undefined): number | null {
  return value instanceof PDFNumber ? value.asNumber() : null;
}

/** What a stream holds, unpacked, a character for each byte. Throws if a filter cannot be undone. */
export function contentOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** The streams of a page's content, in their order. */
export function contentsOf(page: PDFPage): PDFRawStream[] {
  const contents = page.node.Contents();
  const all =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  return all.filter((each): each is PDFRawStream => each instanceof PDFRawStream);
}

function standardOf(info: PDFDict | null, metadata: string): Standard | null {
  const inMetadata = /GTS_PDFXVersion\s*(?:>|=\s*["'])\s*([^<"']+)/.exec(metadata)?.[1];
  const said = (info && textIn(valueOf(info, 'GTS_PDFXVersion'))) ?? inMetadata ?? '';
  if (said.startsWith('PDF/X-1')) return 'x1a';
  if (said.startsWith('PDF/X-3')) return 'x3';
  return said.startsWith('PDF/X-4') ? 'x4' : null;
}

/** Opens the file. Throws if it cannot be read as a PDF at all; one that is encrypted opens, but its streams do not. */
export async function openFile(bytes: Uint8Array): Promise<Opened> {
  const options = { updateMetadata: false, throwOnInvalidObject: true, ignoreEncryption: true };
  const document = await PDFDocument.load(bytes, options);
  const { Info } = document.context.trailerInfo;
  const info = Info ? (document.context.lookup(Info) ?? null) : null;
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  const metadata =
    stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8') : '';
  const known = info instanceof PDFDict ? info : null;
  const pages = document.getPages();
  return { bytes, document, info: known, pages, metadata, standard: standardOf(known, metadata) };
}
