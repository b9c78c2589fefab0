// Keeps a sealer for the current key of each municipality at hand, and lets go of it when there is a newer key, or after a while.
import { AppError } from '../../foundation/errors.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import { createSealer, type Sealer } from './seal.ts';
import type { NightKey } from './store-keys.ts';

export interface Sealers {
  /** The sealer in use for the municipality. Throws UNAVAILABLE where it has no key yet, and nobody makes one. */
  readonly current: (id: MunicipalityId) => Promise<Sealer>;
  /**
   * Looks which keys the database names now. Where one is another than the one in use, that is let go, and with it the secret that
   * opens whatever it sealed; so it is after ten minutes.
   */
  readonly renew: () => Promise<void>;
  /** The same, but not where somebody looked within the last second: whoever names keys that are none asks no more than that. */
  readonly renewSoon: () => Promise<void>;
}

export interface SealerParts {
  /** The keys of the municipalities as the database names them now. */
  readonly findKeys: (ids: readonly MunicipalityId[]) => Promise<readonly NightKey[]>;
  /** Makes the first key of the municipality, where the counter is at work in this process. */
  readonly offerFirst: (id: MunicipalityId) => Promise<NightKey | null>;
  readonly random: RandomBytes;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Slips with the same ephemeral pair came within so long. */
const LONGEST_MS = 600_000;
const LEAST_MS = 1_000;

interface InUse {
  readonly sealer: Sealer;
  readonly since: number;
}

/** Sealers for the keys that `findKeys` answers. */
export function createSealers({ findKeys, offerFirst, random, now }: SealerParts): Sealers {
  const inUse = new Map<MunicipalityId, InUse>();
  const looks = new Map<MunicipalityId, Promise<Sealer>>();
  let renewal: Promise<void> | null = null;
  let renewedAt = -Infinity;

  const take = (key: NightKey): Sealer => {
    const sealer = createSealer(key.municipalityId, key, random);
    inUse.set(key.municipalityId, { sealer, since: now() });
    return sealer;
  };
  const look = async (id: MunicipalityId): Promise<Sealer> => {
    const [key = await offerFirst(id)] = await findKeys([id]);
    if (key === null)
      throw new AppError('UNAVAILABLE', 'The ballot box is not open yet. Please try again in a minute.');
    return inUse.get(id)?.sealer ?? take(key);
  };
  const lookOnce = (id: MunicipalityId): Promise<Sealer> => {
    const known = looks.get(id);
    if (known) return known;
    const started = look(id).finally(() => looks.delete(id));
    looks.set(id, started);
    return started;
  };
  const renewAll = async (): Promise<void> => {
    for (const key of await findKeys([...inUse.keys()])) {
      const known = inUse.get(key.municipalityId);
      const isOld = known === undefined || now() - known.since >= LONGEST_MS;
      if (isOld || known.sealer.keyId !== key.id) take(key);
    }
  };
  const renew = (): Promise<void> => {
    renewal ??= renewAll().finally(() => {
      renewal = null;
      renewedAt = now();
    });
    return renewal;
  };
  return {
    current: async (id) => inUse.get(id)?.sealer ?? lookOnce(id),
    renew,
    renewSoon: async () => {
      if (now() - renewedAt >= LEAST_MS) await renew();
    },
  };
}
