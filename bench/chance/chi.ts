// Pearson's chi-squared of what was drawn, as distances in standard errors from what chance does.

/**
 * How far the chi-squared statistic lies from its mean, the degrees of freedom, in its standard errors, the root of twice as many
 * (Pearson, Philos. Mag. 50, 1900). Far above: uneven; far below: more even than chance is. `degrees`: one less than the cells, but
 * where more of them than their sum is known beforehand.
 */
export function distanceOf(counts: readonly number[], degrees = counts.length - 1): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (chi - degrees) / Math.sqrt(2 * degrees);
}

/** How often each of so many outcomes came; `draw` answers a whole number below `cells`. */
export function countDraws(rounds: number, cells: number, draw: () => number): number[] {
  const counts = Array.from({ length: cells }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const cell = draw();
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
