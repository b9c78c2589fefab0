// Writes rows as a CSV file that a spreadsheet in the reader's language opens as it should.

export type Cell = string | number | null | undefined;
export type Row = readonly Cell[];

// What a spreadsheet would run as a formula, in half or full width (OWASP, "CSV injection").
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * The text of the file, with a byte order mark, so that Excel reads UTF-8. Numbers are written in the language's way;
 * where that has a decimal comma, the columns are separated by semicolons. A text that would run as a formula gets an
 * apostrophe before it.
 */
export function writeCsv(rows: readonly Row[], language: string): string {
  const number = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 });
  const separator = number.format(0.5).includes(',') ? ';' : ',';
  const write = (cell: Cell) => {
    if (typeof cell === 'number') return number.format(cell);
    const text = formula.test(cell ?? '') ? `'${cell}` : (cell ?? '');
    return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => `${row.map(write).join(separator)}\r\n`).join('')}`;
}
