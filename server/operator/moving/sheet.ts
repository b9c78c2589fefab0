// A table of an export as rows of a spreadsheet, for people.
import { isTexts, textIn } from '../../foundation/texts/per-language.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import { bytesOf, type TenantTable } from './rules.ts';
import type { RowText } from './store-export.ts';

/** The rows with a heading of column names. */
export async function* sheetOf(
  table: TenantTable,
  rows: AsyncIterable<readonly RowText[]>,
): AsyncGenerator<readonly Cell[]> {
  const bytes = bytesOf(table);
  const names = table.columns.map(({ name }) => name).filter((name) => !bytes.includes(name));
  yield names;
  for await (const piece of rows)
    for (const row of piece) {
      const values = JSON.parse(row) as Readonly<Record<string, unknown>>;
      yield names.map((name) => cellOf(values[name]));
    }
}

/** What the cell shows: of a text per language the Bulgarian one, and JSON for what has parts. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (isTexts(value)) return textIn(value, 'bg');
  return JSON.stringify(value);
}
