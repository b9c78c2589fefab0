// The ICC profile of the press, which a PDF/X file carries: what its colours are meant to look like.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignFailure } from './failure.ts';
import { cli } from './text/cli.ts';

/** How the signs will be printed. */
export interface PrintingCondition {
  /** Its name in the registry of the ICC, or the shop's own. */
  readonly name: string;
  /** Where the name is registered; null for the shop's own. */
  readonly registry: string | null;
  readonly profile: Uint8Array;
}

/** A profile of the command line, with the name of the condition that it describes. */
export interface ProfileWish {
  readonly file: string;
  readonly condition: string;
}

const HEADER_BYTES = 128;
const MOST_BYTES = 8 * 1024 * 1024;
const FOGRA39 = join(import.meta.dirname, 'profiles', 'FOGRA39L_coated.icc');

/** Fogra's condition 39: offset on coated paper, what European shops take where nothing else is agreed. */
export async function readDefaultCondition(): Promise<PrintingCondition> {
  return { name: 'FOGRA39', registry: 'http://www.color.org', profile: await readFile(FOGRA39) };
}

/** The condition of a profile's file. Throws a SignFailure if it is no profile of a CMYK press (ICC.1:2001-04, 6.1). */
export async function readCondition({ file, condition }: ProfileWish): Promise<PrintingCondition> {
  const profile = await readFile(file).catch((error: unknown) => {
    throw new SignFailure(
      cli.unreadableProfile(file, error instanceof Error ? error.message : String(error)),
    );
  });
  const wrong = problemOf(profile);
  if (wrong) throw new SignFailure(cli.wrongProfile(file, wrong));
  return { name: condition, registry: null, profile };
}

function problemOf(profile: Buffer): string | null {
  if (profile.length > MOST_BYTES) return cli.profileProblems.large;
  const word = (at: number): string => profile.toString('latin1', at, at + 4);
  if (profile.length < HEADER_BYTES || word(36) !== 'acsp') return cli.profileProblems.none;
  if (profile.readUInt32BE(0) !== profile.length) return cli.profileProblems.cut;
  // PDF 1.3 knows version 2 alone, and every shop reads it.
  if (profile[8] !== 2) return cli.profileProblems.version;
  if (word(12) !== 'prtr') return cli.profileProblems.noPress;
  return word(16) === 'CMYK' ? null : cli.profileProblems.noCmyk;
}
