// Draws the picture of one sign by the sign generator, as a process of its own: one at a time, after all else that the machine has to do.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Design } from '../../sign-generator/design/designs.ts';
import { ROOT } from '../root.ts';
import { createTurns } from '../turns.ts';
import type { Content } from './content.ts';

const PROGRAM = join(ROOT, 'sign-generator', 'dist', 'picture.js');
/** A picture takes a second at the most: nobody waits longer than for a page. */
const takeTurn = createTurns(20);
const LONGEST_MS = 20_000;

/** Returns the first sign of the list as PNG. Rejects with TOO_MANY_REQUESTS where too many wait. */
export function drawPicture(content: Content, format: string, design: Design): Promise<Buffer> {
  return takeTurn(async () => {
    const child = spawn(process.execPath, [PROGRAM, format, design], {
      // Nothing of ours but the list: it needs no address and no key.
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    // Where it ended early, how it ended says so.
    child.stdin.once('error', () => undefined).end(JSON.stringify(content));
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const [png, status] = await Promise.all([buffer(child.stdout), ended]);
    if (status !== 0) throw new Error(`A picture of a sign was not drawn: ${status ?? 'killed'}.`);
    return png;
  });
}
