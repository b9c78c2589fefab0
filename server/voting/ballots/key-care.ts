// Looks after the folders of private halves: dead keys are deleted in each, living ones copied to where they are missing.
import type { KeyObject } from 'node:crypto';
import type { KeyFiles, OneFolder, BallotKey } from './key-folder.ts';
import { KeyFolderAway } from '../../foundation/key-safety.ts';
import { publicHalf } from './seal.ts';
import type { KeyId } from './slip-content.ts';

/** A folder that cannot be used now, and what the system says of it. */
export interface AwayFolder {
  readonly folder: string;
  readonly reason: string;
}

/** What was found and done when the folders were looked after. */
export interface KeyCare {
  readonly away: readonly AwayFolder[];
  /** Living keys that were copied to a folder that lacked them. */
  readonly healed: readonly { readonly id: KeyId; readonly folder: string }[];
  /**
   * Keys without a row that nobody retired: of a start that was interrupted, of a database that was taken back to an
   * earlier state, or of another one that was given the same folder. So nothing touches them but a person's decision.
   */
  readonly unknown: readonly KeyId[];
}

interface FolderAtHand extends KeyFiles {
  readonly folder: OneFolder;
  readonly real: string;
}

/** What lies in each folder that can be used now, and which ones cannot. */
export async function lookInto(
  folders: readonly OneFolder[],
): Promise<{ atHand: FolderAtHand[]; away: KeyFolderAway[] }> {
  const look = async (folder: OneFolder): Promise<FolderAtHand> => {
    const real = await folder.check();
    return { folder, real, ...(await folder.list()) };
  };
  const atHand: FolderAtHand[] = [];
  const away: KeyFolderAway[] = [];
  for (const folder of folders) {
    const outcome = await attempt(() => look(folder));
    if (outcome instanceof KeyFolderAway) away.push(outcome);
    else atHand.push(outcome);
  }
  return { atHand, away };
}

/** Does in every folder at hand what KeyFolder.tend says. */
export async function tend(folders: readonly OneFolder[], living: readonly BallotKey[]): Promise<KeyCare> {
  const { atHand, away } = await lookInto(folders);
  const livingIds = new Set(living.map(({ id }) => id));
  const retired = new Set(atHand.flatMap((place) => place.retired));
  const dead = [...retired].filter((id) => !livingIds.has(id));
  const healed: { id: KeyId; folder: string }[] = [];
  const tendOne = async ({ folder, keys, retired: noted }: FolderAtHand): Promise<void> => {
    for (const id of dead.filter((each) => keys.includes(each))) await folder.remove(id);
    for (const id of dead.filter((each) => !noted.includes(each))) await folder.mark(id);
    for (const key of living) {
      if ((await findIn([folder], key)) !== null) continue;
      const privateKey = await findIn(folders, key);
      if (privateKey === null) continue;
      // What lies under its name, if anything, is damaged.
      await folder.remove(key.id);
      await folder.write(key.id, privateKey);
      healed.push({ id: key.id, folder: folder.path });
    }
  };
  for (const place of atHand) {
    const outcome = await attempt(() => tendOne(place));
    if (outcome instanceof KeyFolderAway) away.push(outcome);
  }
  const found = new Set(atHand.flatMap(({ keys }) => keys));
  const unknown = [...found].filter((id) => !livingIds.has(id) && !retired.has(id));
  return { away, healed, unknown };
}

/** The private half of the key from the first of the folders that has one that fits, or null. */
export async function findIn(
  folders: readonly OneFolder[],
  { id, publicKey }: BallotKey,
): Promise<KeyObject | null> {
  for (const folder of folders) {
    const privateKey = await folder.read(id);
    if (privateKey !== null && publicHalf(privateKey).equals(publicKey)) return privateKey;
  }
  return null;
}

/** What the work answers, or that its folder is away. Throws whatever else goes wrong. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | KeyFolderAway> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyFolderAway) return error;
    throw error;
  }
}
