// What ten counts say, of each score one, that of score 1 first: how many, their average, and shares of them.

/** How many there are. */
export const countOf = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);

/** Their average, 1 to 10; null where there are none. */
export function averageOf(counts: readonly number[]): number | null {
  const count = countOf(counts);
  return count === 0 ? null : counts.reduce((sum, each, at) => sum + each * (at + 1), 0) / count;
}

/** The share, 0 to 1, of the scores from the one to the other; null where there are none. */
export function shareOf(counts: readonly number[], from: number, to: number): number | null {
  const count = countOf(counts);
  return count === 0 ? null : countOf(counts.slice(from - 1, to)) / count;
}
