// Keeps the sealer for the current ballot key at hand, and lets go of it when there is a newer key.
import type { BallotKey } from './key-folder.ts';
import { createSealer, type Sealer } from './seal.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';

export interface Sealers {
  /** The sealer in use. */
  readonly current: () => Promise<Sealer>;
  /**
   * The sealer for the key that the database names now. Where that is another key the one in use is let go, and with it
   * the secret that opens whatever it sealed.
   */
  readonly renew: () => Promise<Sealer>;
  /** The ISO week of the key in use, or '' before the first: so late it is at least, whatever the clock says. */
  readonly isoWeek: () => string;
}

/** Sealers for the key that `findKey` answers. */
export function createSealers(parts: {
  readonly findKey: () => Promise<BallotKey | null>;
  readonly random: RandomBytes;
}): Sealers {
  let sealer: Sealer | null = null;
  let isoWeek = '';
  let check: Promise<Sealer> | null = null;

  const look = async (): Promise<Sealer> => {
    const key = await parts.findKey();
    if (key === null) throw new Error('There is no ballot key yet: the counter makes the first one.');
    if (sealer?.keyId !== key.id) sealer = createSealer(key.id, key.publicKey, parts.random);
    isoWeek = key.isoWeek;
    return sealer;
  };
  const renew = (): Promise<Sealer> => {
    check ??= look().finally(() => {
      check = null;
    });
    return check;
  };
  return { renew, isoWeek: () => isoWeek, current: async () => sealer ?? renew() };
}
