// Puts summaries in an order that chance cannot win: neither three happy answers, nor the luckiest of many small places.

type Summarised = {
  readonly summary: {
    readonly count: number;
    readonly average: number | null;
    readonly interval: { readonly lower: number } | null;
  };
};

/** With fewer ratings nothing is best or worst: of many hundred with a handful each, the first ones would be the lucky ones. */
export const LEAST_RANKED = 30;

function bound({ summary }: Summarised): number {
  return summary.interval?.lower ?? summary.average ?? 0;
}

/**
 * What can be ranked, by the lower bound of its interval, the highest first, or in the order given where chance would order it;
 * and apart, in that order too, what has few ratings or none.
 */
export function rank<Item extends Summarised>(
  items: readonly Item[],
  isOrdered: boolean,
): { ranked: Item[]; few: Item[]; waiting: Item[] } {
  const ranked = items.filter(({ summary }) => summary.count >= LEAST_RANKED);
  const few = items.filter(({ summary }) => summary.count > 0 && summary.count < LEAST_RANKED);
  const waiting = items.filter(({ summary }) => summary.count === 0);
  return { ranked: isOrdered ? ranked.toSorted((a, b) => bound(b) - bound(a)) : ranked, few, waiting };
}
