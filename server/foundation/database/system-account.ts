// Which account of the operating system runs PostgreSQL: ours, or, since the server refuses root, a harmless one.
import { spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, statSync } from 'node:fs';

/** An account to change to, or 'ours' where no change is needed or possible. */
export type Account = 'ours' | { readonly uid: number; readonly gid: number };

/**
 * The account for the server's processes and files. Where one of `existing` folders is there already, root takes its
 * owner, so that the account never changes under a database; else `postgres`, else `nobody`.
 */
export function serverAccount(existing: readonly string[]): Account {
  if (process.getuid?.() !== 0) return 'ours';
  for (const folder of existing) {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats && stats.uid !== 0) return { uid: stats.uid, gid: stats.gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [numberOf('-u', name), numberOf('-g', name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody" to run it as',
  );
}

/** The options for child_process that run a program as that account. */
export function asAccount(account: Account): { uid: number; gid: number } | Record<string, never> {
  return account === 'ours' ? {} : { uid: account.uid, gid: account.gid };
}

/** Gives a file or folder to that account. */
export function giveTo(account: Account, path: string): void {
  if (account !== 'ours') chownSync(path, account.uid, account.gid);
}

/** Whether that account can write into a folder, every folder above it considered. */
export function canWrite(account: Account, folder: string): boolean {
  if (account !== 'ours') return passes(account, 'test -w "$1" && test -x "$1"', folder);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether that account, which is not ours, can read a file or look into a folder. */
export function canRead(account: Exclude<Account, 'ours'>, path: string): boolean {
  return passes(account, 'test -r "$1"', path);
}

/** Whether that account, which is not ours, can pass through a folder. */
export function canPass(account: Exclude<Account, 'ours'>, folder: string): boolean {
  return passes(account, 'test -x "$1"', folder);
}

function passes(account: Account, script: string, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', script, 'sh', path], { cwd: '/', ...asAccount(account) }).status === 0;
}

/** What the system calls the account. */
export function nameOf({ uid }: Exclude<Account, 'ours'>): string {
  return spawnSync('id', ['-nu', String(uid)], { encoding: 'utf8' }).stdout.trim() || String(uid);
}

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}
