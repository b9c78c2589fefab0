// The part of the command line that makes a backup, tries one, and restores one.
import type { KeysTo } from '../backups/key-backup.ts';
import type { KeysFrom } from '../backups/restore-keys.ts';
import { refuse } from './usage-error.ts';

/** Options that only these commands have. */
export const BACKUP_OPTIONS = {
  keys: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  identity: { type: 'string' },
} as const;

/** A backup is to be made, tried, or restored; with the ballot keys, or without. */
export type BackupArgs =
  | { readonly command: 'backup'; readonly folder: string; readonly keysTo: KeysTo | null }
  | { readonly command: 'verify'; readonly folder: string; readonly keysFrom: KeysFrom | null }
  | { readonly command: 'restore'; readonly folder: string; readonly keysFrom: KeysFrom | null };

interface Values {
  readonly keys?: string | undefined;
  readonly recipient?: readonly string[] | undefined;
  readonly identity?: string | undefined;
}

const SECRET = /^\s*AGE-SECRET-KEY-/i;

/** What one of these commands asks for; null where it is none of them. Throws a UsageError. */
export function backupArgs(
  command: string | undefined,
  [folder, ...more]: readonly string[],
  { keys: file, recipient: recipients = [], identity }: Values,
): BackupArgs | null {
  if (command !== 'backup' && command !== 'verify' && command !== 'restore') return null;
  if (folder === undefined || folder === '' || more.length > 0) return refuse('takesFolder', { command });
  // What it is said to be is not said again: it would stand in a log.
  if ([identity ?? '', ...recipients].some((each) => SECRET.test(each))) return refuse('secret');
  if (command === 'backup') {
    if (identity !== undefined) return refuse('backupKeys');
    if (file === undefined && recipients.length === 0) return { command, folder, keysTo: null };
    if (!file || recipients.length === 0) return refuse('backupKeys');
    return { command, folder, keysTo: { file, recipients } };
  }
  if (recipients.length > 0) return refuse('openKeys', { command });
  if (file === undefined && identity === undefined) return { command, folder, keysFrom: null };
  if (!file || !identity) return refuse('openKeys', { command });
  return { command, folder, keysFrom: { file, identity } };
}
