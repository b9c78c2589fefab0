// Writes integrity.json beside what was built: which commit that is of, and the hashes of what is served.
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitOf, type Commit } from './commit.ts';
import { nameFiles, readServed, type Integrity } from './files.ts';

/**
 * Writes it for the files of the folder, built of the checkout at `root`; leaves it where it says the same. Where git does not know, the
 * commit stays that was named for the same files when they were built.
 */
export async function writeIntegrity(folder: string, root: string): Promise<void> {
  const file = join(folder, 'integrity.json');
  const before = await readFile(file, 'utf8').catch(() => null);
  const { commit, isChanged } = commitOf(root) ?? namedIn(before) ?? { commit: null, isChanged: false };
  const integrity: Integrity = { commit, isChanged, files: nameFiles(await readServed(folder)) };
  const text = `${JSON.stringify(integrity, null, 2)}\n`;
  if (text === before) return;
  // In one step: a server that starts meanwhile reads the one or the other.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

function namedIn(text: string | null): Commit | null {
  const { commit, isChanged } = JSON.parse(text ?? '{"commit":null}') as Integrity;
  return commit === null ? null : { commit, isChanged };
}
