// The onboarding's bench: how long it takes from no database at all to a city with its places, its signs and its first admin.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProgress } from '../../server/foundation/progress.ts';
import { CHIRPAN, contentsOf } from '../../test/operator/onboarding/made.ts';
import { run as start } from '../../test/http/process/started.ts';
import { median, printGoals, type Goal } from '../goals.ts';
import { writeReport } from '../report.ts';

export const help = `How long it takes from no database at all to a city that can be rated and printed.

  O1  seconds of the command: PostgreSQL is made and started, tables are made, the city is set up, its first admin invited
  O2  seconds of the same command run again, which changes nothing

  --rounds NUMBER   how often each is measured, each time from nothing (3); what counts is the median
  --places NUMBER   places of the city (600)`;

export const smoke = ['--rounds', '1', '--places', '20'];

const ROOT = join(import.meta.dirname, '..', '..');

interface Round {
  readonly first: number;
  readonly again: number;
}

/** Measures; answers whether every goal that was measured holds. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '3' }, places: { type: 'string', default: '600' } },
  });
  const places = Number(values.places);
  const progress = startProgress();
  const rounds: Round[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    progress(`Round ${round} of ${values.rounds}`);
    rounds.push(await measure(places));
  }
  const goals: Goal[] = [
    ['O1', 'seconds from no database to the city', ({ first }: Round) => first] as const,
    ['O2', 'seconds of the command run again', ({ again }: Round) => again] as const,
  ].map(([name, what, of]) => ({ name, what, value: median(rounds.map(of)), bound: 60, is: 'at most' }));
  const held = printGoals(goals);
  writeReport('onboarding', {}, { places, rounds, goals });
  return held;
}

/** On the disk that the product would use: many a temp folder is in memory. */
async function measure(places: number): Promise<Round> {
  const folder = join(ROOT, 'var', 'bench', `onboarding-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, content] of Object.entries(contentsOf({ ...CHIRPAN, places })))
      writeFileSync(join(folder, name), content);
    const settings = { DATA_DIR: join(folder, 'data') };
    const yaml = join(folder, 'city.yaml');
    return { first: await secondsOf(settings, yaml), again: await secondsOf(settings, yaml) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsOf(settings: Readonly<Record<string, string>>, yaml: string): Promise<number> {
  const started = performance.now();
  const { code, output } = await start(settings, ['dist/server/operator/main.js', 'onboard', yaml]).ended;
  if (code !== 0) throw new Error(output);
  return (performance.now() - started) / 1_000;
}
