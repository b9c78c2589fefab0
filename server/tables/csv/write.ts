// Writes CSV as Excel opens it by a double click on a Bulgarian desk: UTF-8 with a mark, semicolons.
import { disarm } from './formulas.ts';

const MARK = '\ufeff';
const DELIMITER = ';';
/** What must stand in quotes: all that could end a cell, in a program set to any delimiter, and white space at an end. */
const QUOTED = /[;,\t"\r\n]|^\s|\s$/;

/** The text of the rows, a piece at a time. No cell in it is run by a spreadsheet. */
export async function* writeCsv(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield MARK;
  for await (const cells of rows) yield `${cells.map(written).join(DELIMITER)}\r\n`;
}

function written(cell: string): string {
  const text = disarm(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
