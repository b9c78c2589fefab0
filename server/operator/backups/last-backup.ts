// Notes in DATA_DIR when the last backup was made, by which the server knows how old it is.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { put } from '../../voting/ballots/key-file.ts';
import { giveTo, type Account } from '../../foundation/database/system-account.ts';
import { nullWhereGone } from '../../foundation/file-error.ts';

/** One line: the instant in UTC (ISO 8601). Whatever backs up an external PostgreSQL writes it too: `date -u +%FT%TZ`. */
export const LAST_BACKUP = 'last-backup';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z\n?$/;
const MOST_BYTES = 32;

/** Notes that a backup of the folder's data was made. */
export async function noteBackup(dataDir: string, account: Account, madeAt: string): Promise<void> {
  const path = join(dataDir, LAST_BACKUP);
  await put(path, Buffer.from(`${madeAt}\n`));
  giveTo(account, path);
}

/** When the last backup was made; null: none was noted, or what is noted is no instant. */
export async function findLastBackup(dataDir: string): Promise<Date | null> {
  const file = await open(join(dataDir, LAST_BACKUP)).catch(nullWhereGone);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    const text = buffer.toString('latin1', 0, bytesRead);
    const instant = new Date(INSTANT.test(text) ? text.trim() : NaN);
    return Number.isNaN(instant.getTime()) ? null : instant;
  } finally {
    await file.close();
  }
}
