// Tries a backup: restores it for a while, starts PostgreSQL on it, and reads every row. Nothing of it stays.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Login } from '../../foundation/database/connection-address.ts';
import { startEmbedded } from '../../foundation/database/embedded.ts';
import { asOwner } from '../../foundation/database/migration-lock.ts';
import { because } from '../../foundation/failure.ts';
import { sumTable } from '../transfers/store-rows.ts';
import { listTables } from '../transfers/store-tables.ts';
import { tellTable } from '../transfers/telling.ts';
import { say as fill } from '../../../client/text/say.ts';
import { bringBack } from './restore.ts';
import { countRows, type Held } from './store.ts';
import { backupWords } from './text/words.ts';

export interface Verified extends Held {
  readonly madeAt: string;
  readonly tables: number;
}

/** What was read of it. Throws a Failure where it cannot be restored, or not be read. */
export async function verifyBackup(folder: string, say: (sentence: string) => void): Promise<Verified> {
  const words = backupWords();
  const place = await mkdtemp(join(tmpdir(), 'kazva-verify-'));
  try {
    // Root's PostgreSQL runs by another account, which must come to its folder.
    await chmod(place, 0o711);
    const dataDir = join(place, 'var');
    const bringing = bringBack({ dataDir, say }, folder);
    const { madeAt } = await bringing.catch(because(fill(words.noPlace, { folder: tmpdir() })));
    const started = startEmbedded({ dataDir: join(dataDir, 'postgres'), report: say });
    const database = await started.catch(because(fill(words.notStarted, { folder })));
    try {
      const read = readAll(database.connection, say);
      return { madeAt, ...(await read.catch(because(fill(words.notRead, { folder })))) };
    } finally {
      await database.stop();
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function readAll(owner: Login, say: (sentence: string) => void): Promise<Omit<Verified, 'madeAt'>> {
  return asOwner(owner, async (client) => {
    const tables = await listTables(client);
    for (const table of tables) await sumTable(client, table, tellTable(say, `Reading ${table.name}`));
    return { tables: tables.length, ...(await countRows(client)) };
  });
}
