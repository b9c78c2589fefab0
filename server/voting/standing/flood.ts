// Tells a flood: how many slips a network and those around it sent in this minute of the clock, by a limiter that goes with the minute.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FLOOD_LIMIT, LISTED_FLOOD_LIMIT } from './rules.ts';

/**
 * What a slip costs its network; a wider one, which may do more, the less by its share. One that was received before adds nothing to
 * the box, but reading it costs something.
 */
const NEW_SLIP = 40;
const REPLAY = 4;

const MINUTE_MS = 60_000;
/** So many networks have a count of their own in a minute; the others share counts. One takes some 150 bytes. */
const MOST_NETWORKS = 100_000;
const SHARED_COUNTS = 65_536;

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

/** Counts slips by network and minute. */
export class Flood {
  #current = start(-1);

  /** Counts the slip of the networks (by their names under the key, the narrowest first); answers whether it is one too many. */
  async isTooMuch(
    networks: readonly { readonly name: number; readonly share: number }[],
    slip: { readonly isListed: boolean; readonly isReplay: boolean; readonly at: number },
  ): Promise<boolean> {
    const minute = Math.floor(slip.at / MINUTE_MS);
    if (this.#current.minute !== minute) this.#current = start(minute);
    const current = this.#current;
    const limiter = current.limiters[slip.isListed ? 'listed' : 'unlisted'];
    const cost = slip.isReplay ? REPLAY : NEW_SLIP;
    for (const { name, share } of networks)
      if (!(await take(current, limiter, name, cost / share))) return true;
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
