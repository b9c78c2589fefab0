// Chance that can be repeated: the same seed draws the same numbers.
import { createHash } from 'node:crypto';

/** A stream of numbers drawn from a seed. Not for secrets. */
export class Random {
  readonly #state: Uint32Array;

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest();
    this.#state = Uint32Array.from([0, 4, 8, 12], (offset) => digest.readUInt32LE(offset));
  }

  /** A whole number from 0 to 2^32 - 1. The generator is sfc32 of Chris Doty-Humphrey's PractRand. */
  #word(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.#state;
    const word = (a + b + counter) >>> 0;
    this.#state.set([b ^ (b >>> 9), (c + (c << 3)) >>> 0, ((c << 21) | (c >>> 11)) + word, counter + 1]);
    return word;
  }

  /** A number from 0 up to, but not including, 1. */
  next(): number {
    return this.#word() / 2 ** 32;
  }

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A draw from the standard normal distribution (Box and Muller's transform). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** A place in a list of weights, each as likely as its weight says. */
  weighted(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((all, weight) => all + weight, 0);
    const drawn = weights.findIndex((weight) => (left -= weight) < 0);
    return drawn === -1 ? weights.length - 1 : drawn;
  }

  /** So many different whole numbers below the limit, in the order of their drawing (Fisher and Yates). */
  distinct(count: number, limit: number): number[] {
    const all = Array.from({ length: limit }, (_, index) => index);
    for (let index = 0; index < count; index++) {
      const other = index + this.below(limit - index);
      [all[index], all[other]] = [all[other] ?? other, all[index] ?? index];
    }
    return all.slice(0, count);
  }

  /** A UUID of version 4 (RFC 9562). */
  uuid(): string {
    const hex = [0, 0, 0, 0].map(() => this.#word().toString(16).padStart(8, '0')).join('');
    const variant = '89ab'.charAt(this.below(4));
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}
