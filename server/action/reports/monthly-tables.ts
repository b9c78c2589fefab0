// The figures of a month as its letter tells them: the city's beside those of earlier months, and the reader's own places.
import { average, month as monthOf, wholeNumber } from '../../../client/text/formats.ts';
import { tableOf, type Table } from '../../foundation/mail/words.ts';
import { monthAfter } from '../../results/aggregates/spans.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Known, MonthlyFigures } from './monthly-figures.ts';

/** What stands over the columns. */
export interface MonthlyColumns {
  readonly month: string;
  readonly place: string;
  readonly average: string;
  readonly interval: string;
  readonly before: string;
  readonly count: string;
}

export interface MonthlyTables {
  /** Null where nothing was published in the month. */
  readonly city: Table | null;
  /** Null where all of the city is the reader's, or nothing of it was rated. */
  readonly own: Table | null;
  /** How many own places more there are. */
  readonly more: number;
}

/** The tables, in the language of the columns. */
export function monthlyTables(
  { month, now, before, yearAgo, own }: MonthlyFigures,
  columns: MonthlyColumns,
  language: string,
): MonthlyTables {
  const row = (day: string, known: Known | null) => (known ? [{ cells: cellsOf(day, known, language) }] : []);
  const rows = [
    ...row(month.from, now),
    ...row(monthAfter(month.from, -1), before),
    ...row(monthAfter(month.from, -12), yearAgo),
  ];
  const places = (own?.places ?? []).map(({ name, average: is, before: was, count }) => ({
    cells: [
      textIn(name, language),
      average(is, language),
      was === null ? '–' : average(was, language),
      wholeNumber(count, language),
    ],
  }));
  return {
    city: now && tableOf([columns.month, columns.average, columns.interval, columns.count], rows),
    own:
      places.length === 0
        ? null
        : tableOf([columns.place, columns.average, columns.before, columns.count], places),
    more: own?.more ?? 0,
  };
}

function cellsOf(day: string, { average: value, interval, count }: Known, language: string): string[] {
  const bounds = `${average(interval.lower, language)}–${average(interval.upper, language)}`;
  return [monthOf(day, language), average(value, language), bounds, wholeNumber(count, language)];
}
