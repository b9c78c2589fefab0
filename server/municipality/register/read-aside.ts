// Reads an edition of the register in a process of its own: five thousand settlements, in whatever file somebody has.
import { TooMuch, workAside } from '../../foundation/aside/aside.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/cells/rules.ts';
import { RegisterError } from './read.ts';
import type { RegisterPiece } from './register-work.ts';
import type { RegisterEntry } from './rules.ts';

const aside = workAside<Uint8Array, RegisterPiece>('server/municipality/register/register-work', {
  seconds: 20,
  megabytes: 512,
  atOnce: 1,
  most: 4,
});

/** Every settlement in the file. Throws a RegisterError; TOO_COSTLY where it took too much time or memory. */
export async function readRegisterAside(bytes: Buffer): Promise<RegisterEntry[]> {
  if (bytes.length > MAX_FILE_BYTES) throw new RegisterError('TOO_LARGE', null);
  const entries: RegisterEntry[] = [];
  try {
    return await aside(async ({ say, hear }) => {
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
