// Writes an XLSX as a stream: one sheet, a heading that stays in sight, and every cell a text or a number, so that nothing is run.
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { escapeText } from './escapes.ts';
import { inPieces } from '../cells/pieces.ts';
import type { Cell } from '../cells/rules.ts';

// What stands around the rows of a workbook that we write: its parts, their kinds, and four styles of a cell.
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
const RELATION = `${SCHEMAS}/officeDocument/2006/relationships`;
const RELATIONS = `${SCHEMAS}/package/2006/relationships`;
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part that holds the rows. */
const SHEET = 'xl/worksheets/sheet1.xml';

/** What stands before the rows; everything down to the heading stays in sight. Widths of columns are counted in digits. */
const sheetStart = (heading: number, widths: readonly number[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;

const SHEET_END = '</sheetData></worksheet>';

/** The other parts. Format 49 is text: what is typed into such a cell stays text too, and is no formula. */
const AROUND: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="${SCHEMAS}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>` +
    `<Override PartName="/${SHEET}" ContentType="${KIND}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `${HEAD}<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>` +
    '<sheet name="Kazva" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${HEAD}<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="r1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="r2" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>' +
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '</styleSheet>',
};

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
