// The private halves of ballot keys, in KEYS_DIR and its copies: in every one before a key is offered, in none after it.
import type { KeyObject } from 'node:crypto';
import { KeyFolderAway, KeyFolderError } from '../../foundation/key-safety.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import { attempt, findIn, findNight, lookInto, tend, type KeyCare, type Known } from './key-care.ts';
import { keyFolder, type BallotKey, type KeyName, type OneFolder, type SecretName } from './key-folder.ts';
import type { CounterNote } from './counter-note.ts';
import type { NightNote } from './night-note.ts';
import type { KeyId } from './slip-bytes.ts';

/** The private halves of ballot keys. */
export interface KeyFolder {
  /**
   * Writes a private half into every folder; when the promise is kept it has reached the disks, and its name too.
   * Throws a KeyFolderAway, and leaves it in none, where one folder cannot take it.
   */
  readonly write: (key: KeyName, privateKey: KeyObject) => Promise<void>;
  /** The private half of the key, or null where no folder has one that fits its public half. */
  readonly find: (key: BallotKey) => Promise<KeyObject | null>;
  /** Deletes private halves that have no row any more. Where a folder is away, tend does it once it is back. */
  readonly remove: (dead: readonly KeyName[]) => Promise<void>;
  /** Says that a week's key, or one that a person gave up, goes as soon as its row is gone. Throws a KeyFolderAway where no folder can note it. */
  readonly markRetiring: (id: KeyId) => Promise<void>;
  /** The last note on the municipality's nights; null: there is none. */
  readonly findNight: (municipalityId: MunicipalityId) => Promise<NightNote | null>;
  /** Notes how far the municipality's nights are. Throws a KeyFolderAway where no folder can note it. */
  readonly noteNight: (municipalityId: MunicipalityId, note: NightNote) => Promise<void>;
  /** The secret of that name (32 bytes), the same for ever; drawn where there is none. Throws a KeyFolderAway where no folder takes it. */
  readonly drawSecret: (name: SecretName, random: RandomBytes) => Promise<Buffer>;
  /** What each folder at hand notes of the counter that it belongs to, and one that is away. */
  readonly readCounters: () => Promise<CountersNoted>;
  /** Notes in every folder at hand which counter they belong to. Throws a KeyFolderAway where no folder can note it. */
  readonly noteCounter: (note: CounterNote) => Promise<void>;
  /**
   * Deletes keys that have no row and whose night was held, or that were retired, or whose municipality was erased, for good; copies
   * living ones to where they are missing.
   */
  readonly tend: (known: Known) => Promise<KeyCare>;
}

export interface CountersNoted {
  readonly notes: readonly (CounterNote | null)[];
  readonly away: KeyFolderAway | null;
}

const SECRET_BYTES = 32;

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
  const inAny = async (work: (folder: OneFolder) => Promise<void>): Promise<void> => {
    const outcomes = await Promise.all(folders.map((folder) => attempt(() => work(folder))));
    const [first, ...others] = outcomes;
    if (first instanceof KeyFolderAway && others.every((each) => each instanceof KeyFolderAway)) throw first;
  };
  return {
    write: (key, privateKey) => writeEverywhere(folders, key, privateKey),
    find: (key) => findIn(folders, key),
    remove: async (dead) => {
      for (const folder of folders) for (const key of dead) await attempt(() => folder.remove(key));
    },
    markRetiring: (id) => inAny((folder) => folder.mark(id)),
    findNight: (municipalityId) => findNight(folders, municipalityId),
    noteNight: (municipalityId, note) => inAny((folder) => folder.writeNight(municipalityId, note)),
    drawSecret: async (name, random) => {
      const found = await Promise.all(folders.map((folder) => attempt(() => folder.readSecret(name))));
      const known = found.find((each) => each instanceof Buffer && each.length === SECRET_BYTES);
      const secret = known instanceof Buffer ? known : Buffer.from(random(SECRET_BYTES));
      await inAny((folder) => keepSecret(folder, name, secret));
      return secret;
    },
    readCounters: async () => {
      const found = await lookInto(folders);
      const notes = await Promise.all(found.atHand.map(({ folder }) => folder.readCounter()));
      return { notes, away: found.away[0] ?? null };
    },
    noteCounter: (note) => inAny((folder) => folder.writeCounter(note)),
    tend: (known) => tend(folders, known),
  };
}

/** Writes the secret where none lies, or another. */
async function keepSecret(
  { readSecret, writeSecret }: OneFolder,
  name: SecretName,
  secret: Buffer,
): Promise<void> {
  const present = await readSecret(name);
  if (present === null || !present.equals(secret)) await writeSecret(name, secret);
}

async function writeEverywhere(
  folders: readonly OneFolder[],
  key: KeyName,
  privateKey: KeyObject,
): Promise<void> {
  for (const folder of folders) await folder.check();
  const written: OneFolder[] = [];
  try {
    for (const folder of folders) {
      await folder.write(key, privateKey);
      written.push(folder);
    }
  } catch (error) {
    // It was never offered, so nothing is sealed under it. Where it cannot be deleted either, it is told as unknown.
    await Promise.all(written.map((folder) => attempt(() => folder.remove(key))));
    throw error;
  }
}
