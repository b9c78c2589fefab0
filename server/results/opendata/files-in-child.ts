// Has the files of a version made in a process of its own: here rows are only read, and pieces only kept.
import { TooMuch, runInChild } from '../../foundation/child-process/run-in-child.ts';
import { giveWay } from '../../voting/ballots/cpu-throttle.ts';
import { AppError } from '../../foundation/errors.ts';
import type { MadeFile, Piece } from './file-pieces.ts';
import type { FilesOf, FilesPiece, FilesSaid } from './files-child.ts';
import type { ReadTable, Row } from './store-published.ts';
import type { TableName } from '../../municipality/opendata/table-columns.ts';

/** A million ratings take fifteen seconds on a busy machine. */
const run = runInChild<FilesSaid, FilesPiece>('server/results/opendata/files-child', {
  seconds: 120,
  megabytes: 64,
  atOnce: 1,
  most: 2,
});

/**
 * The files of all tables, whose pieces `keep` has kept by then. Refuses (TOO_COMPLEX) where they take too much time or memory:
 * the versions that are there stay as they are.
 */
export async function makeFilesInChild(
  { languages, licence }: FilesOf,
  read: ReadTable,
  keep: (piece: Piece) => Promise<void>,
): Promise<readonly MadeFile[]> {
  try {
    return await run(async ({ say, hear }) => {
      const next = inTurn(read);
      await say({ languages, licence });
      for (;;) {
        const piece = await hear();
        if ('files' in piece) return piece.files;
        if ('piece' in piece) await keep(piece.piece);
        else {
          const start = performance.now();
          await say({ rows: await next(piece.wanted) });
          await giveWay(performance.now() - start);
        }
      }
    });
  } catch (cause) {
    if (!(cause instanceof TooMuch)) throw cause;
    throw new AppError('TOO_COMPLEX', 'The open data of this city take too much to be made.', { cause });
  }
}

/** Reads the tables one after the other, as they are asked for; answers no rows at the end of each. */
function inTurn(read: ReadTable): (table: TableName) => Promise<readonly Row[]> {
  let [of, rows]: [TableName | null, ReturnType<ReadTable> | null] = [null, null];
  return async (table) => {
    if (rows === null || of !== table) [of, rows] = [table, read(table)];
    const { value } = await rows.next();
    return value ?? [];
  };
}
