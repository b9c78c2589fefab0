// Lines of a table that was pasted, or of a CSV: a place, a month and how many came.
import { datePartsIn, wholeNumberIn } from '../../text/cells.ts';

/** A line as it is sent; `visitors`: null where the line takes the number away. */
export interface VisitsRow {
  /** Which line it is, from 1. */
  readonly line: number;
  readonly place: string;
  /** The first day of the month, YYYY-MM-DD. */
  readonly month: string;
  readonly visitors: number | null;
}

/** A line that cannot be read, counted from 1. */
export interface FaultyLine {
  readonly line: number;
  readonly part: 'columns' | 'month' | 'visitors';
}

/** Longer ones hold no place, month and number. */
const LONGEST_LINE = 300;

/** The month as the first day of it: 2026-10, 10.2026 or a day in it; null where it is none. */
function monthIn(cell: string): string | null {
  const parts = datePartsIn(cell);
  const month = Number(parts?.month ?? 0);
  return parts === null || month < 1 || month > 12
    ? null
    : `${parts.year}-${String(month).padStart(2, '0')}-01`;
}

/** The lines, cells apart by a tab, a semicolon or a comma; empty ones and a heading are no lines. */
export function parseRows(text: string): { readonly rows: VisitsRow[]; readonly faults: FaultyLine[] } {
  const rows: VisitsRow[] = [];
  const faults: FaultyLine[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const separator = ['\t', ';', ','].find((each) => line.includes(each)) ?? ';';
    const cells =
      line.length > LONGEST_LINE ? [] : line.split(separator).map((cell) => cell.trim().replaceAll('"', ''));
    const [place = '', inMonth = '', inNumber = ''] = cells;
    const month = monthIn(inMonth);
    const visitors = wholeNumberIn(inNumber);
    const isHeading = rows.length + faults.length === 0 && month === null && visitors === undefined;
    if (isHeading) continue;
    if (cells.length !== 3 || place === '') faults.push({ line: at + 1, part: 'columns' });
    else if (month === null) faults.push({ line: at + 1, part: 'month' });
    else if (visitors === undefined) faults.push({ line: at + 1, part: 'visitors' });
    else rows.push({ line: at + 1, place, month, visitors });
  }
  return { rows, faults };
}

/** The rows of a table as such lines; so many as a heading and all that may be told, and the server has looked. */
export const linesOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n');
