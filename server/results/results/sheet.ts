// Results as rows of a file: every average with its number of ratings and its interval, nothing where nothing is published.
import { averageOf, boxesOf, countOf, intervalOf, type Counts } from '../../foundation/score-statistics.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import type { Placed } from '../ranking/ranking.ts';
import { responseRate, type ToldResponse } from '../responses/rules.ts';
import type { MonthColumns, Result } from './rules.ts';
import type { Words } from './text/words.bg.ts';

/** A column of a file: what it is called, and what stands in it of a row. */
export interface FileColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
}

/** Four digits behind the point: shares to a hundredth of a per cent. */
export const rounded = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? '' : Math.round(value * 1e4) / 1e4;

/** The columns that every table has. One without a period before has none of that. */
export function figureColumns(
  { columns, notEnough, unlikely }: Words,
  hasBefore: boolean,
): FileColumn<Result>[] {
  const of = (
    count: string,
    average: string,
    [lower, upper]: readonly [string, string],
    counts: (row: Result) => Counts | null,
  ): FileColumn<Result>[] => {
    const known = (row: Result) => counts(row) ?? [];
    return [
      { title: count, cell: (row) => countOf(known(row)) || '' },
      { title: average, cell: (row) => rounded(averageOf(known(row))) },
      { title: lower, cell: (row) => rounded(intervalOf(known(row))?.lower) },
      { title: upper, cell: (row) => rounded(intervalOf(known(row))?.upper) },
    ];
  };
  const now = of(columns.count, columns.average, [columns.lower, columns.upper], ({ counts }) => counts);
  const bounds = [columns.beforeLower, columns.beforeUpper] as const;
  const before = of(columns.beforeCount, columns.beforeAverage, bounds, (row) => row.before);
  return [
    ...now,
    { title: columns.top, cell: ({ counts }) => rounded(boxesOf(counts)?.top) },
    { title: columns.bottom, cell: ({ counts }) => rounded(boxesOf(counts)?.bottom) },
    ...(hasBefore
      ? [...before, { title: columns.difference, cell: ({ change }: Result) => rounded(change?.amount) }]
      : []),
    {
      title: columns.note,
      cell: ({ counts, change }) => (countOf(counts) === 0 ? notEnough : change?.isUnlikely ? unlikely : ''),
    },
  ];
}

/** The places of the list that chance leaves a row, and whether its average lies beyond what chance does. */
export function rankColumns({ columns, standsOut }: Words): FileColumn<{ readonly placed: Placed | null }>[] {
  return [
    { title: columns.rankFrom, cell: ({ placed }) => placed?.ranks.from ?? '' },
    { title: columns.rankTo, cell: ({ placed }) => placed?.ranks.to ?? '' },
    {
      title: columns.standsOut,
      cell: ({ placed }) => (placed?.standsOut ? standsOut[placed.standsOut] : ''),
    },
  ];
}

/** Of how many visitors the ratings are, in the months of which visitors are known. */
export function responseColumns({
  columns,
}: Words): FileColumn<{ readonly response: ToldResponse | null }>[] {
  return [
    { title: columns.visitors, cell: ({ response }) => response?.visitors ?? '' },
    { title: columns.visitorAnswers, cell: ({ response }) => response?.answers ?? '' },
    {
      title: columns.responseRate,
      cell: ({ response }) =>
        rounded(response && responseRate(response.answers, response.visitors, response.threshold)),
    },
    { title: columns.visitorsSource, cell: ({ response }) => response?.source ?? '' },
  ];
}

/** The months that the page shows as numbers: of each how many ratings, their average and its interval. */
export function monthColumns(
  { columns }: Words,
  months: readonly string[],
): FileColumn<{ readonly months: MonthColumns }>[] {
  return months.flatMap((start, at) => {
    const column = (title: string, cell: (months: MonthColumns) => Cell) => ({
      title: `${start.slice(0, 7)}: ${title}`,
      cell: (row: { readonly months: MonthColumns }) =>
        (row.months.counts[at] ?? 0) === 0 ? '' : cell(row.months),
    });
    return [
      column(columns.count, ({ counts }) => counts[at] ?? ''),
      column(columns.average, ({ averages }) => averages[at] ?? ''),
      column(columns.lower, ({ lowers }) => lowers[at] ?? ''),
      column(columns.upper, ({ uppers }) => uppers[at] ?? ''),
    ];
  });
}
