// Reads every file of some folders, while somebody else may be writing and deleting there.
import { closeSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

const CHUNK_BYTES = 1 << 20;

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Every regular file of the paths and below them, sorted. What goes away meanwhile is left out. */
export function listFiles(paths: readonly string[]): string[] {
  return paths.flatMap(filesIn).toSorted();
}

function filesIn(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    if (hasCode(error, 'ENOTDIR')) return [folder];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

// One for all files: a new one of zeros for each of thousands takes longer than to read them.
const buffer = Buffer.allocUnsafe(CHUNK_BYTES);

/** Hands the file's bytes over, a megabyte at a time, in one buffer; answers how many there were. */
export function readPieces(path: string, onPiece: (piece: Uint8Array) => void): number {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
  try {
    let all = 0;
    for (;;) {
      const read = readSync(file, buffer, 0, buffer.length, null);
      if (read === 0) return all;
      all += read;
      onPiece(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}
