// What a network, or a key, has spent in this minute of the clock: counted in memory under a secret, and forgotten with it.
import { createHmac } from 'node:crypto';
import type { RandomBytes } from '../foundation/randomness.ts';

const MINUTE_MS = 60_000;
const SECRET_BYTES = 32;
/** So many have a count of their own in a minute; the others share counts. One takes some 100 bytes. */
const MOST_COUNTS = 100_000;
const OWN_CHARACTERS = 12;
/** In base64: 4,096 counts. */
const SHARED_CHARACTERS = 2;

/** Somebody of whom the cost is taken, and what he may spend in a minute. */
export interface Payer {
  readonly who: string;
  readonly perMinute: number;
}

/** What is left of a minute. */
export interface Left {
  readonly remaining: number;
  /** Seconds until the next minute begins. */
  readonly resetSeconds: number;
}

/** What is left after something was taken, or was not since it was not enough. */
export interface Taken extends Left {
  readonly isEnough: boolean;
}

/** Counts by minute. */
export class Budget {
  readonly #random: RandomBytes;
  #minute = -1;
  #isAsked = false;
  #secret: Buffer = Buffer.alloc(0);
  readonly #spent = new Map<string, number>();

  constructor(random: RandomBytes) {
    this.#random = random;
  }

  /**
   * Takes the cost from each payer, unless one has not so much left in this minute: then nothing, and `isEnough` is false. Told is
   * what the poorest has left.
   */
  take(payers: readonly Payer[], cost: number, at: Date): Taken {
    this.#begin(Math.floor(at.getTime() / MINUTE_MS));
    this.#isAsked = true;
    const purses = payers.map(({ who, perMinute }) => {
      const name = this.#nameOf(who);
      const spent = this.#spent.get(name) ?? 0;
      return { name, spent, left: perMinute - spent };
    });
    const left = Math.min(...purses.map((purse) => purse.left));
    const isEnough = cost <= left;
    if (isEnough) for (const { name, spent } of purses) this.#spent.set(name, spent + cost);
    return {
      isEnough,
      remaining: Math.max(0, left - (isEnough ? cost : 0)),
      resetSeconds: Math.ceil((MINUTE_MS - (at.getTime() % MINUTE_MS)) / 1_000),
    };
  }

  #begin(minute: number): void {
    if (minute === this.#minute) return;
    this.#forget();
    this.#minute = minute;
    this.#secret = this.#random(SECRET_BYTES);
    this.#forgetAfter(minute);
  }

  /** Where nobody asks for a minute once it is over, nothing is kept of it either. */
  #forgetAfter(minute: number): void {
    setTimeout(() => {
      if (this.#minute !== minute) return;
      if (!this.#isAsked) return this.#forget();
      this.#isAsked = false;
      this.#forgetAfter(minute);
    }, MINUTE_MS).unref();
  }

  #forget(): void {
    this.#minute = -1;
    this.#secret.fill(0);
    this.#spent.clear();
  }

  #nameOf(who: string): string {
    const own = createHmac('sha256', this.#secret).update(who).digest('base64').slice(0, OWN_CHARACTERS);
    return this.#spent.has(own) || this.#spent.size < MOST_COUNTS ? own : own.slice(0, SHARED_CHARACTERS);
  }
}
