// Draws papers in a process of their own: twenty pages take a second, in which whoever votes would wait.
import { TooMuch, workAside } from '../aside/aside.ts';
import { AppError } from '../errors.ts';
import type { PaperName, PaperParts, ToDraw } from '../../http/print/draw-work.ts';

const aside = workAside<ToDraw, Buffer>('server/http/print/draw-work', {
  ...{ seconds: 30, megabytes: 512, atOnce: 2, most: 20 },
});

/** The PDF. Refuses (TOO_COMPLEX) one that takes too much time or memory, and (TOO_MANY_REQUESTS) where too many wait. */
export async function drawAside<Name extends PaperName>(
  name: Name,
  ...parts: PaperParts<Name>
): Promise<Buffer> {
  try {
    return await aside(async ({ say, hear }) => {
      await say({ name, parts });
      return hear();
    });
  } catch (cause) {
    if (!(cause instanceof TooMuch)) throw cause;
    throw new AppError('TOO_COMPLEX', 'This paper is too long to be drawn.', { cause });
  }
}
