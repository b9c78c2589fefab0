// One table as a file, CSV or XLSX: lines about it, a heading, and its rows.
import type { ServerResponse } from 'node:http';
import { charactersIn, type Cells } from './cells/rules.ts';
import { sendTable } from './send-sheet.ts';
import { writeInChild, type Readers } from './write-in-child.ts';
import { writeTable, type TableEnding } from './write.ts';

/** What is written. */
export interface Sheet {
  /** Lines about it, each a row of its own: whose table it is, of when, what may be done with it. An XLSX has them above. */
  readonly about?: readonly string[];
  readonly heading: readonly string[];
  readonly rows: Iterable<Cells>;
}

/** What the file is called, without its ending, which says what it is; in which language numbers are written; for whom. */
export interface SheetFile {
  readonly name: string;
  readonly ending: TableEnding;
  readonly language: string;
  readonly readers: Readers;
}

/** To start a process holds the event loop up for as long as to write so many rows. */
const FEW: Readonly<Record<TableEnding, number>> = { csv: 1_500, xlsx: 300 };
/** Characters: a row may hold a whole comment. */
const LITTLE = 400_000;

/** Sends the table as a file to be kept. No cell of it is run as a formula, whatever stands in it. */
export async function sendSheet(
  response: ServerResponse,
  { name, ending, language, readers }: SheetFile,
  { about = [], heading, rows: sheetRows }: Sheet,
): Promise<void> {
  const lines = about.map((line) => [line]);
  // What reads a CSV takes its first line for the heading: what is said of it comes last, after an empty line.
  const isCsv = ending === 'csv';
  const form = { ending, language, heading: isCsv ? 1 : lines.length + 1 };
  const rows = isCsv
    ? [heading, ...sheetRows, ...(lines.length > 0 ? [[], ...lines] : [])]
    : [...lines, heading, ...sheetRows];
  const characters = rows.reduce((sum, cells) => sum + charactersIn({ cells }), 0);
  // Whole before anything is answered, so that a refusal can still be one.
  const pieces =
    rows.length > FEW[ending] || characters > LITTLE
      ? await writeInChild(form, rows, readers)
      : writeTable(form, rows);
  await sendTable(response, { name, ending }, pieces);
}
