// A folder's mark as a process of another container sees it: the holder's number is that of nobody there.
import { readdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The last mark of a holder in the folder. */
export const lastOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => /^holder\.\d+$/.test(name))
    .toSorted()
    .at(-1) ?? '';

/** The folder as it looks from another container: the holder's number is that of nobody there. */
export function seenFromElsewhere(folder: string, change: (target: string) => string): void {
  const mark = join(folder, lastOf(folder));
  const target = readlinkSync(mark);
  unlinkSync(mark);
  symlinkSync(change(target), mark);
}

/** A mark with a number that is another process’s here. */
export const anotherNumber = (target: string): string =>
  target.replace(/^\d+:\S+/, `${process.pid}:of-another`);
