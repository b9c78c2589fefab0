// Draws the picture of one sign by the sign generator, as a process of its own: one at a time, after votes.
import { join } from 'node:path';
import { launch } from '../../foundation/child-process/launch.ts';
import { NICE } from '../../foundation/child-process/run-in-child.ts';
import { AppError } from '../../foundation/errors.ts';
import { ROOT } from '../../foundation/project-root.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import type { Making } from './rules.ts';
import type { Content } from './shop-content.ts';

const PROGRAM = join(ROOT, 'sign-generator', 'dist', 'picture.js');
const takeTurn = createTurns(20);
/** A picture takes a second or two of a core; on a machine that is busy that takes as many times longer as there is to do. */
const LONGEST_MS = 60_000;

/** How it is drawn. `isTrial`: TEST stands on it. */
type Drawing = Pick<Making, 'format' | 'design' | 'isTactile'> & { readonly isTrial?: boolean };

/** Returns the first sign of the list as PNG. Rejects with TOO_MANY_REQUESTS where too many wait, or the machine is too busy to draw it. */
export function drawPicture(
  content: Content,
  { format, design, isTactile, isTrial = false }: Drawing,
  longestMs = LONGEST_MS,
): Promise<Buffer> {
  const program = {
    file: PROGRAM,
    args: [format, design, ...(isTactile ? ['tactile'] : []), ...(isTrial ? ['trial'] : [])],
    nice: NICE,
    input: JSON.stringify(content),
    // Nothing of ours but the list: it needs no address and no key.
    options: { cwd: ROOT, env: {}, execArgv: [] },
  };
  const draw = async (): Promise<Buffer> => {
    const png: Uint8Array[] = [];
    let isTooLong = false;
    let wait: NodeJS.Timeout | undefined;
    const how = await new Promise<unknown>((end) => {
      const child = launch(program, { hear: (bytes) => png.push(bytes), end });
      wait = setTimeout(() => {
        isTooLong = true;
        void child.kill();
      }, longestMs);
    });
    clearTimeout(wait);
    if (how === 0) return Buffer.concat(png);
    if (isTooLong)
      throw new AppError('TOO_MANY_REQUESTS', 'Too much else is done. Please try again in a moment.');
    throw how instanceof Error ? how : new Error(`A picture of a sign was not drawn: ${String(how)}.`);
  };
  return takeTurn(draw);
}
