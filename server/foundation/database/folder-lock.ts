// Lets one process at a time hold a folder, whatever container or machine it runs in, and notices when the holder has died.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  lutimesSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPipeOpen, openPipe } from '../../../sign-generator/alive.ts';
import { isCode } from '../file-error.ts';
import { giveTo } from './system-account.ts';
import type { Home } from './cluster-folder.ts';
import { isMountedHereAlone } from './disk-mounts.ts';
import { findProcess, machineId } from './processes.ts';

/** Thrown when another living process holds the folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    /** Its number where it runs: another container's numbers are its own. */
    readonly pid: number,
  ) {
    super(`Process ${pid} is using ${folder}`);
  }
}

/** Who is told of a long wait, and how one waits between two looks. */
export interface Holding {
  readonly report: (sentence: string) => void;
  readonly pause?: () => Promise<unknown>;
}

const free = 'free';
/** What a holder adds whose machine alone has the folder. */
const alone = 'alone';
const BEAT_MS = 5_000;
/** So many pauses without a beat, and a holder of another machine is dead. */
const SILENT_BEATS = 4;

/**
 * Takes the folder for this process; returns how to give it back. Throws FolderInUse.
 *
 * A holder is a symbolic link, `holder.<n>`, made in one step, with its content, by one process only. A dead holder is
 * followed by n + 1 and never replaced, so that two that find it dead cannot both follow. It names its process, which tells only
 * in its own container; a pipe that it has open, which tells on its own machine; and its machine, until that is started anew: one
 * of another beats, by setting the link's time.
 *
 * A disk that the holder's system had to itself and that ours has to itself now is mounted by one system only: where the pipe is
 * closed here the holder is gone, as after a new start, and no beat could be seen. Both must say so: the server of a network disk
 * has to itself what its clients do not.
 */
export async function holdFolder(home: Home, holding: Holding): Promise<() => void> {
  const self = findProcess(process.pid);
  if (!self) throw new Error('This system tells nothing about its processes');
  const { number, pipe, open } = await append(home, `${process.pid}:${self.started}`, holding);
  const { folder } = home;
  const mark = join(folder, `holder.${number}`);
  const beat = setInterval(() => setTime(mark), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    // Left as the last one, for the same reason that a dead holder is.
    symlinkSync(free, join(folder, `holder.${number + 1}`));
    unlinkSync(mark);
    remove(join(folder, pipe));
    closeSync(open);
  };
}

/** What fails on a disk that is full or away is done the next time; without the link another machine has the folder: an end. */
function setTime(mark: string): void {
  const now = new Date();
  try {
    lutimesSync(mark, now, now);
  } catch (error) {
    if (isCode(error, 'ENOENT')) throw error;
  }
}

interface Held {
  readonly number: number;
  readonly pipe: string;
  readonly open: number;
}

async function append({ folder, account }: Home, self: string, holding: Holding): Promise<Held> {
  for (;;) {
    const last = Math.max(0, ...holders(folder));
    await refuseLiving(folder, last, holding);
    const number = last + 1;
    const pipe = `holder.${number}.${randomBytes(8).toString('hex')}`;
    // Before the link: whoever reads it finds the pipe open.
    const open = openPipe(join(folder, pipe));
    giveTo(account, join(folder, pipe));
    // Had we been so slow that others came and went, a higher number is there by now.
    const target = [self, machineId(), pipe, ...(isMountedHereAlone(folder) ? [alone] : [])].join(' ');
    if (link(target, join(folder, `holder.${number}`))) {
      if (Math.max(...holders(folder)) === number) {
        clear(folder, number);
        return { number, pipe, open };
      }
      remove(join(folder, `holder.${number}`));
    }
    remove(join(folder, pipe));
    closeSync(open);
  }
}

/** Makes the link; false: another process was first. */
function link(target: string, path: string): boolean {
  try {
    symlinkSync(target, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function holders(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => (/^holder\.\d+$/.test(name) ? [Number(name.slice(7))] : []));
}

/** Removes links and pipes of holders before that one. */
function clear(folder: string, number: number): void {
  for (const name of readdirSync(folder)) {
    const [, earlier] = /^holder\.(\d+)(?:\.[0-9a-f]{16})?$/.exec(name) ?? [];
    if (earlier !== undefined && Number(earlier) < number) remove(join(folder, name));
  }
}

async function refuseLiving(folder: string, number: number, holding: Holding): Promise<void> {
  const mark = join(folder, `holder.${number}`);
  const target = read(mark);
  if (target === undefined || target === free) return;
  const [self = '', machine = '', pipe, view] = target.split(' ');
  const [pid, started] = [Number.parseInt(self, 10), self.slice(self.indexOf(':') + 1)];
  const isHere = findProcess(pid)?.started === started;
  const isPipeThere = pipe !== undefined && existsSync(join(folder, pipe));
  const isToldByPipe =
    machine === machineId() || (isPipeThere && view === alone && isMountedHereAlone(folder));
  const isLiving =
    isHere ||
    (pipe !== undefined && isPipeOpen(join(folder, pipe))) ||
    (!isToldByPipe && (await beats(mark, holding)));
  if (isLiving) throw new FolderInUse(folder, pid);
}

/** Whether the holder sets the link's time, which is compared with itself only: no two machines' clocks are the same. */
async function beats(mark: string, { report, pause = () => sleep(BEAT_MS) }: Holding): Promise<boolean> {
  const look = (): number | undefined => lstatSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  const before = look();
  const folder = dirname(mark);
  report(
    `Another machine, or this one before it was started anew, used ${folder}: looking for its signs of life`,
  );
  for (let looks = 0; looks < SILENT_BEATS; looks += 1) {
    await pause();
    const now = look();
    if (now === undefined) return false;
    if (now !== before) return true;
  }
  return false;
}

function read(link_: string): string | undefined {
  try {
    return readlinkSync(link_);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}
