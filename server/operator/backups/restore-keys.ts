// Opens the ballot keys of a backup with an identity, believes nothing of them, and lays them into an empty folder.
import { createPrivateKey } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { giveTo, type Account } from '../../foundation/database/system-account.ts';
import { because, Failure } from '../../foundation/failure.ts';
import { nullWhereGone } from '../../foundation/file-error.ts';
import { isHalfOf } from '../../voting/ballots/key-care.ts';
import { create, syncFolder } from '../../voting/ballots/key-file.ts';
import { COUNTER, fileOf, type BallotKey } from '../../voting/ballots/key-folder.ts';
import { say as fill } from '../../../client/text/say.ts';
import { decrypterOf } from './age-file.ts';
import { readAtMost, sumIn } from './copying.ts';
import { unpackTar } from './key-archive.ts';
import { isWhole, MOST_SEALED_BYTES, type KeyFiles } from './key-files.ts';
import type { Manifest } from './manifest.ts';
import { backupWords } from './text/words.ts';

/** The file of a backup's ballot keys, and the file with an identity that opens it. */
export interface KeysFrom {
  readonly file: string;
  readonly identity: string;
}

/** The ballot keys that belong to the backup with the manifest. Throws a Failure that says in a sentence why they cannot be had. */
export async function openKeys({ file, identity }: KeysFrom, { keys }: Manifest): Promise<KeyFiles> {
  const words = backupWords();
  if (keys === undefined) throw new Failure(words.withoutKeys);
  const decrypt = await decrypterOf(identity).catch(because(fill(words.unread, { folder: identity })));
  const bytes = await readAtMost(file, MOST_SEALED_BYTES).catch(
    because(fill(words.unread, { folder: file })),
  );
  const sum = sumIn(bytes);
  if (sum.bytes !== keys.bytes || sum.sha256 !== keys.sha256)
    throw new Failure(fill(words.keysChanged, { file }));
  const tar = await decrypt(bytes);
  if (tar === null) throw new Failure(fill(words.keysShut, { file, identity }));
  const files = unpackTar(tar);
  if (files === null || !files.has(COUNTER) || ![...files].every(([name, content]) => isWhole(name, content)))
    throw new Failure(fill(words.keysStrange, { file }));
  return files;
}

/** How many of the keys that the database names have their private half among the files. */
export function countFitting(files: KeyFiles, living: readonly BallotKey[]): number {
  return living.filter((key) => {
    const file = files.get(fileOf(key));
    return file !== undefined && isHalfOf(createPrivateKey(file), key.publicKey);
  }).length;
}

/** Throws a Failure where one of the folders holds something: keys that are there are never written over. */
export async function refuseKept(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const names = (await readdir(folder).catch(nullWhereGone)) ?? [];
    if (names.some((name) => name !== 'lost+found'))
      throw new Failure(fill(backupWords().keysThere, { folder }));
  }
}

/** Lays them into the folder, for the account alone. A counter takes it for its own by the last of them. */
export async function putKeys(files: KeyFiles, folder: string, account: Account): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  giveTo(account, folder);
  if (made !== undefined) await syncFolder(dirname(resolve(made)));
  const names = [...files.keys()].filter((name) => name !== COUNTER);
  for (const name of [...names, COUNTER]) {
    await create(join(folder, name), files.get(name) ?? '');
    giveTo(account, join(folder, name));
  }
}
