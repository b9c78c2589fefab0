// Runs the bench or drill that the command line names: a folder with a program.ts.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a bench or a drill offers. */
export interface Program {
  /** One line for the list, then how it is used. */
  readonly help: string;
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
}

/** Exit codes: 0 all held, 1 something did not, 2 the command line cannot be understood, 3 not all could be tried. */
export async function chooseProgram({ command, about, folder }: Programs): Promise<void> {
  const [name = '--help', ...args] = process.argv.slice(2);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes('program.ts'))
    .map((entry) => entry.name);
  const load = (which: string) => import(join(folder, which, 'program.ts')) as Promise<Program>;
  if (names.includes(name)) {
    const program = await load(name);
    if (args.includes('--help')) return console.log(`${command} -- ${name}\n\n${program.help}`);
    const held = await program.run(args);
    process.exitCode = held === null ? 3 : held ? 0 : 1;
    return;
  }
  console.log(`${command} -- NAME [--help]\n\n${about}\n`);
  for (const each of names) console.log(`  ${each.padEnd(12)}${(await load(each)).help.split('\n')[0]}`);
  if (name !== '--help') {
    console.error(`\nThere is no ${JSON.stringify(name)}.`);
    process.exitCode = 2;
  }
}
