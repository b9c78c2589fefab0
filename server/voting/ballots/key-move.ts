// Moves the ballot keys out of DATA_DIR, where they once lay by default: a backup of it opened what waits. A key lies whole in
// one of the two folders at any moment; whatever is killed in between, the next start goes on.
import { createPrivateKey } from 'node:crypto';
import { lstat, mkdir, readdir, realpath, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { create, destroy, findContent, isThere, put, syncFolder } from './key-file.ts';
import { COUNTER, KEY, NIGHT, RETIRED, SECRETS } from './key-folder.ts';
import { findNote, latestOf, textOf } from './night-note.ts';
import { isCode, nullWhereGone } from '../../foundation/file-error.ts';
import { isWithin, KeyFolderError } from '../../foundation/key-safety.ts';

interface Places {
  readonly dataDir: string;
  readonly keysDir: string;
}

/**
 * Makes KEYS_DIR where it is missing, and moves to it what lies in the folder keys of DATA_DIR; tells how many keys that were.
 * Throws a KeyFolderError where KEYS_DIR leads into DATA_DIR, or would be made where nobody knows that it lasts.
 */
export async function settleKeys({ dataDir, keysDir }: Places): Promise<number> {
  if (!(await isThere(keysDir))) await makeKeysDir(dataDir, keysDir);
  const [data, keys] = [await realpath(dataDir), await realpath(keysDir)];
  if (isWithin(data, keys))
    throw new KeyFolderError(
      `The ballot keys in ${keysDir} lie in DATA_DIR. Set KEYS_DIR to another folder.`,
    );
  return moveKeys(join(data, 'keys'), keys);
}

async function makeKeysDir(dataDir: string, keysDir: string): Promise<void> {
  const isDefault = keysDir === `${dataDir}-keys`;
  // A disk, or the volume of a container: what lies beside it may be gone with the next machine.
  if (isDefault && (await stat(dataDir)).dev !== (await stat(dirname(dataDir))).dev)
    throw new KeyFolderError(
      `DATA_DIR is a disk of its own, and the ballot keys may not lie in it. Set KEYS_DIR to a folder that lasts, ` +
        `or make ${keysDir} such a one (mkdir -m 700).`,
    );
  await mkdir(dirname(keysDir), { recursive: true, mode: 0o711 });
  await mkdir(keysDir, { mode: 0o700 }).catch((error: unknown) => {
    // Another process may have made it meanwhile.
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await syncFolder(dirname(keysDir));
}

async function moveKeys(from: string, to: string): Promise<number> {
  const found = await lstat(from).catch(nullWhereGone);
  if (found === null) return 0;
  if (found.isSymbolicLink())
    throw new KeyFolderError(
      `${from} is a link to where the ballot keys lie. Set KEYS_DIR to that folder, and delete the link.`,
    );
  const names = await readdir(from);
  for (const name of names.filter((each) => each.endsWith(RETIRED))) await moveNote(from, to, name);
  for (const name of names.filter((each) => each.endsWith(NIGHT)))
    await moveNight(join(from, name), join(to, name));
  for (const name of [...Object.values(SECRETS), COUNTER])
    if (names.includes(name)) await moveOnce(join(from, name), join(to, name));
  const keys = names.filter((each) => each.endsWith(KEY));
  for (const name of keys) await moveKey(join(from, name), join(to, name));
  // What else somebody laid there stays, and the folder with it.
  if ((await readdir(from)).length === 0) await rmdir(from);
  return keys.length;
}

async function moveNote(from: string, to: string, name: string): Promise<void> {
  if (!(await isThere(join(to, name)))) await create(join(to, name), '');
  await destroy(join(from, name));
}

/** Of two notes on a municipality's nights the one that knows of more stays. */
async function moveNight(from: string, to: string): Promise<void> {
  const [present, old] = [findNote(await findContent(to)), findNote(await findContent(from))];
  if (old !== null && latestOf([present, old]) === old) await put(to, Buffer.from(textOf(old)));
  await destroy(from);
}

/** What lies in the new folder holds on: draws that were made there, whose keys they are. */
async function moveOnce(from: string, to: string): Promise<void> {
  const old = await findContent(from);
  if (old !== null && !(await isThere(to))) await put(to, old);
  await destroy(from);
}

/** The old file goes only when the new one is read back and holds a key; else both stay as they are. */
async function moveKey(from: string, to: string): Promise<void> {
  const [old, present] = [await findContent(from), await findContent(to)];
  if (!isKey(present) && isKey(old)) await put(to, old);
  if (isKey(await findContent(to))) await destroy(from);
}

/** A file that is being deleted is overwritten first: then it is none any more. */
function isKey(content: Buffer | null): content is Buffer {
  if (content === null) return false;
  try {
    createPrivateKey(content);
    return true;
  } catch {
    return false;
  }
}
