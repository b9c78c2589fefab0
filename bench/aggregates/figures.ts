// What the bench of aggregates says at the end: a table for people, and its goals.
import { median, type Goal } from '../goals.ts';
import type { Figure } from './measure.ts';

/** The median of a contender's p50s at a size; null where it was not measured. */
function p50Of(figures: readonly Figure[], contender: string, ratings: number): number | null {
  const own = figures.filter((figure) => figure.contender === contender && figure.ratings === ratings);
  return own.length === 0 ? null : median(own.map(({ p50 }) => p50));
}

/** A line a contender, a column a size: the median of its p50s in milliseconds. */
export function printFigures(figures: readonly Figure[], sizes: readonly number[]): void {
  const names = [...new Set(figures.map(({ contender }) => contender))];
  const cell = (name: string, size: number): string => {
    const bytes =
      figures.find(({ contender, ratings }) => contender === name && ratings === size)?.bytes ?? null;
    const milliseconds = p50Of(figures, name, size);
    const length = bytes === null ? '' : `, ${Math.round(bytes / 1024)} KB`;
    return milliseconds === null ? '–' : `${Number(milliseconds.toPrecision(3))}${length}`;
  };
  const rows = names.map((name) => [
    name,
    Object.fromEntries(sizes.map((size) => [size.toLocaleString('en'), cell(name, size)])),
  ]);
  console.log('\nMilliseconds to the answer, p50, one asked after the other; bytes before compression');
  console.table(Object.fromEntries(rows));
}

/** The goals of issue "The ballot box at full strength", section 4. */
export function goalsOf(figures: readonly Figure[], sizes: readonly number[]): Goal[] {
  const [smallest = 0] = sizes;
  const largest = sizes.at(-1) ?? 0;
  const ours = (size: number): number | null => p50Of(figures, 'our SQL', size);
  const ratio = (above: number | null, below: number | null): number | null =>
    above === null || below === null ? null : above / below;
  const beside = (contender: string, size: number) => ratio(p50Of(figures, contender, size), ours(size));
  const flat = sizes.length < 2 ? null : ratio(ours(largest), ours(smallest));
  const named = (size: number): string => size.toLocaleString('en');
  return [
    goal('A1', `our SQL at ${named(largest)} ratings by ${named(smallest)}`, flat, 1.2, 'at most'),
    goal('A2', 'GROUP BY by our SQL at 1,000,000', beside('GROUP BY', 1_000_000), 100),
    goal('A3', 'GROUP BY by our SQL at 10,000,000', beside('GROUP BY', 10_000_000), 1_000),
    goal('A4', 'PostGraphile by our SQL at 1,000,000', beside('PostGraphile', 1_000_000), 100),
    goal('A5', 'PostGraphile by our SQL at 10,000,000', beside('PostGraphile', 10_000_000), 1_000),
  ];
}

function goal(
  name: string,
  what: string,
  value: number | null,
  bound: number,
  is: Goal['is'] = 'at least',
): Goal {
  return { name, what, value, bound, is };
}
