// Runs the bench or drill that the command line names: a folder with a program.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayMisread } from './command-line.ts';

/** What a bench or a drill offers. */
export interface Program {
  /** One line for the list, then how it is used. */
  readonly help: string;
  /** Its arguments for the smallest sizes, with which it shows in seconds that it can still be run. */
  readonly smoke?: readonly string[];
  /** What it finds with these counts, too: with no size may any of it be otherwise. */
  readonly isSmokeJudged?: boolean;
  /** It may be run however busy the machine is. */
  readonly isForAnyLoad?: boolean;
  /**
   * Does it, printing as it goes; answers whether everything held, or null where nothing failed but something could not be
   * tried here. Arguments are those after the name.
   */
  readonly run: (args: readonly string[]) => Promise<boolean | null>;
}

/** A command with one program a folder. */
export interface Programs {
  readonly command: string;
  readonly about: string;
  readonly folder: string;
  /** Whose smokes take longest, the longest first: they begin first, or the others would have ended long before them. */
  readonly longest: readonly string[];
  /** Whether nothing can be measured now; says so. */
  readonly isTooBusy?: () => boolean;
}

const BUSY = '--busy';
const SMOKE = '--smoke';
/** One of the processes of a smoke. */
const LANE = '--lane';

const ALWAYS = `
  ${BUSY}    also on a machine that is too busy to measure on
  ${SMOKE}   with the smallest sizes, busy or not: fails where it cannot be run, or a promise was broken, not where a goal is missed`;

/** Exit codes: 0 all held, 1 something did not, 2 the command line cannot be understood, 3 not all could be tried. */
export async function chooseProgram(programs: Programs, words = process.argv.slice(2)): Promise<void> {
  const { command, about, folder, longest, isTooBusy = () => false } = programs;
  const [name = '--help', ...args] = words;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes('program.ts'))
    .map((entry) => entry.name);
  const load = (which: string) => import(join(folder, which, 'program.ts')) as Promise<Program>;
  if (names.includes(name)) {
    const program = await load(name);
    if (args.includes('--help')) return console.log(`${command} -- ${name}\n\n${program.help}\n${ALWAYS}`);
    const others = args.filter((word) => word !== BUSY);
    const tryIt = async (): Promise<boolean | null> => {
      if (args.includes(SMOKE) && program.smoke)
        return isTriedWell(
          program,
          others.filter((word) => word !== SMOKE),
        );
      const isMeasured = program.isForAnyLoad === true || args.includes(BUSY) || !isTooBusy();
      return isMeasured ? program.run(others) : null;
    };
    try {
      const held = await tryIt();
      process.exitCode = held === null ? 3 : held ? 0 : 1;
    } catch (error) {
      sayMisread(error, `${command} -- ${name}`);
    }
    return;
  }
  if (name === SMOKE || name === LANE) {
    // Only here: of what they load, nothing is needed for one program.
    const { areRunning, tryNamed } = await import('./smokes.ts');
    if (name === LANE) return tryNamed(async (which) => isTriedWell(await load(which)));
    const tried = names.filter((each) => isTried(join(folder, each, 'program.ts')));
    const rank = (name: string): number => (longest.includes(name) ? longest.indexOf(name) : longest.length);
    process.exitCode = (await areRunning(tried.toSorted((a, b) => rank(a) - rank(b)))) ? 0 : 1;
    return;
  }
  console.log(`${command} -- NAME [--help]\n\n${about}\n`);
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  for (const each of names) console.log(`  ${each.padEnd(width)}${(await load(each)).help.split('\n')[0]}`);
  console.log(ALWAYS);
  if (name !== '--help') {
    console.error(`\nThere is no ${JSON.stringify(name)}.`);
    process.exitCode = 2;
  }
}

/** Whether a promise that holds with any size held; throws where the program cannot be run any more. */
async function isTriedWell(
  { smoke = [], run, isSmokeJudged }: Program,
  others: readonly string[] = [],
): Promise<boolean> {
  const isHeld = (await run([...smoke, ...others])) !== false;
  return isHeld || isSmokeJudged !== true;
}

/** Whether the program has sizes for a smoke, by its text: to load them all takes seconds. */
function isTried(file: string): boolean {
  return /^export const smoke\b/m.test(readFileSync(file, 'utf8'));
}
