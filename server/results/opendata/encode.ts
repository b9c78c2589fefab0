// Rows as text: CSV for spreadsheets, JSON Lines for programs. The same rows make the same bytes, for good.
import { lineIn, MARK } from '../../foundation/sheets/csv/write.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import type { Row, Value } from './store-published.ts';
import type { Column } from '../../municipality/opendata/table-columns.ts';

/** The ending of a file's name says how it is written. */
export const FORMATS = ['csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes the lines of a file: what stands above its rows, and rows. */
export interface Encoding {
  readonly heading: string;
  readonly encode: (rows: readonly Row[]) => string;
}

/** Programs read it everywhere, so numbers have a point in every country. */
const lineOf = lineIn('en');

const cellOf = (value: Value): Cell => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  return value === null ? '' : value.join(' ');
};

/** How the columns are written in the format. A list of ids is one cell of a CSV, with spaces between. */
export function encodingOf(format: Format, columns: readonly Column[]): Encoding {
  const names = columns.map(({ name }) => name);
  if (format === 'csv')
    return {
      heading: MARK + lineOf(names),
      encode: (rows) => rows.map((row) => lineOf(row.map(cellOf))).join(''),
    };
  const lineOfRow = (row: Row): string =>
    JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]])));
  return { heading: '', encode: (rows) => rows.map((row) => `${lineOfRow(row)}\n`).join('') };
}
