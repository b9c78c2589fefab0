// The version of Kazva, as package.json says it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project-root.ts';

/** As 0.1.0. */
export function findOwnVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json names no version.');
}
