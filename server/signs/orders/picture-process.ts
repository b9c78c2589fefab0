// Draws the picture of one sign by the sign generator, as a process of its own: one at a time, after votes.
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Design } from '../../../sign-generator/design/row-tables.ts';
import { NICE } from '../../foundation/child-process/run-in-child.ts';
import { AppError } from '../../foundation/errors.ts';
import { ROOT } from '../../foundation/project-root.ts';
import { createTurns } from '../../foundation/serial-queue.ts';
import type { Content } from './shop-content.ts';

const PROGRAM = join(ROOT, 'sign-generator', 'dist', 'picture.js');
const takeTurn = createTurns(20);
/** A picture takes a second or two of a core; on a machine that is busy that takes as many times longer as there is to do. */
const LONGEST_MS = 60_000;

/** Returns the first sign of the list as PNG. Rejects with TOO_MANY_REQUESTS where too many wait, or the machine is too busy to draw it. */
export function drawPicture(
  content: Content,
  format: string,
  design: Design,
  longestMs = LONGEST_MS,
): Promise<Buffer> {
  return takeTurn(async () => {
    const child = spawn(process.execPath, [PROGRAM, format, design], {
      // Nothing of ours but the list: it needs no address and no key.
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: longestMs,
      killSignal: 'SIGKILL',
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    // Where it ended early, how it ended says so.
    child.stdin.once('error', () => undefined).end(JSON.stringify(content));
    if (child.pid !== undefined) setPriority(child.pid, NICE);
    const [png, status] = await Promise.all([buffer(child.stdout), ended]);
    if (status === 0) return png;
    if (child.killed)
      throw new AppError('TOO_MANY_REQUESTS', 'Too much else is done. Please try again in a moment.');
    throw new Error(`A picture of a sign was not drawn: ${status ?? child.signalCode}.`);
  });
}
