// The checksums of a version's files, as sha256sum writes and checks them.
import type { ListedFile } from './store.ts';

/** The name of the file. */
export const CHECKSUMS = 'SHA256SUMS';

/** A line a file. */
export function checksumsOf(files: readonly Pick<ListedFile, 'name' | 'sha256'>[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
