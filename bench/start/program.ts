// The start's bench: how long it takes from the command to the printed addresses, with nothing there yet and with a city that has ratings.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProgress } from '../../server/foundation/progress.ts';
import { end, start } from '../../test/http/process/started.ts';
import { freePort } from '../../test/support/watched.ts';
import { median, printGoals, type Goal } from '../goals.ts';
import { writeReport } from '../report.ts';

export const help = `How long the server takes from its command to the addresses it prints, as it was built, without a network.

  T1  seconds of a start with the demo city and its 20,000 ratings there
  T2  seconds of the first start, which makes the database, the demo city and its ratings

  --rounds NUMBER   how often each is measured (5); what counts is the median`;

export const smoke = ['--rounds', '1'];

const ROOT = join(import.meta.dirname, '..', '..');

interface Round {
  readonly first: number;
  readonly again: number;
}

/** Measures; answers whether both goals hold. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '5' } },
  });
  const progress = startProgress();
  const rounds: Round[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    progress(`Round ${round} of ${values.rounds}`);
    rounds.push(await measure());
  }
  const goals: Goal[] = [
    {
      name: 'T1',
      what: 'seconds of a start with a city',
      value: median(rounds.map(({ again }) => again)),
      bound: 3,
      is: 'at most',
    },
    {
      name: 'T2',
      what: 'seconds of the first start',
      value: median(rounds.map(({ first }) => first)),
      bound: 15,
      is: 'at most',
    },
  ];
  const held = printGoals(goals);
  writeReport('start', {}, { rounds, goals });
  return held;
}

/** On the disk that the product would use: many a temp folder is in memory. */
async function measure(): Promise<Round> {
  const folder = join(ROOT, 'var', 'bench', `start-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const settings = { DATA_DIR: join(folder, 'data'), DEMO: 'lively' };
    return { first: await secondsOf(settings), again: await secondsOf(settings) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsOf(settings: Readonly<Record<string, string>>): Promise<number> {
  const started = await start({ ...settings, PORT: await freePort() });
  await end(started, 'SIGTERM');
  return started.milliseconds / 1_000;
}
