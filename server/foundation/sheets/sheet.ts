// One table as a file, CSV or XLSX: lines about it, a heading, and its rows.
import type { ServerResponse } from 'node:http';
import { writeCsv } from './csv/write.ts';
import type { Cell } from './rules.ts';
import { sendTable } from './send.ts';
import { writeXlsx } from './xlsx/write.ts';

export const TABLE_ENDINGS = ['csv', 'xlsx'] as const;
export type TableEnding = (typeof TABLE_ENDINGS)[number];

/** What is written. */
export interface Sheet {
  /** Lines that stand above the heading, each a row of its own: whose table it is, of when, what may be done with it. */
  readonly about?: readonly string[];
  readonly heading: readonly string[];
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/** What the file is called, without its ending, which says what it is; and in which language numbers are written. */
export interface SheetFile {
  readonly name: string;
  readonly ending: TableEnding;
  readonly language: string;
}

const TYPES: Readonly<Record<TableEnding, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sends the table as a file to be kept. No cell of it is run as a formula, whatever stands in it. */
export function sendSheet(
  response: ServerResponse,
  { name, ending, language }: SheetFile,
  sheet: Sheet,
): Promise<void> {
  const rows = rowsOf(sheet);
  const heading = (sheet.about?.length ?? 0) + 1;
  const pieces = ending === 'csv' ? writeCsv(rows, { language }) : writeXlsx(rows, { heading });
  return sendTable(response, { name: `${name}.${ending}`, type: TYPES[ending] }, pieces);
}

async function* rowsOf({ about = [], heading, rows }: Sheet): AsyncGenerator<readonly Cell[]> {
  for (const line of about) yield [line];
  yield heading;
  yield* rows;
}
