// The judges that are programs of their own: their packages are installed when they are asked, and what they print is JSON.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPeers } from '../../bench/votes/install.ts';

const run = promisify(execFile);

/** Where they lie, with their package.json. */
export const PROGRAMS = join(import.meta.dirname, 'programs');

/** Installs their packages, where that was not done yet. */
export function installPrograms(): void {
  installPeers(PROGRAMS, 'about 15 seconds, 140 MB');
}

/** What the program printed, read as JSON. Rejects where it fails. */
export async function askProgram(program: string, words: readonly string[]): Promise<unknown> {
  const { stdout } = await run(program, [...words], { cwd: PROGRAMS, maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(stdout);
}

/** Debian's, where it is: another Python that stands before it knows nothing of Debian's packages. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** The Python that has these modules, as `import` names them; null: none has. */
export async function findPython(modules: string): Promise<string | null> {
  for (const each of PYTHONS) if (await isThere(each, ['-c', `import ${modules}`])) return each;
  return null;
}

/** Whether the program can be started here with these words. */
export async function isThere(program: string, words: readonly string[]): Promise<boolean> {
  return run(program, [...words]).then(
    () => true,
    () => false,
  );
}
