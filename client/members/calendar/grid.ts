// What stands in the calendar: blocks of thirteen weeks, in each a row a year or a row a service.
import type { WeeksFragment } from '../../generated/operations.ts';
import { monthOf, quartersOf, weekOf } from './weeks.ts';

/** What was published in a week. */
export interface Cell {
  /** The week's Monday. */
  readonly start: string;
  readonly count: number;
  readonly average: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Line {
  readonly key: string;
  readonly name: string;
  /** By the number of the week; weeks in which nothing was published have none. */
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Block {
  readonly key: string;
  /** The year where all lines are of one; else undefined: each line is a year. */
  readonly year?: number;
  readonly numbers: readonly number[];
  readonly lines: readonly Line[];
}

/** The steps of a series as cells, in order. */
export function cellsOf({ starts, counts, averages, lowers, uppers }: WeeksFragment): Cell[] {
  return starts.map((start, at) => ({
    start,
    count: counts[at] ?? 0,
    average: averages[at] ?? 0,
    lower: lowers[at] ?? 1,
    upper: uppers[at] ?? 10,
  }));
}

/** The months above the weeks of a block, each as wide as its weeks; of several years those of the latest. */
export function monthsAbove({
  year,
  numbers,
  lines,
}: Block): { readonly start: string; readonly weeks: number }[] {
  const of = year ?? Number(lines[0]?.key);
  const months: { start: string; weeks: number }[] = [];
  for (const number of numbers) {
    const start = monthOf({ year: of, number });
    const last = months.at(-1);
    if (last?.start === start) last.weeks += 1;
    else months.push({ start, weeks: 1 });
  }
  return months;
}

function byYear(cells: readonly Cell[]): Map<number, Map<number, Cell>> {
  const years = new Map<number, Map<number, Cell>>();
  for (const cell of cells) {
    const { year, number } = weekOf(cell.start);
    years.set(year, (years.get(year) ?? new Map<number, Cell>()).set(number, cell));
  }
  return years;
}

/** Four blocks, in each the same weeks of every year, the latest first; none where nothing is published. */
export function blocksOfYears(series: WeeksFragment): Block[] {
  const years = [...byYear(cellsOf(series))].toSorted(([a], [b]) => b - a);
  // The last block has room for a 53rd week where some year had one.
  const longest = Math.max(...years.map(([year]) => quartersOf(year)[3]?.numbers.length ?? 0));
  const any = years.find(([year]) => quartersOf(year)[3]?.numbers.length === longest);
  if (!any) return [];
  return quartersOf(any[0]).map(({ quarter, numbers }) => ({
    key: String(quarter),
    numbers,
    lines: years.map(([year, cells]) => ({ key: String(year), name: String(year), cells })),
  }));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A block a quarter in which something was published, the latest first; in each a line a service, in their order. */
export function blocksOfCategories(
  categories: readonly Named[],
  series: readonly { readonly category: Named; readonly series: WeeksFragment }[],
): Block[] {
  const known = new Map(series.map((each) => [each.category.id, byYear(cellsOf(each.series))]));
  const all = [...categories, ...series.map(({ category }) => category)];
  const named = [...new Map(all.map((category) => [category.id, category])).values()];
  const years = [...new Set([...known.values()].flatMap((each) => [...each.keys()]))].toSorted(
    (a, b) => b - a,
  );
  return years.flatMap((year) => {
    const lines = named.map(({ id, name }) => ({
      key: id,
      name,
      cells: known.get(id)?.get(year) ?? new Map<number, Cell>(),
    }));
    return quartersOf(year)
      .filter(({ numbers }) => lines.some(({ cells }) => numbers.some((number) => cells.has(number))))
      .toReversed()
      .map(({ quarter, numbers }) => ({ key: `${year}-${quarter}`, year, numbers, lines }));
  });
}
