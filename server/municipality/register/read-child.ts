// Reads an edition of the register in a child process (child-process/run-in-child.ts): bytes come in, settlements go out, some at a time.
import { Bundle } from '../../foundation/child-process/batches.ts';
import type { Job } from '../../foundation/child-process/messages.ts';
import { readRegister, RegisterError, type RegisterFault } from './read.ts';
import type { RegisterEntry } from './rules.ts';

/** Settlements; none: that was all. Or what is wrong with the file. */
export type RegisterPiece =
  | { readonly entries: readonly RegisterEntry[] }
  | { readonly fault: RegisterFault; readonly line: number | null };

export const work: Job<RegisterPiece, Uint8Array>['work'] = async ({ say, hear }) => {
  const bundle = new Bundle<RegisterEntry>((entries) => say({ entries }));
  try {
    for (const entry of await readRegister(Buffer.from(await hear()))) await bundle.add(entry, 0);
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    return say({ fault: error.fault, line: error.line });
  }
  await bundle.tellRest();
  return say({ entries: [] });
};
