// What is true of tables of results: how they are sorted, how much an average changed, and months side by side.
import { comparison } from '../../../client/text/formats.ts';
import { countOf, intervalAround, intervalOf } from '../../foundation/score-statistics.ts';
import type { Published } from './published-sums.ts';
import { type MonthSum } from './store.ts';

export const RESULT_TABLES = ['places', 'settlements', 'categories', 'lines'] as const;

export type ResultTable = (typeof RESULT_TABLES)[number];

/** What a part is. */
export type Kind = 'category' | 'settlement' | 'location';

export const VIEWS = ['overview', 'compare', 'calendar', 'place'] as const;

export type View = (typeof VIEWS)[number];

export const RESULT_SORTS = ['BEST', 'WORST', 'NAME', 'COUNT', 'RISE', 'DROP'] as const;

/** By the lower bound, the best first; by the upper one, the worst first; by name; the most first; by the change. */
export type ResultSort = (typeof RESULT_SORTS)[number];

/** What is published of something that has a name. */
export interface Result extends Published {
  readonly name: string;
}

/** What sorts first has the smaller key; null sorts last. */
const KEYS: Readonly<Record<Exclude<ResultSort, 'NAME'>, (result: Result) => number | null>> = {
  BEST: ({ counts }) => negative(intervalOf(counts)?.lower),
  WORST: ({ counts }) => intervalOf(counts)?.upper ?? null,
  COUNT: ({ counts }) => -countOf(counts),
  RISE: ({ change }) => negative(change?.amount),
  DROP: ({ change }) => change?.amount ?? null,
};

function negative(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : -value;
}

/**
 * The results in their order; what has not enough answers yet stands at the end in every order. What is alike stands by
 * name, in the order of the language.
 */
export function inOrder<R extends Result>(results: readonly R[], sort: ResultSort, language: string): R[] {
  const compare = comparison(language);
  const keyOf = sort === 'NAME' ? () => 0 : KEYS[sort];
  const keyed = results.map((result) => ({
    result,
    isSilent: countOf(result.counts) === 0,
    key: keyOf(result) ?? Infinity,
  }));
  return keyed
    .toSorted(
      (a, b) =>
        Number(a.isSilent) - Number(b.isSilent) ||
        (a.key === b.key ? 0 : a.key - b.key) ||
        compare(a.result.name, b.result.name),
    )
    .map(({ result }) => result);
}

/** A row each of the months; averages and bounds in hundredths, 0 where nothing was published. */
export interface MonthColumns {
  readonly counts: readonly number[];
  readonly averages: readonly number[];
  readonly lowers: readonly number[];
  readonly uppers: readonly number[];
}

const NOTHING = { count: 0, average: 0, lower: 0, upper: 0 };

/** The sums in columns. */
export function columnsOf(sums: readonly MonthSum[], months: readonly string[]): MonthColumns {
  const byMonth = new Map(sums.map((sum) => [sum.month, sum]));
  const rows = months.map((month) => {
    const sum = byMonth.get(month);
    return sum ? figuresOf(sum) : NOTHING;
  });
  return {
    counts: rows.map(({ count }) => count),
    averages: rows.map(({ average }) => inHundredths(average)),
    lowers: rows.map(({ lower }) => inHundredths(lower)),
    uppers: rows.map(({ upper }) => inHundredths(upper)),
  };
}

/** Published is a group of at least five. */
function figuresOf({ count, points, squares }: MonthSum) {
  const average = points / count;
  const moments = { count, average, squares: Math.max(0, squares - points * average) };
  return { count, average, ...intervalAround(moments) };
}

const inHundredths = (value: number): number => Math.round(value * 100) / 100;

/** The sums of two together, month by month. */
export function sumsTogether(one: readonly MonthSum[], other: readonly MonthSum[]): MonthSum[] {
  const sums = new Map(one.map((sum) => [sum.month, sum]));
  for (const sum of other) {
    const known = sums.get(sum.month);
    sums.set(sum.month, {
      month: sum.month,
      count: sum.count + (known?.count ?? 0),
      points: sum.points + (known?.points ?? 0),
      squares: sum.squares + (known?.squares ?? 0),
    });
  }
  return [...sums.values()];
}
