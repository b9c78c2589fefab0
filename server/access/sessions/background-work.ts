// Work that goes on after whoever asked for it was answered, so that its time tells nobody anything.
import { tell } from '../../foundation/error-told.ts';
import type { Log } from '../../foundation/log.ts';

export interface Afterwards {
  /** Begins the work. Where it fails, the log hears of it. */
  readonly begin: (work: () => Promise<unknown>) => void;
  /** Resolves when all that was begun is done. */
  readonly rest: () => Promise<void>;
}

export function createAfterwards(log: Log): Afterwards {
  const underWay = new Set<Promise<void>>();
  return {
    begin: (work) => {
      const begun = work().then(
        () => undefined,
        (error: unknown) => void tell(error, log),
      );
      underWay.add(begun);
      void begun.finally(() => underWay.delete(begun));
    },
    rest: async () => {
      await Promise.all(underWay);
    },
  };
}
