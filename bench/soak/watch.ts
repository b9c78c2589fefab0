// What a process holds while time goes by: memory and open files, looked at again and again, and whether they grow.
import { readdirSync } from 'node:fs';
import { memoryOf } from '../resident-memory.ts';

/** At one moment. */
export interface Sample {
  /** Minutes since the first. */
  readonly minute: number;
  readonly megabytes: number;
  readonly files: number;
}

export interface Watch {
  readonly samples: readonly Sample[];
  readonly stop: () => void;
}

/** Looks at the process every so many milliseconds. */
export function watchProcess(pid: number, everyMs: number): Watch {
  const samples: Sample[] = [];
  const begun = performance.now();
  const look = (): void => {
    samples.push({
      minute: (performance.now() - begun) / 60_000,
      megabytes: memoryOf(pid),
      files: readdirSync(`/proc/${pid}/fd`).length,
    });
  };
  look();
  const timer = setInterval(look, everyMs);
  return { samples, stop: () => clearInterval(timer) };
}

/** How much a value grows a minute, by least squares over the samples; 0 for fewer than two. */
export function growthOf(samples: readonly Sample[], valueOf: (sample: Sample) => number): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [atMinute, atValue] = [mean(samples.map(({ minute }) => minute)), mean(samples.map(valueOf))];
  const sum = (of: (sample: Sample) => number): number => samples.reduce((all, each) => all + of(each), 0);
  const spread = sum(({ minute }) => (minute - atMinute) ** 2);
  return spread === 0 ? 0 : sum((each) => (each.minute - atMinute) * (valueOf(each) - atValue)) / spread;
}
