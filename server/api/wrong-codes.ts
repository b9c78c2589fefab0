// Counts codes that led nowhere, by network and minute: each costs more than the one before, and whoever goes on and on has to wait.
import type { RandomBytes } from '../foundation/randomness.ts';
import { AppError } from '../foundation/errors.ts';
import { Budget, type Payer } from './minute-budget.ts';

import { around, type Address } from '../foundation/networks.ts';

/**
 * So many of one network in a minute. People mistype a few an hour, and whole carriers have one address, so it is far above what they do;
 * and so far below the ten million codes that nobody finds many of them.
 */
const MOST = 300;
/** What the first costs of what a network may spend; each one more costs so much more. */
const STEP = 100;

/** How a code was read: to look at what is behind it, or to cast a slip there. Neither is counted for the other. */
export type HowRead = 'look' | 'slip';

export class WrongCodes {
  readonly #budget: Budget;
  /** The most that one network had in the minute, which is known without a look at whose. */
  #most = { minute: -1, count: 0 };

  constructor(random: RandomBytes) {
    this.#budget = new Budget(random);
  }

  /** Refuses with TOO_MANY_REQUESTS before a code is looked up, whatever it leads to, where the network has guessed too often. */
  expectFew(
    reading: HowRead,
    { address, now }: { readonly address: () => Address | null; readonly now: () => Date },
  ): void {
    // Nearly always: then a vote does not even ask where it comes from.
    if (this.#most.count < MOST) return;
    const at = now();
    if (this.#most.minute !== minuteOf(at)) return;
    const { remaining, resetSeconds } = this.#budget.take(payersOf(reading, address()), 0, at);
    if (remaining > 0) return;
    throw new AppError('TOO_MANY_REQUESTS', 'Too many codes from your network lead nowhere. Please wait.', {
      retrySeconds: resetSeconds,
    });
  }

  /** Counts one that led nowhere; answers what it costs. */
  add(reading: HowRead, address: Address | null, at: Date): number {
    const { remaining } = this.#budget.take(payersOf(reading, address), 1, at);
    const count = MOST - Math.min(MOST, remaining);
    const minute = minuteOf(at);
    const most = this.#most.minute === minute ? this.#most.count : 0;
    this.#most = { minute, count: Math.max(most, count) };
    return STEP * count;
  }
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000);

function payersOf(reading: HowRead, address: Address | null): readonly Payer[] {
  if (address === null) return [{ who: reading, perMinute: MOST }];
  return around(address).map(({ network, share }) => ({
    who: `${reading} ${network.join('.')}`,
    perMinute: share * MOST,
  }));
}
