// The ballot keys of a backup: one file of their own, encrypted, which lies nowhere near the backup and is there whole or not at all.
import { randomBytes } from 'node:crypto';
import { realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { because, Failure } from '../../foundation/failure.ts';
import { nullWhereGone } from '../../foundation/file-error.ts';
import { isWithin } from '../../foundation/key-safety.ts';
import { create, isThere, syncFolder } from '../../voting/ballots/key-file.ts';
import { say as fill } from '../../../client/text/say.ts';
import type { FileSum } from '../moving/manifest.ts';
import { encrypterTo } from './age-file.ts';
import { sumIn } from './copying.ts';
import { packTar } from './key-archive.ts';
import { keysBetween, MOST_SEALED_BYTES, readKeyFiles, type KeyFiles } from './key-files.ts';
import { backupWords } from './text/words.ts';

/** Where the ballot keys of a backup go to, and who can open them. */
export interface KeysTo {
  readonly file: string;
  readonly recipients: readonly string[];
}

export interface KeyBackup {
  /** What lies in the folders now. */
  readonly read: () => Promise<KeyFiles>;
  /** Encrypts what belongs to the moment between the two readings; it is on the disk when it resolves, and no backup yet. */
  readonly write: (before: KeyFiles, after: KeyFiles) => Promise<FileSum>;
  /** Gives it its name. */
  readonly finish: () => Promise<void>;
  /** Takes away what was written, under either name. */
  readonly undo: () => Promise<void>;
}

/** Throws a Failure where the file may not lie there, is there already, or a recipient is none. */
export async function backUpKeys(
  { file, recipients }: KeysTo,
  { dataDir, keyFolders }: { readonly dataDir: string; readonly keyFolders: readonly string[] },
  /** The folder of the backup, as the system names it. */
  backup: string,
): Promise<KeyBackup> {
  const words = backupWords();
  const encrypt = await encrypterTo(recipients);
  const parent = await realpath(dirname(resolve(file))).catch(
    because(fill(words.notWritable, { folder: file })),
  );
  const target = join(parent, basename(resolve(file)));
  // Whoever copies the backups' folder would copy both.
  if (parent === dirname(backup)) throw new Failure(fill(words.beside, { file, folder: parent }));
  for (const taken of [backup, dataDir, ...keyFolders])
    if (isWithin((await realpath(taken).catch(nullWhereGone)) ?? taken, target))
      throw new Failure(fill(words.within, { folder: file, taken }));
  if (await isThere(target)) throw new Failure(fill(words.keysUsed, { file }));
  const unfinished = `${target}.unfinished-${randomBytes(3).toString('hex')}`;
  let written = unfinished;
  return {
    read: () => readKeyFiles(keyFolders),
    write: async (before, after) => {
      const bytes = Buffer.from(await encrypt(packTar(keysBetween(before, after, keyFolders))));
      // What could not be read again would be no backup.
      if (bytes.length > MOST_SEALED_BYTES)
        throw new Failure(fill(words.tooLarge, { path: file, most: String(MOST_SEALED_BYTES) }));
      await create(unfinished, bytes).catch(because(fill(words.notWritable, { folder: file })));
      return sumIn(bytes);
    },
    finish: async () => {
      // Another backup to the same file, which ended first.
      if (await isThere(target)) throw new Failure(fill(words.keysUsed, { file }));
      await rename(unfinished, target);
      written = target;
      await syncFolder(parent);
    },
    undo: () => rm(written, { force: true }),
  };
}
