// CPU time of processes, as Linux tells it; null where there is no /proc.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux does not tell nanoseconds, it tells hundredths of a second (USER_HZ). */
const TICKS_A_SECOND = 100;

/** What the kernel tells of a process. */
export interface Told {
  readonly pid: number;
  readonly parent: number;
  /** Seconds that it took in hundredths, rounded down, with its threads that have ended. */
  readonly ticked: number;
  /** The same of its children that have ended, with theirs. */
  readonly gone: number;
}

/** proc(5): /proc/PID/stat. The name alone may hold spaces. */
export function readStat(stat: string): Told {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, goneUser = 0, goneSystem = 0] = fields.slice(11, 15);
  return {
    pid: Number.parseInt(stat, 10),
    parent: fields[1] ?? 0,
    ticked: (user + system) / TICKS_A_SECOND,
    gone: (goneUser + goneSystem) / TICKS_A_SECOND,
  };
}

/** Linux, sched-stats: /proc/PID/task/THREAD/schedstat begins with the nanoseconds that the thread took. */
export const readSchedstat = (schedstat: string): number => Number(schedstat.split(' ', 1)[0]) / 1e9;

/**
 * CPU seconds of a process and of all that it started and that they started, those that have ended included. `threadsOf`: the
 * seconds of each of its threads.
 */
export function sumFamily(
  root: number,
  all: readonly Told[],
  threadsOf: (pid: number) => readonly number[],
): number {
  const sumOf = (family: readonly Told[]): number =>
    family.reduce((seconds, { pid, ticked, gone }) => {
      const counted = threadsOf(pid).reduce((sum, thread) => sum + thread, 0);
      // To the nanosecond; what is more in hundredths is of threads that have ended.
      const own = Math.max(counted, ticked);
      return seconds + own + gone + sumOf(all.filter(({ parent }) => parent === pid));
    }, 0);
  return sumOf(all.filter(({ pid }) => pid === root));
}

/** CPU seconds of a process and its whole family so far; null where the kernel does not count nanoseconds. */
export function cpuSecondsOf(root: number): number | null {
  // A process that runs has run: a kernel that does not count says 0.
  if (!((threadsOf('self')[0] ?? 0) > 0)) return null;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => findStat(pid) ?? []);
  // Threads after processes: one that ends between is told in hundredths, and no other's children hold it yet.
  return sumFamily(root, all.map(readStat), (pid) => threadsOf(String(pid)));
}

/** None where the process has ended, or nobody tells. */
function threadsOf(pid: string): readonly number[] {
  const folder = join('/proc', pid, 'task');
  try {
    return readdirSync(folder).flatMap((thread) => {
      const schedstat = findFile(join(folder, thread, 'schedstat'));
      return schedstat === null ? [] : [readSchedstat(schedstat)];
    });
  } catch {
    return [];
  }
}

const findStat = (pid: string): string | null => findFile(join('/proc', pid, 'stat'));

/** A process or thread may end while the list is read. */
function findFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The main process of the PostgreSQL whose files lie in the folder. */
export function postgresPid(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10);
}

/** CPU seconds of this process so far. */
export function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** CPU seconds of those children of this process that have ended; null where nobody tells. */
export function goneChildrenCpuSeconds(): number | null {
  const stat = findStat('self');
  return stat === null ? null : readStat(stat).gone;
}

/** CPU seconds of everything that ran on this machine so far; null where nobody tells. */
export function machineCpuSeconds(): number | null {
  try {
    // proc(5): user, nice and system, then idle and waiting, then interrupts.
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    const [user = 0, nice = 0, system = 0, , , hard = 0, soft = 0] = line.split(/ +/).slice(1).map(Number);
    return (user + nice + system + hard + soft) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}
