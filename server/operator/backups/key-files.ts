// Which files of the ballot keys' folders a backup takes, and which of them are whole: as of the same moment as the database's.
import { createPrivateKey } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../foundation/failure.ts';
import { isCode, nullWhereGone } from '../../foundation/file-error.ts';
import { isUuid } from '../../foundation/uuid.ts';
import { findCounterNote } from '../../voting/ballots/counter-note.ts';
import { COUNTER, findKeyName, NIGHT, RETIRED, SECRETS } from '../../voting/ballots/key-folder.ts';
import { findNote, latestOf } from '../../voting/ballots/night-note.ts';
import { say as fill } from '../../../client/text/say.ts';
import { readAtMost } from './copying.ts';
import { backupWords } from './text/words.ts';

/** What each file holds, by its name. */
export type KeyFiles = ReadonlyMap<string, Buffer>;

/** Encrypted, all of them: of 1 KB a file it has room for more cities than a country has. */
export const MOST_SEALED_BYTES = 32_000_000;
/** A private half takes 300, a note 50. */
const MOST_BYTES = 4_096;
const SECRET_BYTES = 32;
const NIGHT_NAME = /^\d{1,19}\.night$/;

/** Whether a file of that name belongs to ballot keys, and holds what it should. */
export function isWhole(name: string, content: Buffer): boolean {
  if (findKeyName(name) !== null) return isPrivateKey(content);
  if (NIGHT_NAME.test(name)) return findNote(content) !== null;
  if (name === COUNTER) return findCounterNote(content) !== null;
  if (Object.values(SECRETS).includes(name)) return content.length === SECRET_BYTES;
  return name.endsWith(RETIRED) && isUuid(name.slice(0, -RETIRED.length)) && content.length === 0;
}

function isPrivateKey(content: Buffer): boolean {
  try {
    createPrivateKey(content);
    return true;
  } catch {
    return false;
  }
}

/** What lies in the folders now, each file from the first that has it whole. One that is not there is passed over. */
export async function readKeyFiles(folders: readonly string[]): Promise<KeyFiles> {
  const found = new Map<string, Buffer>();
  for (const folder of folders)
    for (const name of (await readdir(folder).catch(nullWhereGone)) ?? []) {
      const content = await readKeyFile(join(folder, name));
      if (content === null || !isWhole(name, content)) continue;
      const known = found.get(name);
      if (known === undefined || isLater(name, content, known)) found.set(name, content);
    }
  return found;
}

/** Null: it was deleted meanwhile, or is a folder. */
async function readKeyFile(path: string): Promise<Buffer | null> {
  try {
    return await readAtMost(path, MOST_BYTES);
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'EISDIR')) return null;
    throw error;
  }
}

/** Whether it is a note on nights that knows more: a folder that was away is behind. */
function isLater(name: string, content: Buffer, known: Buffer): boolean {
  if (!NIGHT_NAME.test(name)) return false;
  const [mine, theirs] = [findNote(content), findNote(known)];
  return latestOf([theirs, mine]) !== theirs;
}

/**
 * The files that belong to the database as it was between the two readings. A night that was held in between closed one key and
 * opened another, so both are taken; notes are those of before: one that is behind the database is what a killed night leaves, one
 * that is ahead of it says that the database was taken back. Throws a Failure where the folders are no counter's.
 */
export function keysBetween(before: KeyFiles, after: KeyFiles, folders: readonly string[]): KeyFiles {
  const later = [...after].filter(([name]) => !name.endsWith(NIGHT));
  const files = new Map([...later, ...before]);
  if (!files.has(COUNTER)) throw new Failure(fill(backupWords().noKeys, { folders: folders.join(', ') }));
  return files;
}
