// Installs the peers in their own folder, when they are wanted: they are no part of the product.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where their programs lie, and their package.json. */
export const PEERS = join(import.meta.dirname, 'peers');

/** Installs those of a folder where they are missing or out of date; npm compares every package with the lock. */
export function installPeers(folder = PEERS, costs = 'about a minute, 500 MB'): void {
  const stamp = join(folder, 'node_modules', '.kazva');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing the peers (${costs})`);
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync(npm === undefined ? 'npm' : process.execPath, npm === undefined ? args : [npm, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, wanted);
}

/** The version of a package that is installed for them. */
export function versionOf(name: string, folder = PEERS): string {
  const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Node 24, which npm has as a package too. Throws where it has none for this machine. */
export function node24(): string {
  const machine = `${process.platform}-${process.arch}`;
  const found = [`node-${machine}`, `node-bin-${machine}`]
    .map((name) => join(PEERS, 'node_modules', name, 'bin', 'node'))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(`npm has no Node 24 for ${machine}: leave PostGraphile out with --only.`);
}
