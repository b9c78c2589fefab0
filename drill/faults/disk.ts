// A disk that is full: a small one in memory, which only root can make.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { newBase } from './scene.ts';

export interface SmallDisk {
  readonly folder: string;
  readonly close: () => void;
}

/** Null where it cannot be made here. */
export function makeSmallDisk(): SmallDisk | null {
  const folder = join(newBase(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=0711', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return { folder, close: () => execFileSync('umount', ['--lazy', folder]) };
}

/** So long the disk stays full for want of a word of it. */
const PATIENCE_MS = 30_000;

const BLOCK = Buffer.alloc(64 * 1024);

/** Of a scene whose data lie on the disk. */
export const fullDisk = ({ folder }: SmallDisk): Fault => ({
  name: 'disk',
  what: 'the disk of the database is full, then has room again',
  strike: async ({ urls }, _voters, { ms }) => {
    const filler = join(folder, 'filler');
    const file = openSync(filler, 'w');
    const begun = performance.now();
    let isSaid = false;
    // Slips wait for some seconds before a batch is given up: only then is it said.
    const isOver = (): boolean => performance.now() - begun >= (isSaid ? ms : Math.max(ms, PATIENCE_MS));
    while (!isOver()) {
      // PostgreSQL gives room back as it goes: it is taken at once.
      try {
        for (let written = 0; written < 8_192; written += 1) writeSync(file, BLOCK);
      } catch {
        await sleep(20);
      }
      const answer = await fetch(`${urls()[0]}/readyz`);
      await answer.text();
      isSaid ||= answer.status === 503;
    }
    closeSync(file);
    rmSync(filler);
    return isSaid ? [] : ['/readyz said "ready" all the time'];
  },
});
