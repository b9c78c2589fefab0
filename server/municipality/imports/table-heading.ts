// The heading of a table: where each column stands.
import type { TableRow } from '../../foundation/sheets/cells/rules.ts';
import { columnNamed, type Column } from './columns.ts';
import { ImportError } from './rules.ts';

export interface Heading {
  /** The first row as it stands in the file. */
  readonly titles: readonly string[];
  readonly places: ReadonlyMap<Column, number>;
  /** What no column is called: it is left alone. */
  readonly ignored: readonly string[];
}

/** The heading that the row is. Throws an ImportError where no row could be told from another by it. */
export function readHeading({ line, cells }: TableRow, languages: readonly string[]): Heading {
  const places = new Map<Column, number>();
  const ignored: string[] = [];
  for (const [at, title] of cells.entries()) {
    const column = columnNamed(title, languages);
    if (column === null) {
      if (title.trim() !== '') ignored.push(title.trim());
      continue;
    }
    const earlier = places.get(column);
    if (earlier !== undefined) throw new ImportError('COLUMN_TWICE', line, [cells[earlier] ?? '', title]);
    places.set(column, at);
  }
  if (!places.has('externalId')) throw new ImportError('NO_EXTERNAL_ID', line, ignored);
  return { titles: cells, places, ignored };
}
