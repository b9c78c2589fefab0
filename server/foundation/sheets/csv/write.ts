// Writes CSV as Excel opens it by a double click on a Bulgarian desk: UTF-8 with a mark, semicolons.
import { inPieces } from '../cells/pieces.ts';
import type { Cell } from '../cells/rules.ts';
import { csvCell } from '../../../../sign-generator/csv-cell.ts';

/** Stands before the first line. */
export const MARK = '\ufeff';
const DELIMITER = ';';

/**
 * Writes a row as a line. No cell in it is run by a spreadsheet. Numbers are written as the language does: a spreadsheet on
 * a Bulgarian desk reads 8,4, and takes 8.4 for the eighth of April.
 */
export function lineIn(language: string): (cells: readonly Cell[]) => string {
  const numbers = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 });
  const written = (cell: Cell) => (typeof cell === 'number' ? numbers.format(cell) : csvCell(cell));
  return (cells) => `${cells.map(written).join(DELIMITER)}\r\n`;
}

/** The text of the rows, a piece at a time. */
export function writeCsv(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  { language = 'bg' }: { readonly language?: string } = {},
): AsyncGenerator<string> {
  return inPieces(linesOf(rows, lineIn(language)));
}

async function* linesOf(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  lineOf: (cells: readonly Cell[]) => string,
): AsyncGenerator<string> {
  yield MARK;
  for await (const cells of rows) yield lineOf(cells);
}
