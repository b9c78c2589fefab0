// A cell of a CSV as it leaves the house: no spreadsheet runs it as a formula. It stands here because server and pages may
// import the sign generator, which is a package of its own and imports neither.

/**
 * Where a spreadsheet would see a formula begin: at the start of a cell, and behind what separates cells elsewhere, since
 * a program set to another delimiter takes the cell apart there. With the apostrophes that stand there already, so that
 * one more is always told from what was written. In half and in full width (OWASP, "CSV injection").
 */
const START = /^('*)(?=[=+\-@\t\r\n＝＋－＠])/u;
const INSIDE = /([,;\t\r\n])('*)(?=[=+\-@＝＋－＠])/gu;
/** The same, disarmed. */
const DISARMED_START = /^'('*)(?=[=+\-@\t\r\n＝＋－＠])/u;
const DISARMED_INSIDE = /([,;\t\r\n])'('*)(?=[=+\-@＝＋－＠])/gu;

/** Most cells have none of them, and are not looked at letter by letter. */
const SIGN = /[=+\-@\t\r\n＝＋－＠]/u;

/** What must stand in quotes: all that could end a cell, in a program set to any delimiter, and white space at an end. */
const QUOTED = /[;,\t"\r\n]|^\s|\s$/;

/** The text with an apostrophe before everything that a spreadsheet would run. */
export function disarm(text: string): string {
  return SIGN.test(text) ? text.replace(INSIDE, "$1'$2").replace(START, "'$1") : text;
}

/** The text that was disarmed, as it was; any other text as it is. */
export function rearm(text: string): string {
  return text.replace(DISARMED_INSIDE, '$1$2').replace(DISARMED_START, '$1');
}

/** The text as it stands in a line of a CSV with any delimiter: disarmed, and quoted after RFC 4180 where it must be. */
export function csvCell(text: string): string {
  const harmless = disarm(text);
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
