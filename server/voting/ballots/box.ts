// The ballot box as the API sees it: a slip goes in, and is stored for good before anybody says so.
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { AppError } from '../../foundation/errors.ts';
import { inBulk, type RandomBytes } from '../../foundation/randomness.ts';
import { createBallotQueue, type Stored } from './slip-queue.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { createSealers, type SealerParts } from './current-encryptor.ts';
import type { Sealer } from './seal.ts';
import { findCurrentKeys } from './store-keys.ts';
import {
  castBallots,
  faultOf,
  sealBallot,
  sealPhoneBallot,
  type Ballot,
  type PhoneBallot,
  type SealedBallot,
} from './store.ts';

export interface BallotBox {
  /**
   * Seals and stores the slip; answers after the commit. Refuses with UNAVAILABLE what could not be stored in 4 s. What a phone sealed
   * to a key that is not the present one is not stored, and claims nothing: `keyRetired`.
   */
  readonly cast: (ballot: Ballot | PhoneBallot) => Promise<Stored>;
  /** The key that slips of the municipality are sealed to now. */
  readonly keyOf: (id: MunicipalityId) => Promise<Pick<Sealer, 'keyId' | 'publicKey'>>;
  /** Says that a demo city got a slip, whose box opens at once. */
  readonly openSoon: () => void;
  /** Slips that wait to be written. */
  readonly waiting: () => number;
  /** Why no slip could be stored in the last seconds: the error of the last batch; null: one was stored, or nobody tried. */
  readonly failure: () => unknown;
  /** Takes no more slips, and waits for those on their way. */
  readonly drain: () => Promise<void>;
}

export interface BoxParts {
  /** The citizen's connections. */
  readonly pool: Pool;
  readonly random: RandomBytes;
  readonly openSoon: () => void;
  readonly offerFirst: SealerParts['offerFirst'];
}

/** For so long at the most slips are sealed under a key before the current one. */
const LONGEST_UNCHECKED_MS = 60_000;

/** After so long without a vote somebody must try whether one can be stored again. */
const FAILING_MS = 10_000;

/** A ballot box in front of the database. */
export function createBallotBox({ pool, random, openSoon, offerFirst }: BoxParts): BallotBox {
  const inTurn = inBulk(random);
  const sealers = createSealers({
    findKeys: (ids) => findCurrentKeys(pool, ids),
    offerFirst,
    random: inTurn,
    now: () => performance.now(),
  });
  const sealUnder = async (ballot: Ballot | PhoneBallot): Promise<SealedBallot | null> => {
    const sealer = await sealers.current(ballot.grant.municipalityId);
    return 'phoneKey' in ballot ? sealPhoneBallot(sealer, ballot) : sealBallot(sealer, ballot);
  };
  /** A key that is not known is looked up once before it is called retired: it may have been offered just now. */
  const seal = async (ballot: Ballot | PhoneBallot): Promise<SealedBallot | null> => {
    const sealed = await sealUnder(ballot);
    if (sealed !== null) return sealed;
    await sealers.renewSoon();
    return sealUnder(ballot);
  };
  // Also where nobody votes: the secret of a closed key must not stay in memory. Where the look fails, slips are sealed
  // under the keys we have; those that are closed are told, and sealed again.
  const renewal = setInterval(() => void sealers.renew().catch(() => undefined), LONGEST_UNCHECKED_MS);
  renewal.unref();
  let failed: { readonly error: unknown; readonly at: number } | null = null;
  const queue = createBallotQueue<SealedBallot>({
    cast: async (ballots) => {
      const stored = await castBallots(pool, ballots, inTurn);
      failed = null;
      return stored;
    },
    faultOf: (error) => {
      const fault = faultOf(error);
      if (fault === 'infrastructure') failed = { error, at: performance.now() };
      return fault;
    },
    reseal: async (ballots) => {
      await sealers.renew();
      return Promise.all(ballots.map(sealUnder));
    },
    now: () => performance.now(),
    random: Math.random,
    sleep: (milliseconds) => sleep(milliseconds),
    turn: () => setImmediate(),
  });
  return {
    openSoon,
    waiting: queue.waiting,
    failure: () => (failed !== null && performance.now() - failed.at < FAILING_MS ? failed.error : null),
    drain: () => {
      clearInterval(renewal);
      return queue.drain();
    },
    keyOf: (id) => sealers.current(id),
    cast: async (ballot) => {
      const sealed = await seal(ballot);
      if (sealed === null) return 'keyRetired';
      const outcome = await queue.cast(sealed);
      if (outcome.outcome !== 'busy' && outcome.outcome !== 'unavailable') return outcome.outcome;
      const cause = outcome.outcome === 'unavailable' ? outcome.cause : undefined;
      throw new AppError('UNAVAILABLE', 'The vote could not be stored now. Please try again.', { cause });
    },
  };
}

declare module '../../api/context.ts' {
  interface House {
    readonly box: BallotBox;
  }
}
