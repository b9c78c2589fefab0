// A pipe tells whether the process that opened it is still there, in whatever container it runs: the kernel closes both together.
import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';

/** Makes a pipe, for its owner alone, and opens it; returns the descriptor, which is kept, or handed to another process. */
export function openPipe(path: string): number {
  const made = spawnSync('mkfifo', ['-m', '600', path], { encoding: 'utf8' });
  if (made.status !== 0)
    throw made.error ?? Object.assign(new Error(made.stderr.trim()), { syscall: 'mkfifo' });
  return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
}

/** Whether somebody on this machine has the pipe open. One of another account cannot be asked, and counts as open. */
export function isPipeOpen(path: string): boolean {
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENXIO' || code === 'ENOENT') return false;
    if (code === 'EACCES') return true;
    throw error;
  }
}
