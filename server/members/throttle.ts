// Slows down whoever guesses passwords and codes: by the network and the name together, so that a stranger cannot lock a member out.
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';
import { narrow, type Address } from '../standing/networks.ts';

/** Tries within ten minutes, of one name from one network, and of all names from it. */
const TRIES = { name: 10, network: 60, seconds: 600 } as const;
/** Codes of the app within an hour, of one account from one network, and from all networks. */
const CODES = { network: 10, all: 30, seconds: 3_600 } as const;
/** After so many wrong codes within an hour the account's owner gets a letter, once a day. */
const WARNED_AFTER = 10;
const A_DAY_SECONDS = 86_400;

/** What is tried: for whom (null: nobody's name), from where, and whether it is a code of an authenticator app. */
export interface Try {
  readonly address: Address | null;
  readonly name: string | null;
  readonly isCode: boolean;
}

export interface Taken {
  /** Counts the try no more: a secret that was right is no guess. */
  readonly giveBack: () => Promise<void>;
  /** Whether the owner is to hear of it, if the code was wrong: true once a day for an account. */
  readonly isSuspicious: () => Promise<boolean>;
}

/** Takes one try. Rejects with TOO_MANY_REQUESTS where there were too many. */
export type Throttle = (attempt: Try) => Promise<Taken>;

/**
 * A throttle with nothing counted yet. Names and networks are kept as hashes, in memory, for an hour; for a day, whom a letter warned.
 *
 * A code has six digits, and three of a million are right at any moment (RFC 6238, one step to each side). Behind the right password, and
 * over however many networks, thirty an hour find one with a probability of 720 × 3 / 10⁶ = 0.2 % a day; from one network, ten an hour,
 * 0.07 %. By then a letter has told the owner to change the password, which ends it. It is a rate and no lock: one network never takes
 * what the others have, nothing is refused when the hour is over, and a backup code, which nobody guesses, is not counted here.
 */
export function createThrottle(): Throttle {
  const limiter = (points: number, duration: number) => new RateLimiterMemory({ points, duration });
  const names = limiter(TRIES.name, TRIES.seconds);
  const networks = limiter(TRIES.network, TRIES.seconds);
  const codesThere = limiter(CODES.network, CODES.seconds);
  const codes = limiter(CODES.all, CODES.seconds);
  const warnings = limiter(1, A_DAY_SECONDS);
  return async ({ address, name, isCode }) => {
    const network = hashOf(address === null ? '' : narrow(address).join('.'));
    const own = name === null ? null : hashOf(name);
    const there = `${network} ${own}`;
    // The network's own counts come first: whoever is refused by them takes nothing of what all networks share.
    const counts: readonly (readonly [RateLimiterMemory, string])[] = [
      [networks, network],
      ...(own === null ? [] : ([[names, there]] as const)),
      ...(own === null || !isCode
        ? []
        : ([
            [codesThere, there],
            [codes, own],
          ] as const)),
    ];
    for (const [count, key] of counts) await consume(count, key);
    return {
      giveBack: async () => {
        for (const [count, key] of counts) await count.reward(key);
      },
      isSuspicious: async () => {
        if (own === null || !isCode) return false;
        const { consumedPoints = 0 } = (await codes.get(own)) ?? {};
        if (consumedPoints < WARNED_AFTER || (await warnings.get(own)) !== null) return false;
        await warnings.consume(own);
        return true;
      },
    };
  };
}

async function consume(count: RateLimiterMemory, key: string): Promise<void> {
  try {
    await count.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retrySeconds = Math.ceil(error.msBeforeNext / 1_000);
    throw new AppError('TOO_MANY_REQUESTS', `Too many tries. Please wait ${retrySeconds} seconds.`, {
      retrySeconds,
    });
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
