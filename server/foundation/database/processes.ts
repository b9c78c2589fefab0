// Looks at processes by their numbers, which are used again: a file that names one may be older than the process.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A living process: `started` differs for each one that ever has the same number. */
export interface LivingProcess {
  readonly started: string;
  readonly command: string;
}

/** The living process with that number, or undefined: a zombie, which only waits to be counted, is none. */
export function findProcess(pid: number): LivingProcess | undefined {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

const BOOT_ID = '/proc/sys/kernel/random/boot_id';

/** What every container of this machine has in common, and no other machine; where the system says it, until it is started anew. */
export function machineId(): string {
  return existsSync(BOOT_ID) ? readFileSync(BOOT_ID, 'utf8').trim() : hostname();
}

/** Sends a signal; a process that has ended this very moment is what was wanted. */
export function signalProcess(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function fromProc(pid: number): LivingProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    // proc(5): the second field, the name in brackets, may hold anything; the start time is field 22, in ticks since boot.
    const [state = 'Z', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    const ticks = fields[18] ?? '';
    return { started: `${machineId()}-${ticks}`, command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): LivingProcess | undefined {
  const ask = (column: string): string =>
    spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C' },
    }).stdout.trim();
  const started = ask('lstart').replaceAll(/\s+/g, '-');
  if (started === '' || ask('stat').startsWith('Z')) return undefined;
  return { started, command: ask('command') };
}
