// The folder of the private halves of ballot keys: written before a key is offered, deleted after it is retired.
import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { publicHalf } from './seal.ts';
import type { KeyId } from './slip.ts';

/** A ballot key as the database knows it. */
export interface BallotKey {
  readonly id: KeyId;
  readonly isoWeek: string;
  readonly publicKey: Buffer;
}

/** The private halves of ballot keys. */
export interface KeyFolder {
  /** Writes a private half; when the promise is kept it has reached the disk, and its name too. */
  readonly write: (id: KeyId, privateKey: KeyObject) => Promise<void>;
  /** The private half of the key, or null where the folder has none that fits its public half. */
  readonly find: (key: BallotKey) => Promise<KeyObject | null>;
  /** Says that the key is about to be retired: from now on its file goes as soon as its row is gone. */
  readonly markRetiring: (id: KeyId) => Promise<void>;
  /** Deletes for good the files that are marked and whose keys are none of these. */
  readonly removeRetired: (living: readonly KeyId[]) => Promise<void>;
}

/** The folder of keys is not safe to use. The message says what to do. */
export class KeyFolderError extends Error {
  override readonly name = 'KeyFolderError';
}

const ENDING = '.pem';
// A crash between the commit that retires a key and the deletion of its file leaves a marked file and no row. An
// unmarked file without a row is never touched: it may belong to another database that was given the same folder.
const RETIRING_ENDING = '.retiring.pem';
const OTHERS = 0o077;

/**
 * Opens the folder, making it (0700) where there is none. Throws a KeyFolderError where others may look into it or
 * it lies within the database's folder (null: the database is elsewhere), whose backups would carry the keys along.
 */
export async function openKeyFolder(path: string, databaseFolder: string | null): Promise<KeyFolder> {
  // Before the folder is made, since a database cannot be made around it, and after, since a link may lead into it.
  await refuseWithin(databaseFolder, resolve(path));
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(dirname(resolve(made)));
  const folder = await realpath(path);
  await refuseWithin(databaseFolder, folder);
  await refuseOthers(folder, 'chmod 700');
  const plain = (id: KeyId): string => join(folder, id + ENDING);
  const retiring = (id: KeyId): string => join(folder, id + RETIRING_ENDING);

  return {
    write: async (id, privateKey) => {
      const file = await open(plain(id), 'wx', 0o600);
      try {
        await file.writeFile(privateKey.export({ format: 'pem', type: 'pkcs8' }));
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolder(folder);
    },
    find: async ({ id, publicKey }) => {
      const privateKey = (await findKeyIn(plain(id))) ?? (await findKeyIn(retiring(id)));
      return privateKey !== null && publicHalf(privateKey).equals(publicKey) ? privateKey : null;
    },
    markRetiring: async (id) => {
      if ((await findKeyIn(plain(id))) === null) return;
      await rename(plain(id), retiring(id));
      await syncFolder(folder);
    },
    removeRetired: async (living) => {
      const kept = new Set(living.map((id) => id + RETIRING_ENDING));
      const names = await readdir(folder);
      const retired = names.filter((name) => name.endsWith(RETIRING_ENDING) && !kept.has(name));
      for (const name of retired) await rm(join(folder, name), { force: true });
      if (retired.length > 0) await syncFolder(folder);
    },
  };
}

async function findKeyIn(file: string): Promise<KeyObject | null> {
  try {
    await refuseOthers(file, 'chmod 600');
    return createPrivateKey(await readFile(file));
  } catch (error) {
    if (error instanceof KeyFolderError) throw error;
    // Gone or damaged is the same to its slips: they cannot be opened, and whoever starts the server is told.
    return null;
  }
}

async function refuseOthers(path: string, remedy: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & OTHERS) === 0) return;
  throw new KeyFolderError(`Others may read the ballot keys in ${path}. Run: ${remedy} '${path}'`);
}

async function refuseWithin(databaseFolder: string | null, folder: string): Promise<void> {
  if (databaseFolder === null) return;
  const path = relative(await realPathOf(databaseFolder), folder);
  if (path === '..' || path.startsWith(`..${sep}`)) return;
  throw new KeyFolderError(
    `The ballot keys in ${folder} lie within the database's folder. Set KEYS_DIR to one beside it.`,
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // The embedded database makes its folder at the first start.
    return resolve(path);
  }
}
