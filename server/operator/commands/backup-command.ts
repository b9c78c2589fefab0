// Makes a backup for the operator, tries one or restores one, and says what it means.
import { getPriority, setPriority } from 'node:os';
import { say as fill } from '../../../client/text/say.ts';
import { restoreBackup } from '../backups/restore.ts';
import { takeBackup } from '../backups/take.ts';
import { verifyBackup } from '../backups/verify.ts';
import type { Settings } from '../../foundation/settings/env.ts';
import { Failure } from '../../foundation/failure.ts';
import type { BackupArgs } from './args-backup.ts';
import { terminalWords } from './text/words.ts';

/** Below the server, whose votes do not wait for it. */
const NICENESS = 10;

/** Does it, and says what came of it. Throws a Failure where it cannot be. */
export async function runBackup(
  { databaseUrl, dataDir, keysDir, keyCopies }: Settings,
  { command, folder }: BackupArgs,
  now: () => Date,
  say: (sentence: string) => void,
): Promise<void> {
  const { backup: words } = terminalWords();
  if (databaseUrl !== null && command !== 'verify') throw new Failure(fill(words.external, { command }));
  // Whoever is nicer already may not ask for more.
  setPriority(Math.max(NICENESS, getPriority()));
  if (command === 'verify') {
    const { madeAt, tables, municipalities, ratings } = await verifyBackup(folder, say);
    return say(
      fill(words.verified, {
        folder,
        day: madeAt,
        tables: String(tables),
        municipalities: String(municipalities),
        ratings: String(ratings),
      }),
    );
  }
  if (command === 'restore') {
    const { madeAt, installation } = await restoreBackup({ dataDir, say }, folder);
    say(fill(words.restored, { folder: dataDir, installation, day: madeAt }));
    say(fill(words.members, { folder: dataDir }));
    return say(words.votes);
  }
  const taking = { dataDir, keyFolders: [keysDir, ...keyCopies], now, say };
  const { files } = await takeBackup(taking, folder);
  const sums = Object.values(files);
  const bytes = sums.reduce((sum, file) => sum + file.bytes, 0);
  say(fill(words.made, { folder, files: String(sums.length), megabytes: String(Math.ceil(bytes / 1e6)) }));
  return say(words.keys);
}
