// Draws papers in a process of their own: twenty pages take a second, in which whoever votes would wait.
import { TooMuch, runInChild } from '../child-process/run-in-child.ts';
import { AppError } from '../errors.ts';
import type { ToDraw } from './draw-child.ts';

/** The functions of a file that draw a paper each, by their names. */
type Papers = Readonly<Record<string, (...parts: never[]) => Promise<Buffer>>>;

const run = runInChild<ToDraw, Buffer>('server/foundation/pdf/draw-child', {
  seconds: 30,
  megabytes: 512,
  atOnce: 2,
  most: 20,
});

/**
 * What draws the papers of a file, which is named from the root without an ending. It answers the PDF; refuses (TOO_COMPLEX) one that
 * takes too much time or memory, and (TOO_MANY_REQUESTS) where too many wait.
 */
export function papersOf<In extends Papers>(file: string) {
  return async <Name extends keyof In & string>(
    name: Name,
    ...parts: Parameters<In[Name]>
  ): Promise<Buffer> => {
    try {
      return await run(async ({ say, hear }) => {
        await say({ file, name, parts });
        return hear();
      });
    } catch (cause) {
      if (!(cause instanceof TooMuch)) throw cause;
      throw new AppError('TOO_COMPLEX', 'This paper is too long to be drawn.', { cause });
    }
  };
}
