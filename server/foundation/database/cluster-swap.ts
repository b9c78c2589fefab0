// How a cluster that was made beside the one of a home takes its place: in renames, of which a start does what was not done yet.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, type Home } from './cluster-folder.ts';

/** Where the second cluster is made: a folder as a home is one. It counts for nothing until it is whole. */
export function nextFolder({ folder }: Home): string {
  return join(folder, 'next');
}

/** Whether a second cluster was made there, and never took its place. */
export function isNextBegun(home: Home): boolean {
  return existsSync(join(nextFolder(home), 'data'));
}

/** The second cluster's files once they are whole: they have this name until the place is free. */
function wholeFolder({ folder }: Home): string {
  return join(folder, 'data.next');
}

/** Lets the second cluster, which has stopped, take the place of the first. Answers where the first lies now; null: there was none. */
export function putNextInPlace(home: Home): string | null {
  renameSync(join(nextFolder(home), 'data'), wholeFolder(home));
  const left = settleNext(home);
  rmSync(nextFolder(home), { recursive: true, force: true });
  return left;
}

/** Does what is left to do of it, if anything; answers the same. Throws a sentence where the second cluster never came to be whole. */
export function settleNext(home: Home): string | null {
  const data = dataFolder(home);
  if (!existsSync(wholeFolder(home))) {
    if (!existsSync(data) && existsSync(nextFolder(home)))
      throw new Error(
        `Not all data have come to the embedded database in ${home.folder}: start on the one that they come from, or give the command again`,
      );
    return null;
  }
  const left = existsSync(data) ? freeName(data) : null;
  if (left !== null) renameSync(data, left);
  renameSync(wholeFolder(home), data);
  return left;
}

function freeName(data: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${data}.left-${number}`;
    if (!existsSync(name)) return name;
  }
}
