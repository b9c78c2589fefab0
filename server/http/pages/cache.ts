// The pages that were shown a moment ago, ready to be shown again: a few seconds each, and so many bytes in all.
import { BoundedMemory } from '../../foundation/bounded-memory.ts';
import type { Kept } from '../../foundation/html/kept-page.ts';

/** Where to go on. */
export interface Going {
  readonly status: 303;
  readonly location: string;
  /** The slip had been received before: this attempt changed nothing. */
  readonly already?: boolean;
  /** A phone sealed it, so nobody here knows which question follows. */
  readonly isSealed?: boolean;
}

/** A phone sealed to a key that is not that of today: nothing is stored, and it seals again to this one. */
export interface Retired {
  readonly status: 409;
  readonly key: { readonly id: string; readonly point: string };
}

export interface PageCacheParts {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** How old, in milliseconds, a page may be; 0: it is made each time. */
  readonly freshMs: number;
  /** Bytes of all pages that are kept, at most. */
  readonly mostBytes: number;
}

/** A thousand pages, and as much memory as a server can do without. */
export const MOST_PAGE_BYTES = 64_000_000;

/** What is answered: a page, or where to go on. */
export type Answer = Kept | Going | Retired;

export interface PageCache {
  /** Whether the page of that name is kept, or being made: nothing is made for whoever asks for it now. */
  readonly isThere: (name: string) => boolean;
  /** Whether the page of that name is kept and soon too old: true once for each that is kept, so that one asker has it made anew. */
  readonly isDue: (name: string) => boolean;
  /** Makes the page of that name anew, while the one that is due goes on being shown; nothing where somebody else had it made meanwhile. */
  readonly renew: (name: string, make: () => Promise<Answer>) => Promise<Answer>;
  /** The page of that name, kept or made now. One is made at a time; only pages with status 200 are kept. */
  readonly find: (name: string, make: () => Promise<Answer>) => Promise<Answer>;
}

/** A page of which this part of its time is over is made anew for whoever comes later: who reads what is read all the time never waits. */
const DUE = 0.7;

interface Entry {
  readonly page: Kept;
  readonly since: number;
  isDueTold: boolean;
}

/** An empty cache. The page made longest ago makes room first. */
export function createPageCache({ now, freshMs, mostBytes }: PageCacheParts): PageCache {
  const entries = new BoundedMemory<Entry>(mostBytes, ({ page }) => page.size);
  const underWay = new Map<string, Promise<Answer>>();

  const makeNow = async (name: string, make: () => Promise<Answer>): Promise<Answer> => {
    const since = now();
    try {
      const answer = await make();
      if ('pieces' in answer && answer.status === 200)
        entries.set(name, { page: answer, since, isDueTold: false });
      return answer;
    } finally {
      underWay.delete(name);
    }
  };

  const findFresh = (name: string): Entry | undefined => {
    const entry = entries.get(name);
    return entry && now() - entry.since < freshMs ? entry : undefined;
  };

  const makeOnce = (name: string, make: () => Promise<Answer>): Promise<Answer> => {
    const begun = underWay.get(name);
    if (begun) return begun;
    const making = makeNow(name, make);
    underWay.set(name, making);
    return making;
  };

  return {
    isThere: (name) => underWay.has(name) || findFresh(name) !== undefined,
    isDue: (name) => {
      const entry = findFresh(name);
      if (!entry || entry.isDueTold || now() - entry.since < DUE * freshMs) return false;
      entry.isDueTold = true;
      return true;
    },
    renew: (name, make) => {
      const entry = findFresh(name);
      return entry && !entry.isDueTold ? Promise.resolve(entry.page) : makeOnce(name, make);
    },
    find: (name, make) => {
      const entry = findFresh(name);
      return entry ? Promise.resolve(entry.page) : makeOnce(name, make);
    },
  };
}
