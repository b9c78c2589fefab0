// What a point of a map is drawn as: filled by its average in three lightnesses, open where that is not sure.

/** An average's interval, on the scale of 1 to 10. */
type Interval = { readonly lower: number; readonly upper: number };

export const BANDS = ['low', 'middle', 'high'] as const;

/** Wider than this the average may well belong to the next band. */
const SURE = 2;

/** The band of an average as it is written: 7.96 stands there as 8.0. */
export function bandOf(average: number): (typeof BANDS)[number] {
  const written = Math.round(average * 10) / 10;
  return written < 5 ? 'low' : written < 8 ? 'middle' : 'high';
}

/** Whether so few answered, or so differently, that the average may be a whole point lower or higher. */
export function isUnsure({ lower, upper }: Interval): boolean {
  return upper - lower > SURE;
}
