// When a folder of private halves may be used at all: nobody else may look in, and no backup of the database takes it along.
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

/** The settings that name folders of keys. */
export type KeySetting = 'KEYS_DIR' | 'KEY_COPIES';

/** A folder of keys is not safe to use. The message says what to do. */
export class KeyFolderError extends Error {
  override readonly name = 'KeyFolderError';
}

/** A folder of keys cannot be read or written now: not there, full, read-only. */
export class KeyFolderAway extends KeyFolderError {
  constructor(
    readonly folder: string,
    /** What the system says of it. */
    readonly reason: string,
    advice: string,
  ) {
    super(`The ballot keys cannot be written to ${folder} (${reason}). ${advice}`);
  }
}

const OTHERS = 0o077;

/** Throws a KeyFolderError where others than its owner may read the file or folder. */
export async function refuseOthers(path: string, remedy: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & OTHERS) === 0) return;
  throw new KeyFolderError(`Others may read the ballot keys in ${path}. Run: ${remedy} '${path}'`);
}

/** Whether the path is the folder's own or of something in it, as the two are written. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Throws a KeyFolderError where the folder lies within the database's (null: the database is elsewhere). */
export async function refuseWithin(
  databaseFolder: string | null,
  folder: string,
  setting: KeySetting,
): Promise<void> {
  if (databaseFolder === null) return;
  if (!isWithin(await realPathOf(databaseFolder), folder)) return;
  throw new KeyFolderError(
    `The ballot keys in ${folder} lie within the database's folder. Set ${setting} to one beside it.`,
  );
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // The embedded database makes its folder at the first start.
    return resolve(path);
  }
}
