// Writes an XLSX as a stream: one sheet, a heading that stays in sight, and every cell a text or a number, so that nothing is run.
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { escapeText } from './escapes.ts';
import { inPieces } from '../cells/pieces.ts';
import type { Cell } from '../cells/rules.ts';
import { AROUND, SHEET, SHEET_END, sheetStart } from './around.ts';

/** The bytes of a workbook with these rows; the first is the heading, or the one in the line that is said. */
export async function* writeXlsx(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  { heading = 1 }: { readonly heading?: number } = {},
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const sheet = Readable.from(inPieces(sheetOf(rows, heading)));
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

async function* sheetOf(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  heading: number,
): AsyncGenerator<string> {
  const first: (readonly Cell[])[] = [];
  let line = 0;
  for await (const cells of rows) {
    line += 1;
    if (line < SEEN) first.push(cells);
    else if (line === SEEN) yield* begun([...first, cells], heading);
    else yield rowOf(cells, line, heading);
  }
  if (line < SEEN) yield* begun(first, heading);
  yield SHEET_END;
}

/** As many lines are looked at before the first is written: columns are as wide as what stands in them. */
const SEEN = 200;

function* begun(rows: readonly (readonly Cell[])[], heading: number): Generator<string> {
  yield sheetStart(heading, widthsOf(rows.slice(heading - 1)));
  for (const [at, cells] of rows.entries()) yield rowOf(cells, at + 1, heading);
}

const [NARROWEST, WIDEST] = [8, 60];

/** In digits of the usual font, of columns that have a heading. */
function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const [heading = []] = rows;
  return heading.map((_, at) => {
    const longest = Math.max(...rows.map((cells) => String(cells[at] ?? '').length));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

function rowOf(cells: readonly Cell[], line: number, heading: number): string {
  const style = line === heading ? HEADING : TEXT;
  const written = cells.map((cell, at) => cellOf(`${lettersOf(at)}${line}`, cell, style));
  return `<row r="${line}">${written.join('')}</row>`;
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
