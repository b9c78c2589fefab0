// Work that takes turns: each piece takes memory or a core, and many at once would slow the votes.
import { AppError } from './errors.ts';

/** A turn takes seconds at the most. */
const RETRY_SECONDS = 10;

export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Returns what does `atOnce` pieces of work at a time, in the order in which they come. Rejects with TOO_MANY_REQUESTS
 * while `most` are waiting or at work; one that fails does not keep the next from its turn.
 */
export function createTurns(most: number, atOnce = 1): TakeTurn {
  const waiting: (() => void)[] = [];
  let taken = 0;
  let free = atOnce;
  return async (work) => {
    if (taken === most)
      throw new AppError('TOO_MANY_REQUESTS', 'Too much of this is under way. Please try again.', {
        retrySeconds: RETRY_SECONDS,
      });
    taken += 1;
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      taken -= 1;
      const next = waiting.shift();
      // The turn is handed on: who comes now waits behind those who wait already.
      if (next) next();
      else free += 1;
    }
  };
}
