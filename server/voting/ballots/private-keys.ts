// The private halves of ballot keys, in KEYS_DIR and its copies: in every one before a key is offered, in none after it.
import type { KeyObject } from 'node:crypto';
import { attempt, findIn, lookInto, tend, type KeyCare } from './key-care.ts';
import { keyFolder, type OneFolder, type BallotKey } from './key-folder.ts';
import { KeyFolderAway, KeyFolderError } from '../../foundation/key-safety.ts';
import type { KeyId } from './slip-content.ts';

/** The private halves of ballot keys. */
export interface KeyFolder {
  /**
   * Writes a private half into every folder; when the promise is kept it has reached the disks, and its name too.
   * Throws a KeyFolderAway, and leaves it in none, where one folder cannot take it.
   */
  readonly write: (id: KeyId, privateKey: KeyObject) => Promise<void>;
  /** The private half of the key, or null where no folder has one that fits its public half. */
  readonly find: (key: BallotKey) => Promise<KeyObject | null>;
  /** Says that the key goes as soon as its row is gone. Throws a KeyFolderAway where no folder can note it. */
  readonly markRetiring: (id: KeyId) => Promise<void>;
  /** Deletes retired keys that have no row, for good, and copies living ones to where they are missing. */
  readonly tend: (living: readonly BallotKey[]) => Promise<KeyCare>;
}

/**
 * Opens the folder and its copies. Throws a KeyFolderError where others may look into one, it lies within the database's
 * folder (null: the database is elsewhere), or two are the same. One that is away may come back.
 */
export async function openKeyFolder(
  path: string,
  databaseFolder: string | null,
  copies: readonly string[] = [],
): Promise<KeyFolder> {
  const folders = [
    keyFolder({ path, setting: 'KEYS_DIR', databaseFolder }),
    ...copies.map((copy) => keyFolder({ path: copy, setting: 'KEY_COPIES', databaseFolder })),
  ];
  const { atHand } = await lookInto(folders);
  if (new Set(atHand.map(({ real }) => real)).size < atHand.length)
    throw new KeyFolderError('Two of the folders in KEYS_DIR and KEY_COPIES are one and the same.');
  return {
    write: (id, privateKey) => writeEverywhere(folders, id, privateKey),
    find: (key) => findIn(folders, key),
    markRetiring: async (id) => {
      const outcomes = await Promise.all(folders.map((folder) => attempt(() => folder.mark(id))));
      const [first, ...others] = outcomes;
      if (first instanceof KeyFolderAway && others.every((each) => each instanceof KeyFolderAway))
        throw first;
    },
    tend: (living) => tend(folders, living),
  };
}

async function writeEverywhere(folders: readonly OneFolder[], id: KeyId, key: KeyObject): Promise<void> {
  for (const folder of folders) await folder.check();
  const written: OneFolder[] = [];
  try {
    for (const folder of folders) {
      await folder.write(id, key);
      written.push(folder);
    }
  } catch (error) {
    // It was never offered, so nothing is sealed under it. Where it cannot be deleted either, it is told as unknown.
    await Promise.all(written.map((folder) => attempt(() => folder.remove(id))));
    throw error;
  }
}
