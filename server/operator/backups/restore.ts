// Brings a backup into an empty DATA_DIR: all of it is checked before anything is written.
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../../voting/ballots/key-file.ts';
import { giveTo } from '../../foundation/database/system-account.ts';
import { packagedVersion } from '../../foundation/database/binaries.ts';
import { holdFolder } from '../../foundation/database/folder-lock.ts';
import { dataFolder, lastingHome, type Home } from '../../foundation/database/cluster-folder.ts';
import { because, Failure } from '../../foundation/failure.ts';
import { nullWhereGone } from '../../foundation/file-error.ts';
import type { KeyFiles } from './key-files.ts';
import { openKeys, putKeys, refuseKept, type KeysFrom } from './restore-keys.ts';
import { copyFile, syncFolders, sumOf, tellEvery } from './copying.ts';
import {
  DATABASE,
  LAST_FILE,
  MANIFEST,
  MOST_MANIFEST_BYTES,
  readManifest,
  type Manifest,
} from './manifest.ts';
import { say as fill } from '../../../client/text/say.ts';
import { backupWords } from './text/words.ts';

export interface Restoring {
  readonly dataDir: string;
  /** The backup's ballot keys; null: they are left where they are. */
  readonly keysFrom: KeysFrom | null;
  /** Where they go to: into the first, with nothing in any; none: they are only looked at. */
  readonly keyFolders: readonly string[];
  readonly say: (sentence: string) => void;
}

/** What was restored. */
export interface Restored {
  readonly manifest: Manifest;
  readonly keys: KeyFiles | null;
}

/** Restores the backup. Throws a Failure where it is damaged, or where there is something already. */
export function restoreBackup(restoring: Restoring, folder: string): Promise<Restored> {
  return bringBack(restoring, folder).catch(
    because(fill(backupWords().unfinished, { folder: restoring.dataDir })),
  );
}

/** Does it; what hinders it half way, as a full disk, is thrown as it is. */
export async function bringBack(restoring: Restoring, folder: string): Promise<Restored> {
  const { dataDir, keysFrom, keyFolders, say } = restoring;
  const words = backupWords();
  const names = (await readdir(dataDir).catch(nullWhereGone)) ?? [];
  if (names.some((name) => name !== 'lost+found'))
    throw new Failure(fill(words.notEmpty, { folder: dataDir }));
  if (keysFrom !== null) await refuseKept(keyFolders);
  const manifest = await checkBackup(folder, say).catch(because(fill(words.unread, { folder })));
  const keys = keysFrom === null ? null : await openKeys(keysFrom, manifest);
  await mkdir(dataDir, { recursive: true, mode: 0o711 }).catch(
    because(fill(words.notWritable, { folder: dataDir })),
  );
  const home = lastingHome(join(dataDir, 'postgres'), say);
  const inUse = because(fill(words.notWritable, { folder: home.folder }));
  const release = await holdFolder(home, { report: say }).catch(inUse);
  try {
    if (existsSync(dataFolder(home))) throw new Failure(fill(words.there, { folder: home.folder }));
    await copyBack(restoring, home, folder, { manifest, keys });
  } finally {
    release();
  }
  return { manifest, keys };
}

/** Looks whether every byte is as it was. */
async function checkBackup(folder: string, say: (sentence: string) => void): Promise<Manifest> {
  const words = backupWords();
  const file = join(folder, MANIFEST);
  const { size } = await stat(file).catch(because(fill(words.none, { folder })));
  if (size > MOST_MANIFEST_BYTES) throw new Failure(words.manifest);
  const manifest = readManifest(await readFile(file, 'utf8'));
  const [theirs, ours] = [manifest.postgres, packagedVersion()].map((version) => version.split('.')[0]);
  if (theirs !== ours) throw new Failure(fill(words.postgres, { theirs: theirs ?? '', ours: ours ?? '' }));
  const tell = tellEvery(say, 'Checked', bytesOf(manifest));
  for (const [path, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const sum = await sumOf(join(folder, path));
    if (sum === null) throw new Failure(fill(words.missing, { path }));
    if (sum.bytes !== bytes || sum.sha256 !== sha256) throw new Failure(fill(words.changed, { path }));
    tell(bytes);
  }
  return manifest;
}

async function copyBack(
  { dataDir, keyFolders: [keyFolder], say }: Restoring,
  home: Home,
  folder: string,
  { manifest, keys }: Restored,
): Promise<void> {
  const { folders, files } = manifest;
  const placeOf = (path: string) =>
    path.startsWith('postgres/') ? join(home.folder, path.slice('postgres/'.length)) : join(dataDir, path);
  for (const path of [DATABASE, ...folders]) {
    await mkdir(placeOf(path), { mode: 0o700 });
    giveTo(home.account, placeOf(path));
  }
  const tell = tellEvery(say, 'Restored', bytesOf(manifest));
  const copy = async (path: string): Promise<void> => {
    const sum = await copyFile(join(folder, path), placeOf(path));
    if (sum?.sha256 !== files[path]?.sha256) throw new Failure(fill(backupWords().changing, { path }));
    giveTo(home.account, placeOf(path));
    tell(sum?.bytes ?? 0);
  };
  for (const path of Object.keys(files)) if (path !== LAST_FILE) await copy(path);
  await syncFolders(home.folder);
  if (keys !== null && keyFolder !== undefined) await putKeys(keys, keyFolder, home.account);
  // From here on PostgreSQL starts on it.
  await copy(LAST_FILE);
  for (const path of [dataFolder(home), dataDir]) await syncFolder(path);
}

function bytesOf({ files }: Manifest): number {
  return Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
}
