// Writes a table as CSV or XLSX, whoever does it: the server what is short, a process of its own what is long.
import { writeCsv } from './csv/write.ts';
import type { Cell } from './rules.ts';
import { writeXlsx } from './xlsx/write.ts';

export const TABLE_ENDINGS = ['csv', 'xlsx'] as const;
export type TableEnding = (typeof TABLE_ENDINGS)[number];

export type Cells = readonly Cell[];

/** A part of a file. */
export type TablePiece = string | Uint8Array;

export const TABLE_TYPES: Readonly<Record<TableEnding, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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
  rows: AsyncIterable<Cells>,
): AsyncIterable<TablePiece> {
  return ending === 'csv' ? writeCsv(rows, { language }) : writeXlsx(rows, { heading });
}

/** About how many characters they are. */
export function charactersOf(cells: Cells): number {
  return cells.reduce<number>((sum, cell) => sum + String(cell).length, 0);
}
