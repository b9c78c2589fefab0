// Work that takes turns: each piece takes memory or a core, and several at once would slow the votes.
import { AppError } from './errors.ts';

export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Returns what does one piece of work after the other, in the order in which they come. Rejects with TOO_MANY_REQUESTS
 * while `most` are waiting or at work; one that fails does not keep the next from its turn.
 */
export function createTurns(most: number): TakeTurn {
  let taken = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (taken === most)
      throw new AppError('TOO_MANY_REQUESTS', 'Too much of this is under way. Please try again.');
    taken++;
    const own = last.then(work).finally(() => taken--);
    last = own.catch(() => undefined);
    return own;
  };
}
