// Writes a table as CSV or XLSX, whoever does it: the server what is short, a process of its own what is long.
import { writeCsv } from './csv/write.ts';
import type { Cells } from './cells/rules.ts';
import { writeXlsx } from './xlsx/write.ts';

export const TABLE_ENDINGS = ['csv', 'xlsx'] as const;
export type TableEnding = (typeof TABLE_ENDINGS)[number];

/** A part of a file. */
export type TablePiece = string | Uint8Array;

/** As what a table is written. */
export interface Form {
  readonly ending: TableEnding;
  /** In which numbers are written. */
  readonly language: string;
  /** Which line is the heading, counted from 1. */
  readonly heading: number;
}

/** The file, piece by piece. */
export function writeTable(
  { ending, language, heading }: Form,
  rows: Iterable<Cells> | AsyncIterable<Cells>,
): AsyncIterable<TablePiece> {
  return ending === 'csv' ? writeCsv(rows, { language }) : writeXlsx(rows, { heading });
}
