// Looks after the folders of private halves: dead keys are deleted in each, living ones copied to where they are missing.
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { BallotKey, KeyFiles, KeyName, OneFolder } from './key-folder.ts';
import { heldOf, latestOf, type NightNote } from './night-note.ts';
import { KeyFolderAway } from '../../foundation/key-safety.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { KeyId } from './slip-bytes.ts';

/** What was found and done when the folders were looked after. */
export interface KeyCare {
  /** Folders that cannot be used now. */
  readonly away: readonly KeyFolderAway[];
  /** Living keys that were copied to a folder that lacked them. */
  readonly healed: readonly { readonly id: KeyId; readonly folder: string }[];
  /**
   * Keys without a row whose night was not held: of a start that was interrupted, of a database that was taken back to an
   * earlier state, or of another one that was given the same folder. So nothing touches them but a person's decision.
   */
  readonly unknown: readonly KeyId[];
}

/** What the database knows: which keys live, and which municipalities were erased. */
export interface Known {
  readonly living: readonly BallotKey[];
  readonly erased: ReadonlySet<MunicipalityId>;
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
export async function tend(folders: readonly OneFolder[], { living, erased }: Known): Promise<KeyCare> {
  const { atHand, away } = await lookInto(folders);
  const livingIds = new Set(living.map(({ id }) => id));
  const retired = new Set(atHand.flatMap((place) => place.retired));
  const held = await nightsHeld(atHand);
  const isDead = ({ id, municipalityId, night }: KeyName): boolean => {
    if (livingIds.has(id)) return false;
    if (municipalityId === null || night === null) return retired.has(id);
    return retired.has(id) || erased.has(municipalityId) || night <= (held.get(municipalityId) ?? 0);
  };
  const healed: { id: KeyId; folder: string }[] = [];
  const tendOne = async ({ folder, keys, retired: noted }: FolderAtHand): Promise<void> => {
    for (const key of keys.filter(isDead)) await folder.remove(key);
    for (const id of retired) if (!livingIds.has(id) && !noted.includes(id)) await folder.mark(id);
    for (const key of living) {
      if ((await findIn([folder], key)) !== null) continue;
      const privateKey = await findIn(folders, key);
      if (privateKey === null) continue;
      // What lies under its name, if anything, is damaged.
      await folder.remove(key);
      await folder.write(key, privateKey);
      healed.push({ id: key.id, folder: folder.path });
    }
  };
  for (const place of atHand) {
    const outcome = await attempt(() => tendOne(place));
    if (outcome instanceof KeyFolderAway) away.push(outcome);
  }
  const found = new Map(atHand.flatMap(({ keys }) => keys).map((key) => [key.id, key]));
  const unknown = [...found.values()].filter((key) => !livingIds.has(key.id) && !isDead(key));
  return { away, healed, unknown: unknown.map(({ id }) => id) };
}

/** Of each municipality that a key names which of its nights is noted as held. */
async function nightsHeld(atHand: readonly FolderAtHand[]): Promise<ReadonlyMap<MunicipalityId, number>> {
  const named = new Set(
    atHand.flatMap(({ keys }) => keys.flatMap(({ municipalityId }) => municipalityId ?? [])),
  );
  const folders = atHand.map(({ folder }) => folder);
  const held = new Map<MunicipalityId, number>();
  for (const id of named) held.set(id, heldOf(await findNight(folders, id)));
  return held;
}

/** The latest note of all folders that can be read. */
export async function findNight(
  folders: readonly OneFolder[],
  municipalityId: MunicipalityId,
): Promise<NightNote | null> {
  const notes: (NightNote | null)[] = [];
  for (const folder of folders) {
    const note = await attempt(() => folder.readNight(municipalityId));
    if (!(note instanceof KeyFolderAway)) notes.push(note);
  }
  return latestOf(notes);
}

/** The private half of the key from the first of the folders that has one that fits, or null. */
export async function findIn(folders: readonly OneFolder[], key: BallotKey): Promise<KeyObject | null> {
  for (const folder of folders) {
    const privateKey = await folder.read(key);
    if (privateKey !== null && isHalfOf(privateKey, key.publicKey)) return privateKey;
  }
  return null;
}

/** Whether the two belong together. A week's public half has 32 bytes, a night's 65. */
export function isHalfOf(privateKey: KeyObject, publicKey: Buffer): boolean {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return spki.subarray(-publicKey.length).equals(publicKey);
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
