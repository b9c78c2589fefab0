// Keeps what a bench measured: a table for people, a JSON file with versions and commit for machines.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Whether the machine is too busy to measure: the load average is over twice the cores. Says so. */
export function isTooBusy(): boolean {
  const [load = 0] = loadavg();
  const isBusy = load > 2 * cpus().length;
  if (isBusy) console.log(`Not measured: the load average is ${load.toFixed(1)} on ${cpus().length} cores.`);
  return isBusy;
}

/** Writes var/bench/NAME.json, and says where. `versions`: of what was measured beside Node. */
export function writeReport(
  name: string,
  versions: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, unknown>>,
): void {
  const folder = join(root, 'var', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const about = {
    at: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    node: process.version,
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    load: loadavg(),
    versions,
  };
  writeFileSync(file, `${JSON.stringify({ ...about, ...figures }, null, 2)}\n`);
  console.log(`Written to ${file}`);
}
