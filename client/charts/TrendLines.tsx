// The lines of a trend: averages month by month and the band of chance around them, stretched over the whole width.
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Month } from './months.ts';

type Props = {
  months: readonly Month[];
  /** Where a score lies, in pixels from the top. */
  heightOf: (score: number) => number;
  height: number;
};

type Known = Month & { readonly average: number; readonly lower: number; readonly upper: number };

/** Where each month lies, as a share of the width in per cent. */
export function placesOf(months: readonly Month[]): (start: string) => number {
  const scale = scalePoint(
    months.map(({ start }) => start),
    [0, 100],
  ).padding(0.5);
  return (start) => scale(start) ?? 0;
}

/** Where each number of ratings ends, in pixels. */
export function barsOf(months: readonly Month[], tallest: number): (count: number) => number {
  return scaleLinear([0, Math.max(1, ...months.map(({ count }) => count))], [0, tallest]);
}

function isKnown(month: Month): month is Known {
  return month.average !== null && month.lower !== null && month.upper !== null;
}

/** Months in which nothing was published leave a gap. Text and balls stand outside: they must not be stretched. */
export function TrendLines({ months, heightOf, height }: Props) {
  const placeOf = placesOf(months);
  const band = area<Month>()
    .defined(isKnown)
    .x(({ start }) => placeOf(start))
    .y0(({ lower }) => heightOf(lower ?? 1))
    .y1(({ upper }) => heightOf(upper ?? 1))
    .digits(2);
  const means = line<Month>()
    .defined(isKnown)
    .x(({ start }) => placeOf(start))
    .y(({ average }) => heightOf(average ?? 1))
    .digits(2);
  return (
    <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
      <path className="trend-chance" d={band([...months]) ?? ''} />
      <path className="trend-line" d={means([...months]) ?? ''} />
    </svg>
  );
}
