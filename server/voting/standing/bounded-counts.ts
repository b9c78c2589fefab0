// How often each key was counted, in memory that is bounded: when it is full, new keys share counts with others.

/** So many keys have a count of their own; one takes some 40 bytes. */
export const MOST_KEYS = 500_000;
/** So many counts the others share. Strangers are then counted together, so that nobody gets more than his own. */
export const SHARED_COUNTS = 65_536;

/** Counts by key (a whole number of at most 48 bits, which says nothing of whom it stands for). */
export class Counts {
  readonly #counts = new Map<number, number>();
  readonly #most: number;

  constructor(most = MOST_KEYS) {
    this.#most = most;
  }

  get size(): number {
    return this.#counts.size;
  }

  get(key: number): number {
    return this.#counts.get(this.#placeOf(key)) ?? 0;
  }

  /** Counts one more; answers where, for `takeBack`: a key may get a count of its own meanwhile. */
  add(key: number): number {
    const place = this.#placeOf(key);
    this.#counts.set(place, (this.#counts.get(place) ?? 0) + 1);
    return place;
  }

  /** Counts one less in the place that `add` answered. */
  takeBack(place: number): void {
    const count = this.#counts.get(place) ?? 0;
    if (count > 1) this.#counts.set(place, count - 1);
    else this.#counts.delete(place);
  }

  /** Forgets everything. */
  clear(): void {
    this.#counts.clear();
  }

  #placeOf(key: number): number {
    if (this.#counts.size < this.#most || this.#counts.has(key)) return key;
    return -1 - (key % SHARED_COUNTS);
  }
}
