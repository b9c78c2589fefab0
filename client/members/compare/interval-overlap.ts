// Which of the things compared can be told apart: those whose intervals do not overlap.
interface Known {
  readonly name: string;
  readonly interval: { readonly lower: number; readonly upper: number };
}

export interface Above {
  readonly name: string;
  /** Whose whole intervals lie below its own. */
  readonly others: readonly string[];
}

export interface Apart {
  /** The highest first. */
  readonly above: readonly Above[];
  /** Some two of them overlap. */
  readonly isSomeOpen: boolean;
}

/** Two intervals that overlap say nothing on which is higher. Two that do not differ by more than chance. */
export function apartOf(items: readonly Known[]): Apart {
  const ordered = items.toSorted((a, b) => b.interval.lower - a.interval.lower);
  const above = ordered.map(({ name, interval }) => ({
    name,
    others: ordered.filter((other) => other.interval.upper < interval.lower).map((other) => other.name),
  }));
  const found = above.reduce((sum, { others }) => sum + others.length, 0);
  const pairs = (items.length * (items.length - 1)) / 2;
  return { above: above.filter(({ others }) => others.length > 0), isSomeOpen: found < pairs };
}
