// Takes a drawing as arms in a process of its own: what is in the file of somebody else may take all the time and memory there is.
import { TooMuch, runInChild } from '../../foundation/child-process/run-in-child.ts';
import { MOST_BYTES } from './svg-text.ts';
import type { TakenPiece } from './take-child.ts';

const run = runInChild<string, TakenPiece>('server/municipality/arms/take-child', {
  seconds: 20,
  megabytes: 384,
  atOnce: 1,
  most: 6,
});

/** The arms; or all that forbids taking the drawing. */
export async function takeArmsInChild(bytes: Buffer): Promise<TakenPiece> {
  if (bytes.length > MOST_BYTES)
    return { reasons: [{ kind: 'TOO_LARGE', detail: String(Math.ceil(bytes.length / 1_000)) }] };
  try {
    return await run(async ({ say, hear }) => {
      await say(textIn(bytes));
      return hear();
    });
  } catch (error) {
    if (error instanceof TooMuch) return { reasons: [{ kind: 'TOO_COSTLY', detail: null }] };
    throw error;
  }
}

/** Programs save UTF-8, and some UTF-16 with its mark. */
function textIn(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}
