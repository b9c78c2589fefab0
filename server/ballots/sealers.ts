// Keeps the sealer for the current ballot key at hand, and notices when there is a newer key.
import type { BallotKey } from './keys.ts';
import { createSealer } from './seal.ts';
import type { RandomBytes, Sealer } from './seal.ts';

export interface Sealers {
  /** The sealer in use. It looks for a newer key once a minute, and makes no slip wait for that. */
  readonly current: () => Promise<Sealer>;
  /** The sealer for the key that the database names now: the one in use was retired. */
  readonly renew: () => Promise<Sealer>;
}

const LONGEST_UNCHECKED_MS = 60_000;

/** Sealers for the key that `findKey` answers. `now`: milliseconds of a clock that never goes back. */
export function createSealers(parts: {
  readonly findKey: () => Promise<BallotKey | null>;
  readonly random: RandomBytes;
  readonly now: () => number;
}): Sealers {
  let sealer: Sealer | null = null;
  let checkedAt = -Infinity;
  let check: Promise<Sealer> | null = null;

  const look = async (): Promise<Sealer> => {
    const key = await parts.findKey();
    if (key === null) throw new Error('There is no ballot key yet: the counter makes the first one.');
    if (sealer?.keyId !== key.id) sealer = createSealer(key.id, key.publicKey, parts.random);
    return sealer;
  };
  const renew = (): Promise<Sealer> => {
    checkedAt = parts.now();
    check ??= look().finally(() => {
      check = null;
    });
    return check;
  };
  return {
    renew,
    current: async () => {
      if (sealer === null) return renew();
      // Where this look fails the slip is sealed under the key we have; if that is gone, its batch renews and is told.
      if (parts.now() - checkedAt >= LONGEST_UNCHECKED_MS) renew().catch(() => undefined);
      return sealer;
    },
  };
}
