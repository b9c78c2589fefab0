// What spreadsheets and hands leave in cells that nobody means: formulas that failed, formulas as text, quotes, and two ids for one place. Pure.

/** What Excel shows in place of a value. */
const ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
]);

/** Whether the cell is a formula that failed. */
export const isFailedFormula = (cell: string): boolean => ERRORS.has(cell);

/** What to look at in a text that is to be printed: a formula that was not run, or quotes that were to end a cell. */
export function oddText(text: string): 'FORMULA' | 'QUOTED' | null {
  if (text.startsWith('=')) return 'FORMULA';
  const isWrapped = text.length > 2 && text.startsWith('"') && text.endsWith('"');
  return isWrapped && text.slice(1, -1).includes('"') ? 'QUOTED' : null;
}

/** Longer ones are refused. */
const LONGEST_ID = 60;

/** The same for ids that differ by capitals or by zeros before a number, which spreadsheets take away. */
export function likeness(externalId: string): string {
  if (externalId.length > LONGEST_ID) return externalId;
  return externalId.toLowerCase().replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));
}
