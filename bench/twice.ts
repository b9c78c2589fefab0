// What is done on nothing, and then once more: measured in a folder of its own, on the disk that the product would use.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startProgress } from '../server/foundation/progress.ts';
import { atMost, median, printGoals, type Goal } from './goals.ts';
import { writeReport } from './report.ts';

/** Seconds of either. */
interface Round {
  readonly first: number;
  readonly again: number;
}

export interface Twice {
  /** That of the bench. */
  readonly name: string;
  readonly rounds: number;
  /** Lays what is needed into the folder, which is new; answers what is measured, in seconds. */
  readonly prepare: (folder: string) => () => Promise<number>;
  /** The most seconds, by median, and of which of the two. */
  readonly goals: readonly (Pick<Goal, 'name' | 'what' | 'bound'> & { readonly of: keyof Round })[];
  /** What else the report says. */
  readonly sizes?: Readonly<Record<string, number>>;
}

/** Measures each so often; answers whether every goal holds. Many a temp folder is in memory: this one is not. */
export async function measureTwice({ name, rounds, prepare, goals, sizes }: Twice): Promise<boolean | null> {
  const progress = startProgress();
  const folder = join(import.meta.dirname, '..', 'var', 'bench', `${name}-${process.pid}`);
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress(`Round ${round} of ${rounds}`);
    mkdirSync(folder, { recursive: true });
    try {
      const seconds = prepare(folder);
      measured.push({ first: await seconds(), again: await seconds() });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const judged = goals.map((goal) =>
    atMost(goal.name, goal.what, median(measured.map((round) => round[goal.of])), goal.bound),
  );
  const held = printGoals(judged);
  writeReport(name, {}, { ...sizes, rounds: measured, goals: judged });
  return held;
}
