// Slows down whoever guesses passwords and codes: by the network and the name together, so that a stranger cannot lock a member out.
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';
import { narrow, type Address } from '../standing/networks.ts';

/** Tries within ten minutes, of one name from one network, and of all names from it. */
const TRIES = { name: 10, network: 60 } as const;
const WINDOW_SECONDS = 600;

/**
 * Takes one try of the name (null: nobody's) from the network, and answers how to give it back: a secret that was right is no
 * guess. Rejects with TOO_MANY_REQUESTS where there were too many.
 */
export type Throttle = (address: Address | null, name: string | null) => Promise<() => Promise<void>>;

/** A throttle with nothing counted yet. Names and networks are kept as hashes, in memory, for ten minutes. */
export function createThrottle(): Throttle {
  const names = new RateLimiterMemory({ points: TRIES.name, duration: WINDOW_SECONDS });
  const networks = new RateLimiterMemory({ points: TRIES.network, duration: WINDOW_SECONDS });
  return async (address, name) => {
    const network = hashOf(address === null ? '' : narrow(address).join('.'));
    const nameThere = name === null ? null : `${network} ${hashOf(name)}`;
    try {
      await networks.consume(network);
      if (nameThere !== null) await names.consume(nameThere);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retrySeconds = Math.ceil(error.msBeforeNext / 1_000);
      throw new AppError('TOO_MANY_REQUESTS', `Too many tries. Please wait ${retrySeconds} seconds.`, {
        retrySeconds,
      });
    }
    return async () => {
      await networks.reward(network);
      if (nameThere !== null) await names.reward(nameThere);
    };
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
