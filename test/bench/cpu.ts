// CPU time and memory of processes, as Linux tells them; null where there is no /proc.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Linux counts CPU time in hundredths of a second for every program (USER_HZ). */
const TICKS_A_SECOND = 100;

interface Family {
  readonly parent: number;
  readonly ticks: number;
}

/** proc(5): the fields after the name, which alone may hold spaces. */
function familyOf(stat: string, withGone: boolean): Family {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, goneUser = 0, goneSystem = 0] = fields.slice(11, 15);
  return { parent: fields[1] ?? 0, ticks: user + system + (withGone ? goneUser + goneSystem : 0) };
}

/** CPU seconds of a server and of all its children so far, those that have ended included; null where nobody tells. */
export function cpuSecondsOf(server: number): number | null {
  let ticks = 0;
  try {
    for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
      const stat = findStat(name);
      if (stat === null) continue;
      const isServer = Number(name) === server;
      const family = familyOf(stat, isServer);
      if (isServer || family.parent === server) ticks += family.ticks;
    }
  } catch {
    return null;
  }
  return ticks / TICKS_A_SECOND;
}

/** A process may end while the list is read. */
function findStat(pid: string): string | null {
  try {
    return readFileSync(join('/proc', pid, 'stat'), 'utf8');
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
  if (stat === null) return null;
  return (familyOf(stat, true).ticks - familyOf(stat, false).ticks) / TICKS_A_SECOND;
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
