// Has a long table written in a process of its own: here its rows are only read, and its pieces only gathered.
import { TooMuch, runInChild, type InChild, type Limits } from '../child-process/run-in-child.ts';
import { Bundle } from '../child-process/batches.ts';
import type { Talk } from '../child-process/messages.ts';
import { AppError } from '../errors.ts';
import { charactersIn, type Cells } from './cells/rules.ts';
import type { WritePiece, WriteSaid } from './write-child.ts';
import type { Form, TablePiece } from './write.ts';

/** Who may ask for a table: those of members do not wait behind those that anybody may ask for. */
export type Readers = 'members' | 'everybody';

/** Ten thousand places take a second and 90 MB on a busy machine. */
export const TABLE_LIMITS: Limits = { seconds: 20, megabytes: 256, atOnce: 1, most: 10 };

const createAside = (): InChild<WriteSaid, WritePiece> =>
  runInChild('server/foundation/sheets/write-child', TABLE_LIMITS);
const asides: Readonly<Record<Readers, InChild<WriteSaid, WritePiece>>> = {
  members: createAside(),
  everybody: createAside(),
};

/**
 * The whole file that the process writes of what `tell` says to it: whoever takes it slowly holds no process. Refuses with
 * TOO_COMPLEX what takes too much time or memory, and with TOO_MANY_REQUESTS where too many wait.
 */
export async function writtenBy<Said>(
  run: InChild<Said, WritePiece>,
  tell: (say: Talk<Said, WritePiece>['say']) => Promise<void>,
): Promise<readonly TablePiece[]> {
  try {
    return await run(async ({ say, hear }) => {
      await tell(say);
      const pieces: TablePiece[] = [];
      for (;;) {
        const said = await hear();
        if ('end' in said) return pieces;
        pieces.push(said.piece);
      }
    });
  } catch (cause) {
    if (!(cause instanceof TooMuch)) throw cause;
    throw new AppError('TOO_COMPLEX', 'This table takes too much to be written.', { cause });
  }
}

/** The whole file of the rows, written in a child process. */
export function writeInChild(
  form: Form,
  rows: readonly Cells[],
  readers: Readers,
): Promise<readonly TablePiece[]> {
  return writtenBy(asides[readers], async (say) => {
    await say({ form });
    const bundle = new Bundle<Cells>((some) => say({ rows: some }));
    for (const cells of rows) await bundle.add(cells, charactersIn({ cells }));
    await bundle.tellRest();
    await say({ rows: [] });
  });
}
