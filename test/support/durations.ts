// Keeps how long each file of a run took, for `npm run slow`: vitest's own report knows neither imports nor what is set up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Where the durations of the last run are. */
export const REPORT = join(import.meta.dirname, '../../node_modules/.cache/tests.json');

/** A file that ran, in milliseconds. */
export interface Ran {
  readonly file: string;
  /** Until its first line ran, and all that it imports. */
  readonly loading: number;
  /** Its tests, and what they set up and take down. */
  readonly running: number;
  readonly tests: number;
}

export class Durations implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    mkdirSync(dirname(REPORT), { recursive: true });
    writeFileSync(REPORT, JSON.stringify(modules.map(ranOf)));
  }
}

function ranOf(module: TestModule): Ran {
  const { prepareDuration, environmentSetupDuration, setupDuration, collectDuration, duration } =
    module.diagnostic();
  return {
    file: module.relativeModuleId,
    loading: prepareDuration + environmentSetupDuration + setupDuration + collectDuration,
    running: duration,
    tests: [...module.children.allTests()].length,
  };
}
