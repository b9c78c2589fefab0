// The order of rounds: each starts with another contender, so that none always has the machine first, or after the same one.

/** The items of a round (from 0), in their order. */
export function rotate<Item>(items: readonly Item[], round: number): readonly Item[] {
  const start = items.length === 0 ? 0 : round % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
