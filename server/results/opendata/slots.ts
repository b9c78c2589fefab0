// Room for some downloads at once: few of one network, and none for whoever takes a file drop by drop.
import { AppError } from '../../foundation/errors.ts';

/** So much is sent at once, and how slowly it may be taken. */
export interface SlotLimits {
  /** Each takes memory and time of the server's. */
  readonly atOnce: number;
  readonly ofNetwork: number;
  /** Bytes that must have been taken each time when it is looked at: a telephone on the edge of a network takes twice as many. */
  readonly leastBytes: number;
  readonly lookMs: number;
  /** Whoever is at it for longer makes room for others, too. */
  readonly longestMs: number;
}

const USUAL: SlotLimits = {
  atOnce: 16,
  ofNetwork: 3,
  leastBytes: 80_000,
  lookMs: 20_000,
  longestMs: 600_000,
};
const RETRY_SECONDS = 10;

/** One download under way. */
export interface Slot {
  /** Is aborted where it takes too long. */
  readonly signal: AbortSignal;
  /** Tells that so many bytes more were taken. */
  readonly count: (bytes: number) => void;
}

export interface Slots {
  /** Does the work where there is room for it, for whoever asks from the network; refuses (TOO_MANY_REQUESTS) where there is none. */
  readonly within: (network: string, work: (slot: Slot) => Promise<void>) => Promise<void>;
}

/** Room for nobody's download yet. */
export function createSlots(limits: Partial<SlotLimits> = {}): Slots {
  const { atOnce, ofNetwork, leastBytes, lookMs, longestMs } = { ...USUAL, ...limits };
  const taken: string[] = [];
  return {
    within: async (network, work) => {
      if (taken.length >= atOnce || taken.filter((other) => other === network).length >= ofNetwork)
        throw new AppError('TOO_MANY_REQUESTS', 'Many files are being sent. Try again in a moment.', {
          retrySeconds: RETRY_SECONDS,
        });
      taken.push(network);
      const slow = new AbortController();
      let bytes = 0;
      const looking = setInterval(() => {
        if (bytes < leastBytes) slow.abort();
        bytes = 0;
      }, lookMs);
      try {
        await work({
          signal: AbortSignal.any([slow.signal, AbortSignal.timeout(longestMs)]),
          count: (more) => {
            bytes += more;
          },
        });
      } finally {
        clearInterval(looking);
        taken.splice(taken.indexOf(network), 1);
      }
    },
  };
}
