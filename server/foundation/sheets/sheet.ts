// One table as a file, CSV or XLSX: lines about it, a heading, and its rows.
import type { ServerResponse } from 'node:http';
import { sendTable } from './send.ts';
import { writeAside, type Readers } from './write-aside.ts';
import { writeTable, type Cells, type TableEnding } from './write.ts';

/** What is written. */
export interface Sheet {
  /** Lines that stand above the heading, each a row of its own: whose table it is, of when, what may be done with it. */
  readonly about?: readonly string[];
  readonly heading: readonly string[];
  readonly rows: Iterable<Cells> | AsyncIterable<Cells>;
}

/** What the file is called, without its ending, which says what it is; in which language numbers are written; for whom. */
export interface SheetFile {
  readonly name: string;
  readonly ending: TableEnding;
  readonly language: string;
  readonly readers: Readers;
}

const TYPES: Readonly<Record<TableEnding, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A process takes longer to start than so many rows to write. */
const FEW = 200;

/** Sends the table as a file to be kept. No cell of it is run as a formula, whatever stands in it. */
export async function sendSheet(
  response: ServerResponse,
  { name, ending, language, readers }: SheetFile,
  sheet: Sheet,
): Promise<void> {
  const form = { ending, language, heading: (sheet.about?.length ?? 0) + 1 };
  const { isLong, rows } = await begin(rowsOf(sheet));
  // Whole before anything is answered, so that a refusal can still be one.
  const pieces = isLong ? await writeAside(form, rows, readers) : writeTable(form, rows);
  await sendTable(response, { name: `${name}.${ending}`, type: TYPES[ending] }, pieces);
}

async function* rowsOf({ about = [], heading, rows }: Sheet): AsyncGenerator<Cells> {
  for (const line of about) yield [line];
  yield heading;
  yield* rows;
}

/** Whether there are more than a few; and all of them. */
async function begin(rows: AsyncGenerator<Cells>): Promise<{ isLong: boolean; rows: AsyncGenerator<Cells> }> {
  const first: Cells[] = [];
  while (first.length <= FEW) {
    const { done, value } = await rows.next();
    if (done) return { isLong: false, rows: all(first, rows) };
    first.push(value);
  }
  return { isLong: true, rows: all(first, rows) };
}

async function* all(first: readonly Cells[], others: AsyncGenerator<Cells>): AsyncGenerator<Cells> {
  yield* first;
  yield* others;
}
