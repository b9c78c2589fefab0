// The ballot box as the API sees it: a slip goes in, and is stored for good before anybody says so.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { AppError } from '../errors.ts';
import { createBallotQueue, type Receipt } from './queue.ts';
import { isoWeek } from './rules.ts';
import type { RandomBytes } from './seal.ts';
import { createSealers } from './sealers.ts';
import { findCurrentKey } from './store-keys.ts';
import { castBallots, faultOf, sealBallot, type Ballot, type SealedBallot } from './store.ts';

export interface BallotBox {
  /** Seals and stores the slip; answers after the commit. Refuses with UNAVAILABLE what could not be stored in 4 s. */
  readonly cast: (ballot: Ballot) => Promise<Receipt>;
  /** Says that a demo city got a slip, whose box opens at once. */
  readonly openSoon: () => void;
  /** Takes no more slips, and waits for those on their way. */
  readonly drain: () => Promise<void>;
}

export interface BoxParts {
  /** The citizen's connections. */
  readonly pool: Pool;
  readonly random: RandomBytes;
  readonly openSoon: () => void;
  readonly now: () => Date;
}

/** A ballot box in front of the database. */
export function createBallotBox({ pool, random, openSoon, now }: BoxParts): BallotBox {
  const sealers = createSealers({
    findKey: () => findCurrentKey(pool),
    random,
    now: () => performance.now(),
  });
  const queue = createBallotQueue<SealedBallot>({
    cast: (ballots) => castBallots(pool, ballots, isoWeek(now())),
    faultOf,
    reseal: async (ballots) => {
      const sealer = await sealers.renew();
      return ballots.map((ballot) => sealBallot(sealer, ballot));
    },
    now: () => performance.now(),
    random: Math.random,
    sleep: (milliseconds) => sleep(milliseconds),
  });
  return {
    openSoon,
    drain: queue.drain,
    cast: async (ballot) => {
      const outcome = await queue.cast(sealBallot(await sealers.current(), ballot));
      if (outcome.outcome === 'new' || outcome.outcome === 'receivedBefore') return outcome.outcome;
      const cause = outcome.outcome === 'unavailable' ? outcome.cause : undefined;
      throw new AppError('UNAVAILABLE', 'The vote could not be stored now. Please try again.', { cause });
    },
  };
}
