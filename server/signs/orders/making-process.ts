// Runs the sign generator as a process of its own: no vote waits for a drawing, and a drawing that fails takes nothing along.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../foundation/project-root.ts';

// JavaScript, so that it starts without a compiler.
const GUARD = pathToFileURL(join(ROOT, 'server', 'signs', 'orders', 'making-guard.mjs')).href;
/** As it was built, with the memory that `npm run signs` gives it. */
const GENERATOR = ['--max-semi-space-size=4', '--heap-growing-percent=10', '--import', GUARD];
const COMMAND = join(ROOT, 'sign-generator', 'dist', 'bin.js');

/** How long it may draw: five thousand signs in the largest format take a tenth of it. */
const LONGEST_MS = 300_000;

/** How a run ended: its exit status; null where it was killed. */
export async function runGenerator(args: readonly string[], signal: AbortSignal): Promise<number | null> {
  const child = spawn(process.execPath, [...GENERATOR, COMMAND, ...args], {
    // Nothing of ours but what stands in its arguments: it needs no address and no key.
    env: {},
    // The pipe that is never written to ends with this process, and the guard with it.
    stdio: ['pipe', 'ignore', 'ignore'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
    killSignal: 'SIGKILL',
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      return null;
    }
    throw error;
  }
}
