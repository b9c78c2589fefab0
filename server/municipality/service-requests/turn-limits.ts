// How often strangers may turn to a city's server by way of ours, in a minute: from one network, and to one city.
import { AppError } from '../../foundation/errors.ts';
import { around, type Address } from '../../foundation/networks.ts';
import { Budget } from '../../api/minute-budget.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

const MOST = {
  report: { network: 3, city: 30 },
  state: { network: 10, city: 60 },
} as const;

export interface Limits {
  /** Refuses (TOO_MANY_REQUESTS) a network, or a city, from or to which too much of it came in this minute. */
  readonly expectFew: (
    what: keyof typeof MOST,
    municipalityId: MunicipalityId,
    from: Address | null,
    at: Date,
  ) => void;
}

/** Nobody came yet. */
export function createLimits(random: RandomBytes): Limits {
  const budget = new Budget(random);
  return {
    expectFew: (what, municipalityId, from, at) => {
      const most = MOST[what];
      const networks = from === null ? [] : around(from);
      const payers = [
        ...networks.map(({ network, share }) => ({
          who: `${what} network ${network.join('.')}`,
          perMinute: share * most.network,
        })),
        { who: `${what} city ${municipalityId}`, perMinute: most.city },
      ];
      const { isEnough, resetSeconds } = budget.take(payers, 1, at);
      if (isEnough) return;
      throw new AppError('TOO_MANY_REQUESTS', 'Too many reports at once. Please wait a minute.', {
        retrySeconds: resetSeconds,
      });
    },
  };
}
