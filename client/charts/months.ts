// A series by month as rows, with the months in which nothing was published.

/** `start`: the first day of the month, YYYY-MM-DD; `average` and its interval: null where nothing was published. */
export type Month = {
  readonly start: string;
  readonly count: number;
  readonly average: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

type Series = {
  readonly starts: readonly string[];
  readonly counts: readonly number[];
  readonly averages: readonly number[];
  readonly lowers: readonly number[];
  readonly uppers: readonly number[];
};

const NOTHING = { count: 0, average: null, lower: null, upper: null };

/** The first day of the month that is `step` months after the one of `start`. */
export function monthAfter(start: string, step = 1): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10);
}

/** The first days of the first and the last month. */
export type Within = { readonly first: string; readonly last: string };

/** Every month from the first to the last of the series, or of `within`, oldest first. */
export function monthsOf({ starts, counts, averages, lowers, uppers }: Series, within?: Within): Month[] {
  const published = new Map(
    starts.map((start, at) => [
      start,
      {
        count: counts[at] ?? 0,
        average: averages[at] ?? null,
        lower: lowers[at] ?? null,
        upper: uppers[at] ?? null,
      },
    ]),
  );
  const [first, last] = within ? [within.first, within.last] : [starts[0], starts.at(-1)];
  const months: Month[] = [];
  if (first === undefined || last === undefined) return months;
  for (let start = first; start <= last; start = monthAfter(start))
    months.push({ start, ...(published.get(start) ?? NOTHING) });
  return months;
}
