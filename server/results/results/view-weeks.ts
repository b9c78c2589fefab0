// The calendar as rows of a file: a row a week in which something was published, or a row a week and service.
import { sumByPeriod } from '../aggregates/store.ts';
import { sumByCategoryAndPeriod } from '../aggregates/store-series.ts';
import { figureHeading, figuresOf, type ViewReading, type ViewTable } from './view-reading.ts';

const WEEK = 6 * 86_400_000;

/** `by=categories` is of services within the days; else it is of all weeks since the beginning, as the page. */
export async function weeksTable(reading: ViewReading): Promise<ViewTable> {
  const { asked, filter, nameOf, columns, words, params, context } = reading;
  const { pool } = context.database.citizen;
  const days = [words.from, words.to];
  if (params.get('by') !== 'categories') {
    const steps = await sumByPeriod(pool, asked.grant, { ...filter, from: null, to: null }, 'week');
    return {
      heading: [...days, ...figureHeading(columns)],
      rows: steps.map(({ start, counts }) => [start, sundayOf(start), ...figuresOf(counts)]),
    };
  }
  const steps = await sumByCategoryAndPeriod(pool, asked.grant, filter, 'week');
  const rows = steps.map(async ({ start, categoryId, counts }) => [
    start,
    sundayOf(start),
    (await nameOf('category', categoryId)) ?? '',
    ...figuresOf(counts),
  ]);
  return {
    heading: [...days, columns.category, ...figureHeading(columns)],
    rows: await Promise.all(rows),
  };
}

function sundayOf(monday: string): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + WEEK).toISOString().slice(0, 10);
}
