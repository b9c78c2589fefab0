// Tries a backup: restores it for a while, starts PostgreSQL on it, and reads every row. Nothing of it stays.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Login } from '../../foundation/database/connection-address.ts';
import { startEmbedded } from '../../foundation/database/embedded.ts';
import { asOwner } from '../../foundation/database/migration-lock.ts';
import { because, Failure } from '../../foundation/failure.ts';
import type { BallotKey } from '../../voting/ballots/key-folder.ts';
import { listLivingKeys } from '../../voting/ballots/store-weekly.ts';
import { sumTable } from '../transfers/store-rows.ts';
import { listTables } from '../transfers/store-tables.ts';
import { tellTable } from '../transfers/telling.ts';
import { say as fill } from '../../../client/text/say.ts';
import type { KeyFiles } from './key-files.ts';
import { bringBack } from './restore.ts';
import { countFitting, type KeysFrom } from './restore-keys.ts';
import { countRows, type Held } from './store.ts';
import { backupWords } from './text/words.ts';

export interface Verified extends Held {
  readonly madeAt: string;
  readonly tables: number;
  /** How many ballot keys the database has; null: nobody asked whether their private halves are there. */
  readonly keys: number | null;
}

/** What was read of it. Throws a Failure where it cannot be restored, or not be read, or its keys do not fit. */
export async function verifyBackup(
  folder: string,
  keysFrom: KeysFrom | null,
  say: (sentence: string) => void,
): Promise<Verified> {
  const words = backupWords();
  const place = await mkdtemp(join(tmpdir(), 'kazva-verify-'));
  try {
    // Root's PostgreSQL runs by another account, which must come to its folder.
    await chmod(place, 0o711);
    const dataDir = join(place, 'var');
    const bringing = bringBack({ dataDir, keysFrom, keyFolders: [], say }, folder);
    const { manifest, keys } = await bringing.catch(because(fill(words.noPlace, { folder: tmpdir() })));
    const started = startEmbedded({ dataDir: join(dataDir, 'postgres'), report: say });
    const database = await started.catch(because(fill(words.notStarted, { folder })));
    try {
      const read = readAll(database.connection, keys, say);
      return { madeAt: manifest.madeAt, ...(await read.catch(because(fill(words.notRead, { folder })))) };
    } finally {
      await database.stop();
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function readAll(
  owner: Login,
  keys: KeyFiles | null,
  say: (sentence: string) => void,
): Promise<Omit<Verified, 'madeAt'>> {
  return asOwner(owner, async (client) => {
    const tables = await listTables(client);
    for (const table of tables) await sumTable(client, table, tellTable(say, `Reading ${table.name}`));
    return {
      tables: tables.length,
      keys: keys === null ? null : refuseLacking(keys, await listLivingKeys(client)),
      ...(await countRows(client)),
    };
  });
}

/** How many of them there are. Throws a Failure where a private half is missing among the files. */
function refuseLacking(files: KeyFiles, living: readonly BallotKey[]): number {
  const lacking = living.length - countFitting(files, living);
  if (lacking > 0)
    throw new Failure(fill(backupWords().keysLack, { count: String(lacking), all: String(living.length) }));
  return living.length;
}
