// The lines of a trend: averages month by month and the band of chance around them.
import type { Month } from './months.ts';

type LinesProps = {
  months: readonly Month[];
  /** Where a score lies, in pixels from the top. */
  heightOf: (score: number) => number;
  height: number;
};

type Known = Month & { readonly average: number; readonly lower: number; readonly upper: number };

/** Where each month lies, in the middle of its share of the width, in per cent. */
export function placesOf(months: readonly Month[]): (start: string) => number {
  const places = new Map(months.map(({ start }, at) => [start, ((at + 0.5) / months.length) * 100]));
  return (start) => places.get(start) ?? 0;
}

/** Where each number of ratings ends, in pixels. */
export function barsOf(months: readonly Month[], tallest: number): (count: number) => number {
  const most = Math.max(1, ...months.map(({ count }) => count));
  return (count) => (count / most) * tallest;
}

function isKnown(month: Month): month is Known {
  return month.average !== null && month.lower !== null && month.upper !== null;
}

/** Months that follow each other and are all known. */
function runsOf(months: readonly Month[]): Known[][] {
  const runs: Known[][] = [[]];
  for (const month of months) {
    if (isKnown(month)) runs.at(-1)?.push(month);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * The lines of a trend: averages month by month and the band of chance around them, stretched over the whole width. Months
 * in which nothing was published leave a gap. Text and balls stand outside: they must not be stretched.
 */
export function TrendLines({ months, heightOf, height }: LinesProps) {
  const placeOf = placesOf(months);
  const runs = runsOf(months);
  const line = (run: readonly Known[], score: 'average' | 'lower' | 'upper') =>
    run
      .map(({ start, ...month }) => `${placeOf(start).toFixed(2)},${heightOf(month[score]).toFixed(2)}`)
      .join('L');
  return (
    <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
      <path
        className="trend-chance"
        d={runs.map((run) => `M${line(run, 'upper')}L${line(run.toReversed(), 'lower')}Z`).join('')}
      />
      <path className="trend-line" d={runs.map((run) => `M${line(run, 'average')}`).join('')} />
    </svg>
  );
}
