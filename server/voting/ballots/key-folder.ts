// One folder of private halves of ballot keys: whatever is written there or deleted, is so for good.
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { create, destroy, findContent, isThere, put, syncFolder } from './key-file.ts';
import {
  KeyFolderAway,
  KeyFolderError,
  refuseOthers,
  refuseWithin,
  type KeySetting,
} from '../../foundation/key-safety.ts';
import { findCounterNote, textOfCounter, type CounterNote } from './counter-note.ts';
import { findNote, textOf, type NightNote } from './night-note.ts';
import type { KeyId } from './slip-bytes.ts';
import { isUuid } from '../../foundation/uuid.ts';

/** Which key it is: of what municipality, and in which of its nights it is closed. Of a week's key (first protocol) neither is said. */
export interface KeyName {
  readonly id: KeyId;
  readonly municipalityId: MunicipalityId | null;
  readonly night: number | null;
}

/** A ballot key as the database knows it. */
export interface BallotKey extends KeyName {
  readonly publicKey: Buffer;
}

/** What a folder holds: keys whose private halves lie in it, and those that a person, or the end of their week, retired. */
export interface KeyFiles {
  readonly keys: readonly KeyName[];
  readonly retired: readonly KeyId[];
}

/** What a secret is for: how large groups must be; the ids that slips of paper give. */
export type SecretName = 'draws' | 'slips';

/** One folder. Whatever changes has reached the disk when the promise is kept; where it cannot, it throws a KeyFolderAway. */
export interface OneFolder {
  readonly path: string;
  /** Its real path. Throws a KeyFolderError where it is not safe to use, a KeyFolderAway where it cannot be used now. */
  readonly check: () => Promise<string>;
  readonly list: () => Promise<KeyFiles>;
  /** The private half, or null where it is not there or damaged. Throws a KeyFolderError where others may read it. */
  readonly read: (key: KeyName) => Promise<KeyObject | null>;
  /** Writes a private half, never over another. */
  readonly write: (key: KeyName, privateKey: KeyObject) => Promise<void>;
  /** Deletes a private half, overwritten first: that helps where the disk writes in place. */
  readonly remove: (key: KeyName) => Promise<void>;
  /** Notes that the key is retired. The note stays: a folder that was away for years may still have the key. */
  readonly mark: (id: KeyId) => Promise<void>;
  /** The last note on the municipality's nights; null: there is none. */
  readonly readNight: (municipalityId: MunicipalityId) => Promise<NightNote | null>;
  readonly writeNight: (municipalityId: MunicipalityId, note: NightNote) => Promise<void>;
  /** The secret of that name; null: there is none. */
  readonly readSecret: (name: SecretName) => Promise<Buffer | null>;
  readonly writeSecret: (name: SecretName, secret: Buffer) => Promise<void>;
  /** Which counter it belongs to; null: none is noted. */
  readonly readCounter: () => Promise<CounterNote | null>;
  readonly writeCounter: (note: CounterNote) => Promise<void>;
}

/** Where a folder lies, and which setting names it; the database's folder is null where the database is elsewhere. */
export interface FolderOptions {
  readonly path: string;
  readonly setting: KeySetting;
  readonly databaseFolder: string | null;
}

/** What the names of files end with: of a private half, of a note on one that is retired, of a note on nights; the counter's id; secrets, by what they are for. */
export const KEY = '.pem';
export const RETIRED = '.retired';
export const NIGHT = '.night';
export const COUNTER = 'counter.id';
export const SECRETS: Readonly<Record<SecretName, string>> = { draws: 'draws.secret', slips: 'slips.secret' };
const NAME = /^(?:(\d{1,19})-(\d{1,9})-)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.pem$/;

/** The name of the file: with a municipality and a night, so that the folder alone says which of its keys are over. */
export function fileOf({ id, municipalityId, night }: KeyName): string {
  return municipalityId === null ? `${id}${KEY}` : `${municipalityId}-${night}-${id}${KEY}`;
}

/** The key whose private half a file of that name holds; null: it is another one. */
export function findKeyName(file: string): KeyName | null {
  const [, municipalityId, night, id] = NAME.exec(file) ?? [];
  if (id === undefined) return null;
  return {
    id: id as KeyId,
    municipalityId: municipalityId === undefined ? null : (BigInt(municipalityId) as MunicipalityId),
    night: night === undefined ? null : Number(night),
  };
}

/**
 * The folder, which need not be there yet. KEYS_DIR is made (0700) where it is missing. A copy is not: where its disk is
 * away, keys would be written beside the others, and lie hidden under the disk when it is back.
 */
export function keyFolder({ path, setting, databaseFolder }: FolderOptions): OneFolder {
  const file = (key: KeyName): string => join(path, fileOf(key));
  const noteOf = (id: KeyId): string => join(path, id + RETIRED);
  const nightOf = (municipalityId: MunicipalityId): string => join(path, `${municipalityId}${NIGHT}`);
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
        return {
          keys: names.map(findKeyName).filter((name) => name !== null),
          retired: names
            .filter((name) => name.endsWith(RETIRED))
            .map((name) => name.slice(0, -RETIRED.length) as KeyId)
            .filter(isUuid),
        };
      }),
    read: (key) => findKeyIn(file(key)),
    write: (key, privateKey) =>
      orAway(() => create(file(key), privateKey.export({ format: 'pem', type: 'pkcs8' }))),
    remove: (key) => orAway(() => destroy(file(key))),
    mark: (id) =>
      orAway(async () => {
        if (!(await isThere(noteOf(id)))) await create(noteOf(id), '');
      }),
    readNight: (municipalityId) => orAway(async () => findNote(await findContent(nightOf(municipalityId)))),
    writeNight: (municipalityId, note) =>
      orAway(() => put(nightOf(municipalityId), Buffer.from(textOf(note)))),
    readSecret: (name) => orAway(() => findContent(join(path, SECRETS[name]))),
    writeSecret: (name, secret) => orAway(() => put(join(path, SECRETS[name]), secret)),
    readCounter: () => orAway(async () => findCounterNote(await findContent(join(path, COUNTER)))),
    writeCounter: (note) => orAway(() => put(join(path, COUNTER), Buffer.from(textOfCounter(note)))),
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
