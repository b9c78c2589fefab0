// Makes a backup for the operator, or restores one, and says what it means.
import { getPriority, setPriority } from 'node:os';
import { restoreBackup } from '../backups/restore.ts';
import { takeBackup } from '../backups/take.ts';
import type { Settings } from '../../foundation/settings/env.ts';
import { Failure } from '../../foundation/failure.ts';
import type { BackupArgs } from './args-backup.ts';

/** Below the server, whose votes do not wait for it. */
const NICENESS = 10;

/** Does it, and says what came of it. Throws a Failure where it cannot be. */
export async function runBackup(
  { databaseUrl, dataDir, keysDir, keyCopies }: Settings,
  { command, folder }: BackupArgs,
  now: () => Date,
  say: (sentence: string) => void,
): Promise<void> {
  if (databaseUrl !== null)
    throw new Failure(
      `${command} is for the embedded database. docs/backup.md says how another one is backed up.`,
    );
  // Whoever is nicer already may not ask for more.
  setPriority(Math.max(NICENESS, getPriority()));
  if (command === 'restore') {
    const { madeAt, installation } = await restoreBackup({ dataDir, say }, folder);
    say(`${dataDir} holds installation ${installation} as it was at ${madeAt}.`);
    say(
      `Before npm start: put the copy of members.key into ${dataDir}, or no second factor of a member is right.`,
    );
    return say(
      'What became of votes that waited, and what to do with keys: docs/keys.md, "After a restore".',
    );
  }
  const taking = { dataDir, keyFolders: [keysDir, ...keyCopies], now, say };
  const { files } = await takeBackup(taking, folder);
  const sums = Object.values(files);
  const bytes = sums.reduce((sum, file) => sum + file.bytes, 0);
  say(
    `${folder} is a backup: ${sums.length} files, ${Math.ceil(bytes / 1e6)} MB. Guard it: it holds passwords.`,
  );
  return say(
    'No ballot keys are in it, nor members.key: beside the database they would open it. docs/backup.md says where they go.',
  );
}
