// Where a process spends its CPU: the functions that take the slower half of a profile, each with its own time.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What V8 writes, as far as it is read here. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

/** So many lines at the most: what follows takes next to nothing each. */
const MOST_LINES = 15;
const PATIENCE_MS = 10_000;
/** Nothing runs; or what runs is the profiler itself, which begins and ends. */
const NO_WORK = new Set(['(idle)', '(program)', 'dispatch']);

/** What NODE_OPTIONS of a process say that is to be profiled, and where its profile will lie. */
export function profiling(folder: string): Readonly<Record<'NODE_OPTIONS' | 'PROFILE', string>> {
  return {
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'profiled.mjs')}`,
    PROFILE: join(folder, 'profile.json'),
  };
}

/** Profiles the process while the work is done. */
export async function profileOf(pid: number, file: string, work: () => Promise<unknown>): Promise<Profile> {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  await work();
  process.kill(pid, 'SIGUSR2');
  for (const since = performance.now(); !existsSync(file); await sleep(100)) {
    if (performance.now() - since > PATIENCE_MS) throw new Error('The process wrote no profile.');
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Profile;
}

/** A line a function, the dearest first, until half of the time that is not idle is told. */
export function slowerHalf({ nodes, samples, timeDeltas }: Profile): readonly string[] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const file = url.replace(/^.*\/(?=dist\/|node_modules\/)/, '');
      return [id, `${functionName || '(anonymous)'}${file === '' ? '' : ` ${file}:${lineNumber + 1}`}`];
    }),
  );
  const times = new Map<string, number>();
  samples.forEach((id, place) => {
    const name = names.get(id) ?? '';
    if (!NO_WORK.has(name)) times.set(name, (times.get(name) ?? 0) + (timeDeltas[place] ?? 0));
  });
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  let told = 0;
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_LINES)
    .flatMap(([name, time]) => {
      if (told >= total / 2) return [];
      told += time;
      return [`${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`];
    });
}
