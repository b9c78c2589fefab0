// One table as a file, CSV or XLSX: lines about it, a heading, and its rows.
import type { ServerResponse } from 'node:http';
import { sendTable } from './send.ts';
import { writeAside, type Readers } from './write-aside.ts';
import { charactersOf, TABLE_TYPES, writeTable, type Cells, type TableEnding } from './write.ts';

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

/** To start a process holds the event loop up for as long as to write so many rows. */
const FEW: Readonly<Record<TableEnding, number>> = { csv: 1_500, xlsx: 300 };
/** Characters: a row may hold a whole comment. */
const LITTLE = 400_000;

/** Sends the table as a file to be kept. No cell of it is run as a formula, whatever stands in it. */
export async function sendSheet(
  response: ServerResponse,
  { name, ending, language, readers }: SheetFile,
  sheet: Sheet,
): Promise<void> {
  const form = { ending, language, heading: (sheet.about?.length ?? 0) + 1 };
  const { isLong, rows } = await begin(rowsOf(sheet), FEW[ending]);
  // Whole before anything is answered, so that a refusal can still be one.
  const pieces = isLong ? await writeAside(form, rows, readers) : writeTable(form, rows);
  await sendTable(response, { name: `${name}.${ending}`, type: TABLE_TYPES[ending] }, pieces);
}

async function* rowsOf({ about = [], heading, rows }: Sheet): AsyncGenerator<Cells> {
  for (const line of about) yield [line];
  yield heading;
  yield* rows;
}

/** Whether they are more than so many, or much more than usual; and all of them. */
async function begin(
  rows: AsyncGenerator<Cells>,
  few: number,
): Promise<{ readonly isLong: boolean; readonly rows: AsyncGenerator<Cells> }> {
  const first: Cells[] = [];
  for (let characters = 0; first.length <= few && characters <= LITTLE;) {
    const { done, value } = await rows.next();
    if (done) return { isLong: false, rows: all(first, rows) };
    first.push(value);
    characters += charactersOf(value);
  }
  return { isLong: true, rows: all(first, rows) };
}

async function* all(first: readonly Cells[], others: AsyncGenerator<Cells>): AsyncGenerator<Cells> {
  yield* first;
  yield* others;
}
