// Keeps a spreadsheet from running a cell of a CSV as a formula: an apostrophe before it, which reading takes off again.

/**
 * Where a spreadsheet would see a formula begin: at the start of a cell, and behind what separates cells elsewhere, since
 * a program set to another delimiter takes the cell apart there. With the apostrophes that stand there already, so that
 * one more is always told from what was written.
 */
const BEGINNINGS = /(?<=^)'*(?=[=+\-@\t\r\n＝＋－＠])|(?<=[,;\t\r\n])'*(?=[=+\-@＝＋－＠])/gu;

/** Most cells have none of them, and are not looked at letter by letter. */
const SIGN = /[=+\-@\t\r\n＝＋－＠]/u;

/** The cell with an apostrophe before everything that a spreadsheet would run. */
export function disarm(cell: string): string {
  return SIGN.test(cell) ? cell.replace(BEGINNINGS, (marks) => `'${marks}`) : cell;
}

/** The cell that was disarmed, as it was; any other cell as it is. */
export function rearm(cell: string): string {
  return cell.replace(BEGINNINGS, (marks) => marks.slice(1));
}
