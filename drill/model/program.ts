// `npm run drill -- model`: explores the ballot box's protocol, every order of its steps, and finds faults that are planted in it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULTS, RIGHT, SMALLEST, walkedAlong, type Planted, type Run } from './runs.ts';
import { explore, findMissing, walk, type Explored } from './spin.ts';

export const smoke = ['--smallest'];
export const isSmokeJudged = true;

export const help = `Explores the ballot box's protocol, every order of its steps, and finds faults that are planted in it.

npm run drill -- model [--smallest] [--walk SEED…]

The model (box.pml, in Promela) has phones with pages of any age, transactions of votes, counters that are killed between any two
steps, a clock, a disk, a thief of keys and a restore. spin visits each of its states: in none may a promise be broken. Then a fault is planted
into it, one after another; each must be found, by the promise that it breaks.
Debian: apt-get install spin gcc libc6-dev.

  --smallest  one small world and one fault, in seconds
  --walk      writes the walk along a seed to traces/, where a test of the real counter follows it

Exit codes: 0 all held, 1 something did not, 3 spin or a compiler is not installed here.`;

/** What was found of a run, and whether that is right. */
interface Verdict {
  readonly run: Run;
  readonly explored: Explored;
  readonly holds: boolean;
}

/** Whether everything held; null where a program is missing. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { smallest: { type: 'boolean', default: false }, walk: { type: 'string', multiple: true } },
  });
  const missing = await findMissing();
  if (missing.length > 0) {
    console.log(`Not installed here: ${missing.join(', ')}. Debian: apt-get install spin gcc libc6-dev.`);
    return null;
  }
  if (values.walk !== undefined) return writeWalks(values.walk.map(Number));
  const { right, faults } = values.smallest ? SMALLEST : { right: RIGHT, faults: FAULTS };
  const verdicts: Verdict[] = [];
  for (const each of right) verdicts.push(tell(await judgeRight(each)));
  for (const each of faults) verdicts.push(tell(await judgePlanted(each)));
  tellAll(verdicts);
  const areWalks = await judgeWalks();
  return areWalks && verdicts.every(({ holds }) => holds);
}

async function judgeRight(run: Run): Promise<Verdict> {
  const explored = await explore(run.defined);
  return { run, explored, holds: explored.broken === null && explored.isWhole };
}

async function judgePlanted(run: Planted): Promise<Verdict> {
  const explored = await explore(run.defined);
  return { run, explored, holds: explored.broken === run.breaks };
}

function tell(verdict: Verdict): Verdict {
  const { run, explored, holds } = verdict;
  console.log(`${holds ? wordOf(explored) : 'WRONG'}  ${run.name}: ${resultOf(explored)}`);
  console.log(
    `       ${explored.states} states, depth ${explored.depth}, ${explored.seconds.toFixed(1)} s, ${explored.megabytes.toFixed(0)} MB`,
  );
  return verdict;
}

const wordOf = ({ broken }: Explored): string => (broken === null ? 'holds' : 'found');

function resultOf({ broken, isWhole }: Explored): string {
  if (broken !== null) return `breaks ${broken}`;
  return isWhole ? 'nothing breaks' : 'not explored whole';
}

function tellAll(verdicts: readonly Verdict[]): void {
  const rows = verdicts.map(({ run, explored, holds }) => [
    run.name,
    String(explored.states),
    String(explored.depth),
    `${explored.seconds.toFixed(1)} s`,
    `${resultOf(explored)}${holds ? '' : ' WRONG'}`,
  ]);
  const table = [['', 'states', 'depth', 'time', 'result'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  console.log();
  for (const row of table)
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
}

const TRACES = join(import.meta.dirname, 'traces');
const walkOf = async (seed: number): Promise<string> =>
  `${(await walk(walkedAlong(seed), seed)).join('\n')}\n`;

async function writeWalks(seeds: readonly number[]): Promise<boolean> {
  for (const seed of seeds) writeFileSync(join(TRACES, `${seed}.txt`), await walkOf(seed));
  return true;
}

/** Whether the walks that the test follows are still the model's. */
async function judgeWalks(): Promise<boolean> {
  let areAll = true;
  for (const name of readdirSync(TRACES)) {
    const seed = Number(name.replace('.txt', ''));
    if (readFileSync(join(TRACES, name), 'utf8') === (await walkOf(seed))) continue;
    areAll = false;
    console.log(`WRONG  traces/${name} is a walk of another model: npm run drill -- model --walk ${seed}`);
  }
  return areAll;
}
