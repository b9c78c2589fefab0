// Which version of the platform this is, and up to where its database was brought at the start.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../foundation/root.ts';

/** The version in package.json. */
export function findVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json names no version.');
}

/** The name of the last migration: all of them are applied at each start, or it fails. */
export function lastMigration(): string {
  const folder = readdirSync(join(ROOT, 'prisma/migrations'), { withFileTypes: true });
  const names = folder.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.toSorted().at(-1) ?? '';
}
