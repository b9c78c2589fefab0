// What a process holds in memory, as Linux counts it.
import { readFileSync } from 'node:fs';

/** Resident memory of a process in MB (VmRSS of proc(5)). */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
