// Lets one process at a time hold a folder, and notices when the holder has died.
import { readdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess } from './processes.ts';

/** Thrown when another living process holds the folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`Process ${pid} is using ${folder}`);
  }
}

const free = 'free';

/**
 * Takes the folder for this process; returns how to give it back. Throws FolderInUse.
 *
 * A holder is a symbolic link, `holder.<n>`, that points to its process: made in one step, with its content, by one
 * process only. A dead holder is followed by n + 1 and never replaced, so that two that find it dead cannot both follow.
 */
export function holdFolder(folder: string): () => void {
  const self = findProcess(process.pid);
  if (!self) throw new Error('This system tells nothing about its processes');
  const number = append(folder, `${process.pid}:${self.started}`);
  return () => {
    // Left as the last one, for the same reason that a dead holder is.
    symlinkSync(free, join(folder, `holder.${number + 1}`));
    unlinkSync(join(folder, `holder.${number}`));
  };
}

function append(folder: string, target: string): number {
  for (;;) {
    const numbers = holders(folder);
    const next = Math.max(0, ...numbers) + 1;
    refuseLiving(folder, next - 1);
    try {
      symlinkSync(target, join(folder, `holder.${next}`));
    } catch (error) {
      if (isCode(error, 'EEXIST')) continue;
      throw error;
    }
    // Had we been so slow that others came and went, a higher number is there by now.
    if (Math.max(...holders(folder)) > next) {
      remove(join(folder, `holder.${next}`));
      continue;
    }
    for (const number of numbers) remove(join(folder, `holder.${number}`));
    return next;
  }
}

function holders(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => (/^holder\.\d+$/.test(name) ? [Number(name.slice(7))] : []));
}

function refuseLiving(folder: string, number: number): void {
  let target: string;
  try {
    target = readlinkSync(join(folder, `holder.${number}`));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const [pid, started] = [Number.parseInt(target, 10), target.slice(target.indexOf(':') + 1)];
  if (target !== free && findProcess(pid)?.started === started) throw new FolderInUse(folder, pid);
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
