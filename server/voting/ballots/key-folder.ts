// One folder of private halves of ballot keys: whatever is written there or deleted, is so for good.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { create, destroy, isThere, syncFolder } from './key-file.ts';
import {
  KeyFolderAway,
  KeyFolderError,
  refuseOthers,
  refuseWithin,
  type KeySetting,
} from '../../foundation/key-safety.ts';
import type { KeyId } from './slip-content.ts';

/** A ballot key as the database knows it. */
export interface BallotKey {
  readonly id: KeyId;
  readonly isoWeek: string;
  readonly publicKey: Buffer;
}

/** What a folder holds: keys whose private halves lie in it, and those that it says were retired. */
export interface KeyFiles {
  readonly keys: readonly KeyId[];
  readonly retired: readonly KeyId[];
}

/** One folder. Whatever changes has reached the disk when the promise is kept; where it cannot, it throws a KeyFolderAway. */
export interface OneFolder {
  readonly path: string;
  /** Its real path. Throws a KeyFolderError where it is not safe to use, a KeyFolderAway where it cannot be used now. */
  readonly check: () => Promise<string>;
  readonly list: () => Promise<KeyFiles>;
  /** The private half, or null where it is not there or damaged. Throws a KeyFolderError where others may read it. */
  readonly read: (id: KeyId) => Promise<KeyObject | null>;
  /** Writes a private half, never over another. */
  readonly write: (id: KeyId, privateKey: KeyObject) => Promise<void>;
  /** Deletes a private half, overwritten first: that helps where the disk writes in place. */
  readonly remove: (id: KeyId) => Promise<void>;
  /** Notes that the key is retired. The note stays: a folder that was away for years may still have the key. */
  readonly mark: (id: KeyId) => Promise<void>;
}

/** Where a folder lies, and which setting names it; the database's folder is null where the database is elsewhere. */
export interface FolderOptions {
  readonly path: string;
  readonly setting: KeySetting;
  readonly databaseFolder: string | null;
}

const KEY = '.pem';
const RETIRED = '.retired';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The folder, which need not be there yet. KEYS_DIR is made (0700) where it is missing. A copy is not: where its disk is
 * away, keys would be written beside the others, and lie hidden under the disk when it is back.
 */
export function keyFolder({ path, setting, databaseFolder }: FolderOptions): OneFolder {
  const file = (id: KeyId, ending: string): string => join(path, id + ending);
  const advice =
    setting === 'KEYS_DIR'
      ? 'Repair it, or set KEYS_DIR to another folder.'
      : `Bring it back (a new one: mkdir -m 700 '${path}'), or take it out of KEY_COPIES.`;
  const orAway = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof KeyFolderError || !(error instanceof Error)) throw error;
      // "ENOENT: no such file or directory, open '…'": which file does not matter.
      throw new KeyFolderAway(path, error.message.replace(/, .*/s, ''), advice);
    }
  };
  return {
    path,
    check: () =>
      orAway(async () => {
        // Before the folder is made, since a database cannot be made around it, and after, since a link may lead into it.
        await refuseWithin(databaseFolder, resolve(path), setting);
        if (setting === 'KEYS_DIR') await make(path);
        const real = await realpath(path);
        await refuseWithin(databaseFolder, real, setting);
        await refuseOthers(real, 'chmod 700');
        await access(real, constants.R_OK | constants.W_OK | constants.X_OK);
        return real;
      }),
    list: () =>
      orAway(async () => {
        const names = await readdir(path);
        const idsOf = (ending: string): KeyId[] =>
          names
            .filter((name) => name.endsWith(ending))
            .map((name) => name.slice(0, -ending.length) as KeyId)
            .filter((id) => ID.test(id));
        return { keys: idsOf(KEY), retired: idsOf(RETIRED) };
      }),
    read: (id) => findKeyIn(file(id, KEY)),
    write: (id, privateKey) =>
      orAway(() => create(file(id, KEY), privateKey.export({ format: 'pem', type: 'pkcs8' }))),
    remove: (id) => orAway(() => destroy(file(id, KEY))),
    mark: (id) =>
      orAway(async () => {
        if (!(await isThere(file(id, RETIRED)))) await create(file(id, RETIRED), '');
      }),
  };
}

async function make(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(dirname(resolve(made)));
}

async function findKeyIn(path: string): Promise<KeyObject | null> {
  try {
    await refuseOthers(path, 'chmod 600');
    return createPrivateKey(await readFile(path));
  } catch (error) {
    if (error instanceof KeyFolderError) throw error;
    // Gone or damaged is the same to its slips: they cannot be opened, and whoever starts the server is told.
    return null;
  }
}
