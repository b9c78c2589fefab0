// What a counter in a process of its own has to look for, since nobody tells it: municipalities without a key, and demo cities' groups.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Rounds } from './publish-schedule.ts';
import { countFullOfDemo, listKeyless } from './store-counters.ts';
import type { CounterPool } from './store-lock.ts';

export interface Lookout {
  /** No more looks; resolves when the one under way is over. */
  readonly stop: () => Promise<void>;
}

/** Whoever votes first in a city is asked to try again until it has a key; whoever fills a group of a demo city looks at the result. */
const LOOK_MS = 1_000;
/** After a look that failed, or a key that could not be made. */
const PAUSE_MS = 30_000;

/**
 * Looks every second, until it is stopped, and has done what it finds: offers first keys, and opens full groups of demo cities. `failed`
 * hears why it could not look.
 */
export function startLookout(
  pool: CounterPool,
  { offerFirst, openSoon }: Pick<Rounds, 'offerFirst' | 'openSoon'>,
  failed: (error: unknown) => void,
): Lookout {
  const stopping = new AbortController();
  let full = 0;
  const look = async (): Promise<boolean> => {
    for (const id of await listKeyless(pool)) {
      if ((await offerFirst(id)) === null) return false;
    }
    const now = await countFullOfDemo(pool);
    // Some of them may be of different standings, and wait on.
    if (now > full) openSoon();
    full = now;
    return true;
  };
  const isFaultless = (): Promise<boolean> =>
    look().catch((error: unknown) => {
      failed(error);
      return false;
    });
  const go = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const pause = (await isFaultless()) ? LOOK_MS : PAUSE_MS;
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const going = go();
  return {
    stop: () => {
      stopping.abort();
      return going;
    },
  };
}
