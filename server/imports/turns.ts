// Imports take turns: each holds a whole table in memory, and several at once would slow the votes.
import { AppError } from '../errors.ts';

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
      throw new AppError('TOO_MANY_REQUESTS', 'Other tables are being imported. Please try again.');
    taken++;
    const own = last.then(work).finally(() => taken--);
    last = own.catch(() => undefined);
    return own;
  };
}
