// A table of places as it was sent: its heading, and its rows.
import { readTable } from '../../foundation/sheets/read.ts';
import { TableError, type TableRow } from '../../foundation/sheets/cells/rules.ts';
import { readHeading, type Heading } from './table-heading.ts';
import { ImportError } from './rules.ts';

export interface PlacesFile {
  readonly heading: Heading;
  readonly rows: readonly TableRow[];
}

/** Rows after which progress is told. */
const TOLD = 500;

/** Reads the table; `report` hears how many rows were read. Throws an ImportError where it is none of places. */
export async function readPlaces(
  bytes: Buffer,
  languages: readonly string[],
  report: (done: number) => Promise<void>,
): Promise<PlacesFile> {
  let heading: Heading | null = null;
  const rows: TableRow[] = [];
  try {
    for await (const row of readTable(bytes)) {
      if (heading === null) heading = readHeading(row, languages);
      else rows.push(row);
      if (rows.length % TOLD === 0) await report(rows.length);
    }
  } catch (error) {
    throw error instanceof TableError ? new ImportError(error.fault, error.line) : error;
  }
  if (heading === null || rows.length === 0) throw new ImportError('NO_ROWS', null);
  return { heading, rows };
}
