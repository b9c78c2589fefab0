// Reads a small table in a child process (child-process/run-in-child.ts): bytes come in, its rows go out, or what is wrong with it.
import type { Job } from '../child-process/messages.ts';
import { TableError, type TableFault } from './cells/rules.ts';
import { readTable } from './read.ts';

/** The rows with their first cells; or why it is no table, and near which line. */
export type RowsPiece =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly fault: TableFault; readonly line: number | null };

/** How many rows it may have, and which cells of each anybody asks for. */
export interface RowsAsked {
  readonly most: number;
  readonly columns: number;
}

/** What it hears: the file, and how much of it is wanted. */
export interface RowsSaid extends RowsAsked {
  readonly bytes: Uint8Array;
}

export const work: Job<RowsPiece, RowsSaid>['work'] = async ({ say, hear }) => {
  const { bytes, most, columns } = await hear();
  const rows: string[][] = [];
  try {
    for await (const { line, cells } of readTable(Buffer.from(bytes))) {
      if (rows.length === most) throw new TableError('TOO_MANY_ROWS', line);
      rows.push(cells.slice(0, columns).map((cell) => cell.trim()));
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return say({ fault: error.fault, line: error.line });
  }
  return say({ rows });
};
