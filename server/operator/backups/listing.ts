// Which files of PostgreSQL's folder a backup takes, and which PostgreSQL makes anew.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../foundation/failure.ts';
import { nullWhereGone } from './copying.ts';

/** Paths within the folder. */
export interface Listing {
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

/** What a backup of the folder takes. Throws a Failure where data lie outside it. */
export async function listDatabase(data: string): Promise<Listing> {
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
      } else if (!entry.isFile())
        throw new Failure(
          `${join(data, path)} leads out of the folder: back it up by the tools of PostgreSQL.`,
        );
      else if (!LEFT_OUT.test(path)) {
        files.push(path);
        bytes += (await stat(join(data, path)).catch(nullWhereGone))?.size ?? 0;
      }
    }
  };
  await walk('');
  return { folders, files: [...files.filter((path) => path !== CONTROL), CONTROL], bytes };
}
