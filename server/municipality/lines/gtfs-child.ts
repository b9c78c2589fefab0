// Reads GTFS in a child process (child-process/run-in-child.ts): bytes come in, stops and lines go out, or what is wrong with it.
import type { Job } from '../../foundation/child-process/messages.ts';
import { TableError, type TableFault } from '../../foundation/sheets/cells/rules.ts';
import { readGtfs, type Gtfs } from './gtfs.ts';

export type GtfsPiece = Gtfs | { readonly fault: TableFault; readonly line: number | null };

export const work: Job<GtfsPiece, Uint8Array>['work'] = async ({ say, hear }) => {
  try {
    return await say(await readGtfs(Buffer.from(await hear())));
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return say({ fault: error.fault, line: error.line });
  }
};
