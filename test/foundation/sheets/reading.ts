// Reads a table in a test: all of its rows at once, or what is wrong with it.
import { readTable } from '../../../server/foundation/sheets/read.ts';
import { TableError, type TableRow } from '../../../server/foundation/sheets/cells/rules.ts';

export async function rowsOf(file: Buffer | string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(Buffer.from(file))) rows.push(row);
  return rows;
}

/** The cells of all rows. */
export async function cellsOf(file: Buffer | string): Promise<(readonly string[])[]> {
  return (await rowsOf(file)).map(({ cells }) => cells);
}

/** What is wrong with the file; null where it can be read. */
export async function faultOf(file: Buffer | string): Promise<string | null> {
  try {
    await rowsOf(file);
    return null;
  } catch (error) {
    if (error instanceof TableError) return error.fault;
    throw error;
  }
}

/** Hands out the rows one after the other, as a database would. */
export async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}
