// Makes a backup of an installation with the embedded database: a folder that is there whole or not at all.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder } from '../../voting/ballots/key-file.ts';
import { isWithin } from '../../foundation/key-safety.ts';
import { dataFolder, homeOfDatabase } from '../../foundation/database/cluster-folder.ts';
import { reachEmbedded } from '../../foundation/database/embedded-for-command.ts';
import { because, Failure } from '../../foundation/failure.ts';
import { isCode, nullWhereGone } from '../../foundation/file-error.ts';
import { backUpKeys, type KeysTo } from './key-backup.ts';
import { collect, type Collected } from './collect.ts';
import { noteBackup } from './last-backup.ts';
import type { Manifest } from './manifest.ts';
import { say as fill } from '../../../client/text/say.ts';
import { backupWords } from './text/words.ts';

export interface Taking {
  readonly dataDir: string;
  /** Where ballot keys lie. */
  readonly keyFolders: readonly string[];
  /** Where a copy of them goes to; null: nowhere. */
  readonly keysTo: KeysTo | null;
  readonly now: () => Date;
  readonly say: (sentence: string) => void;
}

/**
 * Makes the backup beside a server that runs, or of one that stands still. Throws a Failure where it cannot be, or where the
 * database itself is damaged.
 */
export async function takeBackup(taking: Taking, folder: string): Promise<Manifest> {
  const { dataDir, keysTo, now, say } = taking;
  const words = backupWords();
  const target = await freeTarget(taking, folder);
  const home = existsSync(dataDir) ? homeOfDatabase(join(dataDir, 'postgres')) : null;
  if (home === null) throw new Failure(fill(words.noDatabase, { folder: dataDir }));
  const keys = keysTo === null ? null : await backUpKeys(keysTo, taking, target);
  const unfinished = await mkdtemp(`${target}.unfinished-`).catch(
    because(fill(words.notWritable, { folder: target })),
  );
  let isMade = false;
  try {
    const reached = await reachEmbedded(home, say).catch(because(words.unreached));
    const from = { dataDir, home, owner: reached.connection, keys, now, say };
    let collected: Collected;
    try {
      collected = await collect(from, unfinished);
    } finally {
      await reached.stop();
    }
    const { manifest, damaged } = collected;
    // First: a backup that names keys is never without them.
    await keys?.finish();
    await rename(unfinished, target).catch((error: unknown) => {
      // Another backup into the same folder, which ended first.
      throw isCode(error, 'ENOTEMPTY') ? new Failure(fill(words.used, { folder })) : error;
    });
    isMade = true;
    await syncFolder(dirname(target));
    // Kept, since votes go on, but no mark: older ones are to be kept as well.
    const [path] = damaged;
    if (path !== undefined)
      throw new Failure(
        fill(words.damaged, { folder, path: join(dataFolder(home), path), count: String(damaged.length) }),
      );
    await noteBackup(dataDir, home.account, manifest.madeAt);
    return manifest;
  } catch (error) {
    if (!isMade) await keys?.undo();
    await rm(unfinished, { recursive: true, force: true });
    return because(words.notMade)(error);
  }
}

/** The folder as the system names it. Throws a Failure where it is no place for a backup. */
async function freeTarget({ dataDir, keyFolders, say }: Taking, folder: string): Promise<string> {
  const words = backupWords();
  // Not made where it is missing: a disk that is not there would not be noticed.
  const parent = await realpath(dirname(resolve(folder))).catch(because(fill(words.notWritable, { folder })));
  const target = join(parent, basename(resolve(folder)));
  for (const taken of [dataDir, ...keyFolders])
    if (isWithin((await realpath(taken).catch(nullWhereGone)) ?? taken, target))
      throw new Failure(fill(words.within, { folder, taken }));
  const names = (await readdir(target).catch(nullWhereGone)) ?? [];
  if (names.length > 0) throw new Failure(fill(words.used, { folder }));
  const left = (await readdir(parent)).filter((name) => /\.unfinished-\w{6}$/.test(name));
  for (const name of left) say(fill(words.leftOver, { path: join(parent, name) }));
  return target;
}
