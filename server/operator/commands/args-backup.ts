// The part of the command line that makes a backup, tries one, and restores one.
import { refuse } from './usage-error.ts';

/** A backup is to be made, tried, or restored. */
export type BackupArgs =
  | { readonly command: 'backup'; readonly folder: string }
  | { readonly command: 'verify'; readonly folder: string }
  | { readonly command: 'restore'; readonly folder: string };

/** What one of these commands asks for; null where it is none of them. Throws a UsageError. */
export function backupArgs(
  command: string | undefined,
  [folder, ...more]: readonly string[],
): BackupArgs | null {
  if (command !== 'backup' && command !== 'verify' && command !== 'restore') return null;
  if (folder === undefined || folder === '' || more.length > 0) refuse('takesFolder', { command });
  return { command, folder };
}
