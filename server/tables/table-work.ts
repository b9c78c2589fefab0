// Reads a table aside (aside/aside.ts): bytes come in, rows go out, some at a time.
import { Bundle } from '../aside/bundle.ts';
import type { Job } from '../aside/talk.ts';
import { readTable } from './read.ts';
import { charactersIn, TableError, type TableFault, type TableRow } from './rules.ts';

/** Rows; none: that was all. Or what is wrong with the file. */
export type TablePiece =
  { readonly rows: readonly TableRow[] } | { readonly fault: TableFault; readonly line: number | null };

export const work: Job<TablePiece, Uint8Array>['work'] = async ({ say, hear }) => {
  const bundle = new Bundle<TableRow>((rows) => say({ rows }));
  try {
    for await (const row of readTable(Buffer.from(await hear()))) await bundle.add(row, charactersIn(row));
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return say({ fault: error.fault, line: error.line });
  }
  await bundle.tellRest();
  return say({ rows: [] });
};
