// Writes an XLSX as a stream: one sheet, a heading that stays in sight, and every cell a text or a number, so that nothing is run.
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { escapeText } from './escapes.ts';
import type { Cell } from '../rules.ts';
import { AROUND, SHEET, SHEET_END, sheetStart } from './around.ts';

/** The bytes of a workbook with these rows; the first is the heading, or the one in the line that is said. */
export async function* writeXlsx(
  rows: AsyncIterable<readonly Cell[]>,
  { heading = 1 }: { readonly heading?: number } = {},
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const sheet = Readable.from(sheetOf(rows, heading));
  const bytes = new PassThrough();
  sheet.on('error', (error) => bytes.destroy(error));
  for (const [name, text] of Object.entries(AROUND)) zip.addBuffer(Buffer.from(text), name);
  zip.addReadStream(sheet, SHEET);
  zip.end();
  zip.outputStream.pipe(bytes);
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } finally {
    sheet.destroy();
  }
}

async function* sheetOf(rows: AsyncIterable<readonly Cell[]>, heading: number): AsyncGenerator<string> {
  yield sheetStart(heading);
  let line = 0;
  for await (const cells of rows) {
    const style = ++line === heading ? HEADING : TEXT;
    const written = cells.map((cell, at) => cellOf(`${lettersOf(at)}${line}`, cell, style));
    yield `<row r="${line}">${written.join('')}</row>`;
  }
  yield SHEET_END;
}

/** The places of three styles among those of the workbook. */
const TEXT = 1;
const HEADING = 2;
const NUMBER = 3;

/** A cell with its address: some programs do not count by themselves. */
function cellOf(address: string, cell: Cell, style: number): string {
  if (typeof cell === 'number') return `<c r="${address}" s="${NUMBER}"><v>${cell}</v></c>`;
  if (cell === '') return `<c r="${address}" s="${style}"/>`;
  const text = xmlOf(escapeText(cell));
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The letters of a column, counted from 0: Z, AA, AB. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

function xmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
