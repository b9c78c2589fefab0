// What is true of tables of results: how they are sorted, how much an average changed, and months side by side.
import { averageOf, countOf, intervalOf, type Counts } from '../aggregates/rules.ts';

export const RESULT_SORTS = ['BEST', 'WORST', 'NAME', 'COUNT', 'RISE', 'DROP'] as const;

/** By the lower bound, the best first; by the upper one, the worst first; by name; the most first; by the change. */
export type ResultSort = (typeof RESULT_SORTS)[number];

/** What is published of something in a period, and in the one before (null: nothing to compare with). */
export interface Result {
  readonly name: string;
  readonly counts: Counts;
  readonly before: Counts | null;
}

/** How much the average changed since the period before; null where one of the two has none. */
export function differenceOf({ counts, before }: Pick<Result, 'counts' | 'before'>): number | null {
  const [now, then] = [averageOf(counts), before && averageOf(before)];
  return now === null || then === null ? null : now - then;
}

/** What sorts first has the smaller key; null sorts last. */
const KEYS: Readonly<Record<Exclude<ResultSort, 'NAME'>, (result: Result) => number | null>> = {
  BEST: ({ counts }) => negative(intervalOf(counts)?.lower),
  WORST: ({ counts }) => intervalOf(counts)?.upper ?? null,
  COUNT: ({ counts }) => -countOf(counts),
  RISE: (result) => negative(differenceOf(result)),
  DROP: (result) => differenceOf(result),
};

function negative(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : -value;
}

/**
 * The results in their order; what has not enough answers yet stands at the end in every order. What is alike stands by
 * name, in the order of the language.
 */
export function inOrder<R extends Result>(results: readonly R[], sort: ResultSort, language: string): R[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
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

/** How many ratings a month has, and their average; 0 where nothing was published. */
export interface MonthColumns {
  readonly counts: readonly number[];
  readonly averages: readonly number[];
}

/** What was published of something in a month: how many ratings, and the sum of their scores. */
export interface MonthSum {
  readonly month: string;
  readonly count: number;
  readonly points: number;
}

/** The sums in columns, a row each of the months. */
export function columnsOf(sums: readonly MonthSum[], months: readonly string[]): MonthColumns {
  const byMonth = new Map(sums.map((sum) => [sum.month, sum]));
  const listed = months.map((month) => byMonth.get(month));
  return {
    counts: listed.map((sum) => sum?.count ?? 0),
    averages: listed.map((sum) => (sum ? sum.points / sum.count : 0)),
  };
}
