// The ICC profile of the press, which a PDF/X file carries: what its colours are meant to look like.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pressColour } from './colour.ts';
import type { Mix } from './colour.ts';
import { SignFailure } from './failure.ts';
import { findHeader, findTable } from './icc.ts';
import type { Table } from './icc.ts';
import { pressPixels } from './press-pixels.ts';
import { cli } from './text/cli.ts';

/** How the signs will be printed. */
export interface PrintingCondition {
  /** Its name in the registry of the ICC, or the shop's own. */
  readonly name: string;
  /** Where the name is registered; null for the shop's own. */
  readonly registry: string | null;
  readonly profile: Uint8Array;
  /** Mixes its inks. */
  readonly mix: Mix;
  /** The same for pixels: red, green and blue of each become four inks, from 0 to 255. */
  readonly mixPixels: (rgb: Uint8Array) => Uint8Array;
}

/** A profile of the command line, with the name of the condition that it describes. */
export interface ProfileWish {
  readonly file: string;
  readonly condition: string;
}

const MOST_BYTES = 8 * 1024 * 1024;
const FOGRA39 = join(import.meta.dirname, 'profiles', 'FOGRA39L_coated.icc');

/** Fogra's condition 39: offset on coated paper, what European shops take where nothing else is agreed. */
export function readDefaultCondition(): Promise<PrintingCondition> {
  return read(FOGRA39, 'FOGRA39', 'http://www.color.org');
}

/** The condition of a profile's file. Throws a SignFailure if it is no profile of a CMYK press (ICC.1:2001-04, 6.1). */
export function readCondition({ file, condition }: ProfileWish): Promise<PrintingCondition> {
  return read(file, condition, null);
}

async function read(file: string, name: string, registry: string | null): Promise<PrintingCondition> {
  const profile = await readFile(file).catch((error: unknown) => {
    throw new SignFailure(
      cli.unreadableProfile(file, error instanceof Error ? error.message : String(error)),
    );
  });
  const wrong = problemOf(profile);
  const inksFor = wrong ? null : tableIn(profile);
  if (!inksFor) throw new SignFailure(cli.wrongProfile(file, wrong ?? cli.profileProblems.noTable));
  const mixes = {
    mix: (hex: string) => pressColour(hex, inksFor),
    mixPixels: (rgb: Uint8Array) => pressPixels(rgb, inksFor),
  };
  return { name, registry, profile, ...mixes };
}

/** The profile's table of inks, or null where it has none, or one that leads out of the file. */
function tableIn(profile: Buffer): Table | null {
  try {
    const table = findTable(profile, 'B2A1');
    table?.([1, 1, 1]);
    return table;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function problemOf(profile: Buffer): string | null {
  if (profile.length > MOST_BYTES) return cli.profileProblems.large;
  const header = findHeader(profile);
  if (header === null) return cli.profileProblems.none;
  if (header.bytes !== profile.length) return cli.profileProblems.cut;
  // PDF 1.3 knows version 2 alone, and every shop reads it.
  if (header.version !== 2) return cli.profileProblems.version;
  if (header.deviceClass !== 'prtr') return cli.profileProblems.noPress;
  return header.colourSpace === 'CMYK' ? null : cli.profileProblems.noCmyk;
}
