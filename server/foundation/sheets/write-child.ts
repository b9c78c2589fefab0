// Writes a long table in a child process (child-process/run-in-child.ts): rows come in, the pieces of the file go out.
import type { Job, Talk } from '../child-process/messages.ts';
import type { Cells } from './cells/rules.ts';
import { writeTable, type Form, type TablePiece } from './write.ts';

/** What it hears: as what; then rows, and none at the end. */
export type WriteSaid = { readonly form: Form } | { readonly rows: readonly Cells[] };

/** What it says: pieces of the file, and that this was all. */
export type WritePiece = { readonly piece: TablePiece } | { readonly end: true };

export const work: Job<WritePiece, WriteSaid>['work'] = async (talk) => {
  const said = await talk.hear();
  if (!('form' in said)) throw new TypeError('Rows of no table.');
  for await (const piece of writeTable(said.form, rowsOf(talk))) await talk.say({ piece });
  await talk.say({ end: true });
};

async function* rowsOf({ hear }: Talk<WritePiece, WriteSaid>): AsyncGenerator<Cells> {
  for (;;) {
    const said = await hear();
    if (!('rows' in said)) throw new TypeError('One table at a time.');
    if (said.rows.length === 0) return;
    yield* said.rows;
  }
}
