// How well one order of things tells another: Spearman's rank correlation.

/** From -1 (the other way round) to 1 (the same order). Equal values share the mean of their ranks (Spearman 1904). */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  return correlation(ranks(a), ranks(b));
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((each) => each < value).length;
    const equal = values.filter((each) => each === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Pearson's correlation. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const together = mean(a.map((each, at) => (each - meanA) * ((b[at] ?? NaN) - meanB)));
  return together / (spread(a, meanA) * spread(b, meanB));
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const spread = (values: readonly number[], around: number) =>
  Math.sqrt(mean(values.map((each) => (each - around) ** 2)));
