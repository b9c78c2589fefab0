// Where root starts Kazva it goes on as the account that runs PostgreSQL: pictures, tables and PDFs of others are read here.
import { existsSync, lchownSync, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { canPass, canRead, canWrite, nameOf, type Account } from './system-account.ts';
import { lastingAccount } from './cluster-folder.ts';
import { Failure } from '../failure.ts';
import { ROOT } from '../project-root.ts';

type Other = Exclude<Account, 'ours'>;

/** Of the settings where Kazva keeps what it writes, and whether others than this machine reach it. */
interface Folders {
  readonly dataDir: string;
  readonly keysDir: string;
  readonly keyCopies: readonly string[];
  readonly publicUrl: string;
}

/** What Kazva lays into DATA_DIR and root may own; beside it what has its owner already. */
const DATA =
  /^(letters|print|keys|installation\.id|roles\.json|(tokens|members|slips)\.key|(print-tokens|tablet-addresses)\.json|first-start-unfinished.*)(\.[0-9a-f]{16}\.unfinished)?$/;
const BESIDE = /^(postgres|lost\+found)$/;
/** What lies in a folder of ballot keys: private halves, notes on them and on nights, secrets, the counter's id. */
const KEYS = /\.(pem|retired|night|unfinished)$|^((draws|slips)\.secret|counter\.id)$/;

/**
 * Gives root up, for good, where the process has it: what root owns in Kazva's folders becomes the other account's. Where that
 * cannot be, a Kazva that others reach does not start (Failure); a trial on this machine goes on, and is told.
 */
export function giveUpRoot(folders: Folders, report: (sentence: string) => void): void {
  const account = lastingAccount(join(folders.dataDir, 'postgres'));
  if (account === 'ours') return;
  const name = nameOf(account);
  const hindrance = hindranceOf(account, folders) ?? become(account);
  if (hindrance === null) return report(`Root is given up: the server goes on as ${name}`);
  const sentence = `Kazva does not run as root, and ${name}, which would run it, ${hindrance}`;
  if (new URL(folders.publicUrl).hostname !== 'localhost') throw new Failure(sentence);
  return report(`${sentence} As a trial it goes on as root: with a PUBLIC_URL it would not`);
}

/** Hands the folders over, and says what still hinders the account, with the command that helps; null: nothing. */
function hindranceOf(account: Other, { dataDir, keysDir, keyCopies }: Folders): string | null {
  handOver(account, dataDir, DATA);
  for (const folder of [keysDir, ...keyCopies]) handOver(account, folder, KEYS);
  for (const path of [process.execPath, import.meta.filename, join(ROOT, 'client', 'dist', 'assets')])
    if (!canRead(account, path)) return `cannot read ${path}. ${openingOf(account, path, 'chmod -R o+rX')}`;
  for (const folder of [dataDir, keysDir])
    if (!canWrite(account, folder))
      return `cannot write to ${folder}. ${openingOf(account, folder, `chown ${nameOf(account)}`)}`;
  return null;
}

/** Gives the account what is ours in the folder; and the folder, unless it holds something else: then a person must say so. */
function handOver(account: Other, path: string, own: RegExp): void {
  if (!existsSync(path)) return;
  const folder = realpathSync(path);
  const names = readdirSync(folder);
  if (names.every((name) => own.test(name) || BESIDE.test(name))) give(account, folder);
  if (lstatSync(folder).uid !== account.uid) return;
  for (const name of names.filter((each) => own.test(each))) giveAll(account, join(folder, name));
}

function giveAll(account: Other, path: string): void {
  if (give(account, path)?.isDirectory())
    for (const name of readdirSync(path)) giveAll(account, join(path, name));
}

/**
 * Gives away what is root's: no link, nor a file that has another name elsewhere. Undefined where it is gone: another process that starts
 * finished it, and had given root up before it began it.
 */
function give(account: Other, path: string): Stats | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const isLink = stats?.isSymbolicLink() || (stats?.isFile() && stats.nlink > 1);
  if (stats?.uid === 0 && !isLink) lchownSync(path, account.uid, account.gid);
  return stats;
}

/** The command that lets the account come to the path: what is closed lies on the way, or it is the path itself. */
function openingOf(account: Other, path: string, command: string): string {
  const way: string[] = [];
  for (let folder = dirname(path); !way.includes(folder); folder = dirname(folder)) way.push(folder);
  const closed = way.toReversed().find((folder) => !canPass(account, folder));
  return closed === undefined ? `Run: ${command} '${path}'.` : `Run: chmod o+x '${closed}'.`;
}

/** Becomes the account; says what the system has against it. */
function become({ uid, gid }: Other): string | null {
  try {
    process.setgroups?.([]);
    process.setgid?.(gid);
    process.setuid?.(uid);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
    return 'may not be taken on here: the system refuses it (CAP_SETUID, CAP_SETGID).';
  }
}
