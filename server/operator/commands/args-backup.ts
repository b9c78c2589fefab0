// The part of the command line that makes a backup, and restores one.
import { UsageError } from './usage-error.ts';

export const BACKUP_USAGE = `  backup FOLDER          makes a backup of the embedded database and of what belongs to it, beside a running server too, into a
                         folder that is not there yet. Neither ballot keys nor members.key are in it (docs/backup.md)
  restore FOLDER         checks a backup, and brings it into an empty DATA_DIR
`;

/** A backup is to be made, or restored. */
export type BackupArgs =
  | { readonly command: 'backup'; readonly folder: string }
  | { readonly command: 'restore'; readonly folder: string };

/** What one of these commands asks for; null where it is none of them. Throws a UsageError. */
export function backupArgs(
  command: string | undefined,
  [folder, ...more]: readonly string[],
): BackupArgs | null {
  if (command !== 'backup' && command !== 'restore') return null;
  if (folder === undefined || folder === '' || more.length > 0)
    throw new UsageError(`${command} takes a folder.`);
  return { command, folder };
}
