// Chooses the folder that holds the embedded database, and the account that owns it.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { canWrite, giveTo, serverAccount, type Account } from './system-account.ts';

/** A folder only the account can open; `data` in it is PostgreSQL's own. */
export interface Home {
  readonly folder: string;
  readonly account: Account;
}

/** PostgreSQL's data folder inside a home. */
export function dataFolder(home: Home): string {
  return join(home.folder, 'data');
}

/**
 * The lasting home: the wanted folder or, where the server's account cannot reach it (root's own folders),
 * /var/lib/kazva-<hash of its path>, which is reported. Where one of the two holds a database already it stays the one.
 */
export function lastingHome(wanted: string, report: (sentence: string) => void): Home {
  const { folder, elsewhere } = placesOf(wanted);
  const account = lastingAccount(wanted);
  const isHere = existsSync(join(folder, 'data'));
  if (isHere || !existsSync(join(elsewhere, 'data'))) {
    makeFolder(account, folder);
    if (canWrite(account, folder)) return { folder, account };
    if (isHere || account === 'ours') {
      throw new Error(
        `The account that runs PostgreSQL cannot open ${folder}: check its rights and those of the folders above`,
      );
    }
    rmdirSync(folder);
    makeFolder(account, elsewhere);
  }
  report(
    `PostgreSQL does not run as root, and its account cannot open ${folder}: the database lies in ${elsewhere}`,
  );
  return { folder: elsewhere, account };
}

function placesOf(wanted: string): { folder: string; elsewhere: string } {
  const folder = realPath(wanted);
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return { folder, elsewhere: join('/var/lib', `kazva-${hash}`) };
}

/** The lasting home that holds a database already; null: there is none. */
export function homeOfDatabase(wanted: string): Home | null {
  const { folder, elsewhere } = placesOf(wanted);
  const found = [folder, elsewhere].find((each) => existsSync(join(each, 'data')));
  return found === undefined ? null : { folder: found, account: lastingAccount(wanted) };
}

/** The account that a lasting home has, or would get. Where neither is there, root takes the owner of the folder around it. */
export function lastingAccount(wanted: string): Account {
  const { folder, elsewhere } = placesOf(wanted);
  return serverAccount([join(folder, 'data'), join(elsewhere, 'data'), dirname(folder)]);
}

/** Linux's folder in memory, and how many bytes must be free there: PostgreSQL's log may take one of the four billion. */
const IN_MEMORY = { folder: '/dev/shm', bytes: 4e9 };

/** A new empty home that somebody else removes; in memory, since to make and remove files is most of what it does. */
export function temporaryHome(): Home {
  const account = serverAccount([]);
  return { folder: newFolder(account, hasRoom() ? [IN_MEMORY.folder] : []), account };
}

/** Whether it is there with so much room, and programs run there: many containers forbid them, and the home may hold a copy of PostgreSQL's. */
function hasRoom(): boolean {
  const { folder, bytes } = IN_MEMORY;
  if (!existsSync(folder) || !existsSync('/proc/mounts')) return false;
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const options = mounts.findLast(([, place]) => place === folder)?.[3]?.split(',') ?? ['noexec'];
  const { bavail, bsize } = statfsSync(folder);
  return !options.includes('noexec') && bavail * bsize >= bytes;
}

/**
 * A new empty folder with a short path that only the account can open: a unix socket's whole path may have 107 bytes
 * (103 on macOS), of which `/kazva-XXXXXX/.s.PGSQL.5432` takes 28. `otherwise`: where it lies if no folder for temporary
 * files can be written to.
 */
export function temporaryFolder(account: Account, otherwise = '/tmp'): string {
  return newFolder(account, [], otherwise);
}

function newFolder(account: Account, first: readonly string[], otherwise = '/tmp'): string {
  const isFit = (folder: string): boolean => Buffer.byteLength(folder) <= 70 && canWrite(account, folder);
  const folder = mkdtempSync(join([...first, tmpdir(), '/tmp'].find(isFit) ?? otherwise, 'kazva-'));
  giveTo(account, folder);
  return folder;
}

// With the parent made where it is missing; that is open to pass through, or the account could not come to its folder.
function realPath(folder: string): string {
  const parent = dirname(resolve(folder));
  if (mkdirSync(parent, { recursive: true }) !== undefined) chmodSync(parent, 0o711);
  return join(realpathSync(parent), basename(folder));
}

function makeFolder(account: Account, folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { mode: 0o700 });
  giveTo(account, folder);
}
