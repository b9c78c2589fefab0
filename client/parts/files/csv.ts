// Writes rows as a CSV file that a spreadsheet in the reader's language opens as it should.
import { csvCell } from '../../../sign-generator/csv-cell.ts';

export type Cell = string | number | null | undefined;
export type Row = readonly Cell[];

/**
 * The text of the file, with a byte order mark, so that Excel reads UTF-8. Numbers are written in the language's way;
 * where that has a decimal comma, the columns are separated by semicolons. No cell is run as a formula.
 */
export function writeCsv(rows: readonly Row[], language: string): string {
  const number = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 });
  const separator = number.format(0.5).includes(',') ? ';' : ',';
  const write = (cell: Cell) => (typeof cell === 'number' ? number.format(cell) : csvCell(cell ?? ''));
  return `\uFEFF${rows.map((row) => `${row.map(write).join(separator)}\r\n`).join('')}`;
}
