// Runs the sign generator as a process of its own: no vote waits for a drawing, and a drawing that fails takes nothing along.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../../foundation/child-process/launch.ts';
import { NICE } from '../../foundation/child-process/run-in-child.ts';
import { ROOT } from '../../foundation/project-root.ts';

// JavaScript, so that it starts without a compiler.
const GUARD = pathToFileURL(join(ROOT, 'server', 'signs', 'orders', 'making-guard.mjs')).href;
/** As it was built, with the memory that `npm run signs` gives it. */
const GENERATOR = ['--max-semi-space-size=4', '--heap-growing-percent=10', '--import', GUARD];
const COMMAND = join(ROOT, 'sign-generator', 'dist', 'bin.js');

/** How long it may draw: five thousand signs in the largest format take a tenth of it. */
const LONGEST_MS = 300_000;

/** Hears how much of how much is done. */
export type OnProgress = (done: number, of: number) => void;

/** As the generator's own process writes it. */
const progressIn = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()) as [number, number];

/** How a run ended: its exit status; null where it was killed. */
export async function runGenerator(
  args: readonly string[],
  signal: AbortSignal,
  onProgress: OnProgress = () => undefined,
): Promise<number | null> {
  const program = {
    file: COMMAND,
    args,
    nice: NICE,
    // Nothing of ours but what stands in its arguments: it needs no address and no key.
    options: { cwd: ROOT, env: {}, execArgv: GENERATOR },
  };
  const stop = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  const how = await new Promise<number | string | null | Error>((end) => {
    const child = launch(program, { hear: (bytes) => onProgress(...progressIn(bytes)), end });
    const kill = () => void child.kill();
    if (stop.aborted) kill();
    else stop.addEventListener('abort', kill, { once: true });
  });
  if (how instanceof Error) throw how;
  return typeof how === 'number' ? how : null;
}
