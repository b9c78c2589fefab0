// Tells a flood: how many slips a network and those around it sent in this minute of the clock, by a limiter that goes with the minute.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SHARED_COUNTS } from './bounded-counts.ts';
import { FLOOD_LIMIT, LISTED_FLOOD_LIMIT } from './rules.ts';

/**
 * What a slip costs its network; a wider one, which may do more, the less by its share. One that was received before adds nothing to
 * the box, but reading it costs something.
 */
export const NEW_SLIP = 40;
const REPLAY = 4;

const MINUTE_MS = 60_000;
/** So many networks have a count of their own in a minute; the others share counts. One takes some 150 bytes. */
export const MOST_NETWORKS = 100_000;

interface Minute {
  readonly minute: number;
  readonly limiters: Readonly<Record<'listed' | 'unlisted', RateLimiterMemory>>;
  networks: number;
}

function start(minute: number): Minute {
  // Without a duration nothing has a timer, which would keep a limiter that was dropped alive.
  const limiter = (slips: number) =>
    new RateLimiterMemory({ keyPrefix: '', points: slips * NEW_SLIP, duration: 0 });
  return {
    minute,
    limiters: { listed: limiter(LISTED_FLOOD_LIMIT), unlisted: limiter(FLOOD_LIMIT) },
    networks: 0,
  };
}

/** A slip that may be one of a flood. */
export interface Wave {
  /** Its networks by their names under the key, the narrowest first, and what it costs each. */
  readonly networks: readonly { readonly name: number; readonly cost: number }[];
  readonly isListed: boolean;
  readonly minute: number;
}

/** The slip's; `networks`: by their names, each with its share. */
export function waveOf(
  networks: readonly { readonly name: number; readonly share: number }[],
  slip: { readonly isListed: boolean; readonly isReplay: boolean; readonly at: number },
): Wave {
  const cost = slip.isReplay ? REPLAY : NEW_SLIP;
  return {
    networks: networks.map(({ name, share }) => ({ name, cost: cost / share })),
    isListed: slip.isListed,
    minute: Math.floor(slip.at / MINUTE_MS),
  };
}

/** Counts slips by network and minute. */
export class Flood {
  #current = start(-1);

  /** Counts the slip; answers whether it is one too many. */
  async isTooMuch({ networks, isListed, minute }: Wave): Promise<boolean> {
    if (this.#current.minute !== minute) this.#current = start(minute);
    const current = this.#current;
    const limiter = current.limiters[isListed ? 'listed' : 'unlisted'];
    for (const { name, cost } of networks) if (!(await take(current, limiter, name, cost))) return true;
    return false;
  }

  /** Forgets the minute, if it is over at the instant. */
  forget(at: number): void {
    if (this.#current.minute !== Math.floor(at / MINUTE_MS)) this.#current = start(-1);
  }
}

/** Takes so much of the limiter under the name; answers whether it had that. */
async function take(
  current: Minute,
  limiter: RateLimiterMemory,
  name: number,
  cost: number,
): Promise<boolean> {
  const isFull = current.networks >= MOST_NETWORKS;
  const key = isFull && (await limiter.get(name)) === null ? -1 - (name % SHARED_COUNTS) : name;
  try {
    const { isFirstInDuration } = await limiter.consume(key, cost);
    if (isFirstInDuration) current.networks += 1;
    return true;
  } catch (error) {
    // The limiter says that there was too much by throwing what it counted.
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
