// Puts summaries in an order that three happy answers cannot win.

type Summarised = {
  readonly summary: {
    readonly count: number;
    readonly average: number | null;
    readonly interval: { readonly lower: number } | null;
  };
};

function bound({ summary }: Summarised): number {
  return summary.interval?.lower ?? summary.average ?? 0;
}

/** What is published, by the lower bound of its interval, the highest first; and apart, in the order given, what is not. */
export function rank<Item extends Summarised>(
  items: readonly Item[],
): { published: Item[]; waiting: Item[] } {
  const published = items.filter(({ summary }) => summary.count > 0);
  const waiting = items.filter(({ summary }) => summary.count === 0);
  return { published: published.toSorted((a, b) => bound(b) - bound(a)), waiting };
}
