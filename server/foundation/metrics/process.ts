// Measures the process: its versions, start, CPU time, memory, the disk of its data, and how late its event loop is.
import { statfsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { findOwnVersion } from '../project-version.ts';
import type { Metrics } from './metrics.ts';

const MEGABYTE = 1_000_000;
const RESOLUTION_MS = 20;

/** From now on measures it. `dataDir`: where everything that must survive lies. */
export function measureProcess(metrics: Metrics, dataDir: string): void {
  const versions = { [`kazva ${findOwnVersion()}`]: 1, [`node ${process.versions.node}`]: 1 };
  metrics.watchEach('kazva_version', () => versions);
  const start = Math.round(performance.timeOrigin / 1000);
  metrics.watch('kazva_start_time_seconds', () => start);
  // Whole seconds and whole megabytes: a vote takes a ten-thousandth of one, so that no two readings tell of it.
  metrics.watch('kazva_cpu_seconds_total', () => {
    const { user, system } = process.cpuUsage();
    return Math.floor((user + system) / 1_000_000);
  });
  metrics.watchEach('kazva_memory_bytes', () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: whole(rss), heap: whole(heapUsed), external: whole(external) };
  });
  metrics.watch('kazva_disk_free_bytes', () => {
    const { bavail, bsize } = statfsSync(dataDir);
    return whole(bavail * bsize);
  });
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  metrics.watchEach('kazva_loop_delay_seconds', () => {
    // What it records holds the pause that it makes itself. In steps of 10 ms: what one request takes is not seen.
    const late = (nanoseconds: number) =>
      Math.max(0, Math.floor((nanoseconds / 1e6 - RESOLUTION_MS) / 10) / 100);
    const told = { max: late(delays.max), p99: late(delays.percentile(99)) };
    delays.reset();
    return told;
  });
}

function whole(bytes: number): number {
  return Math.round(bytes / MEGABYTE) * MEGABYTE;
}
