// Lets few strangers' readings run at once, so that votes, which never wait here, have their turn between them.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { AppError } from './errors.ts';

/** Whoever readers let go first. */
export interface Ahead {
  /** Does the work at once. Until it is done, no reading begins whose patience lasts. */
  readonly pass: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Resolves when nobody is ahead any more, or was for so many milliseconds. */
  readonly letPass: (patienceMs: number) => Promise<void>;
}

/**
 * Where votes come all the time somebody is always ahead. A reader waits so long for them, which nobody notices; each who comes before the
 * crowd was empty again waits so much longer, until votes have most of the time.
 */
const PATIENCE_MS = 25;
const LONGEST_PATIENCE_MS = 250;

/** Nobody is ahead yet. */
export function createAhead(): Ahead {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    pass: async (work) => {
      count += 1;
      try {
        return await work();
      } finally {
        count -= 1;
        if (count === 0) for (const go of waiting) go();
      }
    },
    letPass: async (patienceMs) => {
      await othersFirst();
      if (count === 0) return;
      await new Promise<void>((resolve) => {
        const go = (): void => {
          clearTimeout(patience);
          waiting.delete(go);
          resolve();
        };
        const patience = setTimeout(go, patienceMs);
        waiting.add(go);
      });
    },
  };
}

export interface FewAtOnceParts {
  /** Whom everybody in the crowd lets go first. */
  readonly ahead: Ahead;
  readonly atOnce: number;
  /** So many may wait. */
  readonly mostWaiting: number;
  /** Whoever has waited for so many milliseconds is asked to come again: between half as long and as long, by chance. */
  readonly longestMs: number;
  /** From 0 to 1: who came together is not turned away together, which would be a wave that comes again and again. */
  readonly chance: () => number;
}

export interface FewAtOnce {
  /** Does the work when its turn comes. Rejects with UNAVAILABLE where too many wait, or it waited for too long. */
  <Result>(work: () => Promise<Result>): Promise<Result>;
  /** Lets those who are ahead go first once more, in the middle of long work. */
  readonly letPass: () => Promise<void>;
}

interface Waiting {
  readonly begin: () => void;
}

/** A crowd of nobody. First come, first served; before each everything else that happened in the process has its turn. */
export function createFewAtOnce({
  ahead,
  atOnce,
  mostWaiting,
  longestMs,
  chance,
}: FewAtOnceParts): FewAtOnce {
  let running = 0;
  let sinceEmpty = 0;
  const waiting = new Set<Waiting>();

  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (waiting.size >= mostWaiting) return reject(crowded());
      const one: Waiting = {
        begin: () => {
          clearTimeout(patience);
          resolve();
        },
      };
      const patience = setTimeout(
        () => {
          waiting.delete(one);
          reject(crowded());
        },
        longestMs * (1 - chance() / 2),
      );
      waiting.add(one);
    });

  const giveOn = (): void => {
    const [next] = waiting;
    if (!next) {
      running -= 1;
      if (running === 0) sinceEmpty = 0;
      return;
    }
    waiting.delete(next);
    next.begin();
  };

  const letPass = (): Promise<void> => ahead.letPass(Math.min(LONGEST_PATIENCE_MS, PATIENCE_MS * sinceEmpty));

  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < atOnce) running += 1;
    else await turn();
    sinceEmpty += 1;
    try {
      await letPass();
      return await work();
    } finally {
      giveOn();
    }
  };
  return Object.assign(inTurn, { letPass });
}

function crowded(): AppError {
  return new AppError('UNAVAILABLE', 'Too many ask at once. Please try again in some seconds.');
}
