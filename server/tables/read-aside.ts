// Reads a table that somebody sent in a process of its own, so that nobody waits for it, however it is made.
import { TooMuch, workAside } from '../aside/aside.ts';
import { MAX_FILE_BYTES, TableError, type TableRow } from './rules.ts';
import type { TablePiece } from './table-work.ts';

/** The largest table that there may be takes less than half of it. */
const readAside = workAside<Uint8Array, TablePiece>('server/tables/table-work', {
  ...{ seconds: 20, megabytes: 512, atOnce: 2, most: 10 },
});

/** The rows, as readTable tells them. Throws a TableError; TOO_COSTLY where it took too much time or memory. */
export async function readTableAside(bytes: Buffer, take: (row: TableRow) => void): Promise<void> {
  if (bytes.length > MAX_FILE_BYTES) throw new TableError('TOO_LARGE');
  try {
    await readAside(async ({ say, hear }) => {
      await say(bytes);
      for (let piece = await hear(); ; piece = await hear()) {
        if ('fault' in piece) throw new TableError(piece.fault, piece.line);
        if (piece.rows.length === 0) return;
        piece.rows.forEach(take);
      }
    });
  } catch (error) {
    throw error instanceof TooMuch ? new TableError('TOO_COSTLY', null, { cause: error }) : error;
  }
}
