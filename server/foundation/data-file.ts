// Files of DATA_DIR that are there whole or not at all, also where two processes write one at the same moment.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isCode } from './file-error.ts';

/** Makes the file, for its owner alone. Where another process was first, its file stays. */
export function makeFile(path: string, content: string | Buffer): void {
  const unfinished = writeBeside(path, content);
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(unfinished);
  }
}

/** Puts the content in place of what was there, if anything, for its owner alone. */
export function replaceFile(path: string, content: string): void {
  renameSync(writeBeside(path, content), path);
}

// Its name is nobody else's, on whatever machine: the number of a process may be another's in another container.
function writeBeside(path: string, content: string | Buffer): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o711 });
  const unfinished = `${path}.${randomBytes(8).toString('hex')}.unfinished`;
  writeFileSync(unfinished, content, { mode: 0o600, flag: 'wx', flush: true });
  return unfinished;
}
