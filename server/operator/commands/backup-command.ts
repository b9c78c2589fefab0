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
  { databaseUrl, dataDir, hasCounter, keysDir, keyCopies }: Settings,
  args: BackupArgs,
  now: () => Date,
  say: (sentence: string) => void,
): Promise<void> {
  const { backup: words } = terminalWords();
  const { command, folder } = args;
  if (databaseUrl !== null && command !== 'verify') throw new Failure(fill(words.external, { command }));
  const keyFolders = [keysDir, ...keyCopies];
  // Whoever is nicer already may not ask for more.
  setPriority(Math.max(NICENESS, getPriority()));
  if (args.command === 'verify') {
    const { keysFrom } = args;
    const { madeAt, tables, keys, municipalities, ratings } = await verifyBackup(folder, keysFrom, say);
    say(
      fill(words.verified, {
        folder,
        day: madeAt,
        tables: String(tables),
        municipalities: String(municipalities),
        ratings: String(ratings),
      }),
    );
    if (keysFrom !== null) say(fill(words.keysFit, { file: keysFrom.file, count: String(keys) }));
    return;
  }
  const hasKeys = args.command === 'backup' ? args.keysTo !== null : args.keysFrom !== null;
  if (hasKeys && !hasCounter) throw new Failure(words.elsewhere);
  if (args.command === 'restore') {
    const restoring = { dataDir, keysFrom: args.keysFrom, keyFolders, say };
    const { madeAt, installation } = (await restoreBackup(restoring, folder)).manifest;
    say(fill(words.restored, { folder: dataDir, installation, day: madeAt }));
    say(fill(words.members, { folder: dataDir }));
    return say(hasKeys ? fill(words.keysBack, { folder: keysDir }) : words.votes);
  }
  const taking = { dataDir, keyFolders, keysTo: args.keysTo, now, say };
  const { files } = await takeBackup(taking, folder);
  const sums = Object.values(files);
  const bytes = sums.reduce((sum, file) => sum + file.bytes, 0);
  say(fill(words.made, { folder, files: String(sums.length), megabytes: String(Math.ceil(bytes / 1e6)) }));
  if (args.keysTo === null) return say(words.keys);
  return say(fill(words.keysApart, { file: args.keysTo.file }));
}
