// Reads an edition of the register in a process of its own: five thousand settlements, in whatever file somebody has.
import { TooMuch, runInChild } from '../../foundation/child-process/run-in-child.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/cells/rules.ts';
import { RegisterError } from './read.ts';
import type { RegisterPiece } from './read-child.ts';
import type { RegisterEntry } from './rules.ts';

const run = runInChild<Uint8Array, RegisterPiece>('server/municipality/register/read-child', {
  seconds: 20,
  megabytes: 512,
  atOnce: 1,
  most: 4,
});

/** Every settlement in the file. Throws a RegisterError; TOO_COSTLY where it took too much time or memory. */
export async function readRegisterInChild(bytes: Buffer): Promise<RegisterEntry[]> {
  if (bytes.length > MAX_FILE_BYTES) throw new RegisterError('TOO_LARGE', null);
  const entries: RegisterEntry[] = [];
  try {
    return await run(async ({ say, hear }) => {
      await say(bytes);
      for (let piece = await hear(); ; piece = await hear()) {
        if ('fault' in piece) throw new RegisterError(piece.fault, piece.line);
        if (piece.entries.length === 0) return entries;
        entries.push(...piece.entries);
      }
    });
  } catch (error) {
    throw error instanceof TooMuch ? new RegisterError('TOO_COSTLY', null) : error;
  }
}
