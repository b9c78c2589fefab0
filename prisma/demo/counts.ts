// Ten counts of scores under a name: what tallies and rollups are made of.

/** Counts by name, each of them ten numbers, score 1 first, with the key that the name stands for. */
export class CountsByKey<Key extends object> {
  readonly #counts = new Map<string, { readonly key: Key; readonly scores: number[] }>();

  /** Counts the scores (1 to 10) under the key. */
  add(key: Key, scores: readonly number[]): void {
    const name = Object.values(key).join(' ');
    const entry = this.#counts.get(name) ?? { key, scores: Array.from({ length: 10 }, () => 0) };
    for (const score of scores) entry.scores[score - 1] = (entry.scores[score - 1] ?? 0) + 1;
    this.#counts.set(name, entry);
  }

  /** Every key with its counts. */
  list(): { readonly key: Key; readonly scores: readonly number[] }[] {
    return [...this.#counts.values()];
  }
}
