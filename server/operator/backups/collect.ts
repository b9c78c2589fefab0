// Copies everything that belongs to a backup into its folder, while PostgreSQL works, and writes the manifest.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Login } from '../../foundation/database/connection-address.ts';
import { duringBackup, type BackupStart } from '../../foundation/database/base-backup.ts';
import { dataFolder, type Home } from '../../foundation/database/cluster-folder.ts';
import { Failure } from '../../foundation/failure.ts';
import type { FileSum } from '../moving/manifest.ts';
import { nullWhereGone } from '../../foundation/file-error.ts';
import { copyFile, sumIn, syncFolders, tellEvery } from './copying.ts';
import type { KeyBackup } from './key-backup.ts';
import type { KeyFiles } from './key-files.ts';
import { damagedPages, hasPages } from './page-checksums.ts';
import { DATABASE, FORMAT, MANIFEST, OTHER_FILES, type Manifest } from './manifest.ts';
import { say as fill } from '../../../client/text/say.ts';
import { backupWords } from './text/words.ts';

export interface Source {
  readonly dataDir: string;
  /** Of the embedded database. */
  readonly home: Home;
  readonly owner: Login;
  /** Ballot keys, to be written elsewhere; null: they are not backed up. */
  readonly keys: KeyBackup | null;
  readonly now: () => Date;
  readonly say: (sentence: string) => void;
}

/** What lies in the folder now. */
export interface Collected {
  readonly manifest: Manifest;
  /** Files of PostgreSQL with a page that is not as it was written: the disk damaged it before it was copied. */
  readonly damaged: readonly string[];
}

/** Fills the empty folder, on the disk when it resolves. */
export async function collect(
  { dataDir, home, owner, keys, now, say }: Source,
  into: string,
): Promise<Collected> {
  const madeAt = now().toISOString();
  const data = dataFolder(home);
  const files: Record<string, FileSum> = {};
  const damaged: string[] = [];
  let folders: readonly string[] = [];
  let postgres = '';
  // Read just before the moment of which the database is, and just after it.
  const keyFiles: KeyFiles[] = [];
  const readKeys = async (): Promise<void> => void (keys !== null && keyFiles.push(await keys.read()));
  const copy = async (from: string, path: string): Promise<FileSum | null> => {
    const sum = await copyFile(from, join(into, path));
    if (sum !== null) files[path] = sum;
    return sum;
  };
  const write = (path: string, content: string): Promise<void> =>
    writeFile(join(into, path), content, { mode: 0o600, flag: 'wx', flush: true });

  const copyFiles = async ({ position, hasSums }: BackupStart): Promise<void> => {
    const listing = await listDatabase(data);
    folders = listing.folders.map((path) => `${DATABASE}/${path}`);
    for (const path of [DATABASE, ...folders])
      await mkdir(join(into, path), { recursive: true, mode: 0o700 });
    const tell = tellEvery(say, 'Copied', listing.bytes);
    // What is gone meanwhile was dropped, and the log of changes says so.
    for (const path of listing.files) {
      const sum = await copy(join(data, path), `${DATABASE}/${path}`);
      tell(sum?.bytes ?? 0);
      if (sum === null || !hasSums || !hasPages(path)) continue;
      const pages = await damagedPages(join(into, DATABASE, path), join(data, path), position);
      if (pages.length > 0) damaged.push(path);
    }
    await readKeys();
  };
  await duringBackup(owner, copyFiles, async ({ label, segments, version }) => {
    await readKeys();
    for (const name of segments)
      if ((await copy(join(data, 'pg_wal', name), `${DATABASE}/pg_wal/${name}`)) === null)
        throw new Failure(fill(backupWords().gone, { name }));
    const path = `${DATABASE}/backup_label`;
    await write(path, label);
    files[path] = sumIn(Buffer.from(label));
    postgres = version;
  });
  for (const path of OTHER_FILES)
    await copy(path.startsWith('postgres/') ? join(home.folder, basename(path)) : join(dataDir, path), path);
  const installation = (await readFile(join(into, 'installation.id'), 'utf8')).trim();
  const [before, after] = keyFiles;
  const written = before && after && (await keys?.write(before, after));
  const manifest: Manifest = {
    format: FORMAT,
    madeAt,
    postgres,
    installation,
    folders,
    files,
    ...(written && { keys: written }),
  };
  await write(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
  await syncFolders(into);
  return { manifest, damaged };
}

/** Paths within the folder. */
interface Listing {
  readonly folders: readonly string[];
  /** In the order in which they are copied. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** As PostgreSQL's documentation says: made anew at each start. `pg_wal` is copied after the rest, by its names. */
const EMPTIED =
  /^(pg_wal|pg_replslot|pg_notify|pg_serial|pg_snapshots|pg_subtrans|pg_dynshmem|pg_stat_tmp)$|(^|\/)pgsql_tmp[^/]*$/;
const LEFT_OUT =
  /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init[^/]*|backup_(label|manifest)(\.old)?|tablespace_map(\.old)?|postgresql\.auto\.conf\.tmp)$/;
/** It names the state from which the others are brought up to date, so it is copied after them. */
const CONTROL = 'global/pg_control';

/**
 * Which files of PostgreSQL's folder a backup takes, and which PostgreSQL makes anew. Throws a Failure where data lie
 * outside it.
 */
async function listDatabase(data: string): Promise<Listing> {
  const [folders, files]: [string[], string[]] = [[], []];
  let bytes = 0;
  const walk = async (within: string): Promise<void> => {
    const entries = await readdir(join(data, within), { withFileTypes: true }).catch(nullWhereGone);
    for (const entry of entries ?? []) {
      const path = join(within, entry.name);
      // An own disk for the log of changes: it is read by its names.
      const isFolder = entry.isDirectory() || path === 'pg_wal';
      if (isFolder) {
        folders.push(path);
        if (!EMPTIED.test(path)) await walk(path);
      } else if (!entry.isFile()) throw new Failure(fill(backupWords().leads, { path: join(data, path) }));
      else if (!LEFT_OUT.test(path)) {
        files.push(path);
        bytes += (await stat(join(data, path)).catch(nullWhereGone))?.size ?? 0;
      }
    }
  };
  await walk('');
  return { folders, files: [...files.filter((path) => path !== CONTROL), CONTROL], bytes };
}
