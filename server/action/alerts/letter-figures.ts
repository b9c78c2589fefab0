// The figures of alerts as a letter draws them: a row for each, what it was before and what it is now.
import { average, percent } from '../../../client/text/formats.ts';
import type { Table } from '../../foundation/mail/words.ts';
import type { AlertKind } from './rules.ts';

/** An alert to be put into words. */
export interface Worded {
  readonly kind: AlertKind;
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly since: string;
  readonly count: number;
  readonly before: number;
  readonly after: number | null;
  /** Where more is told of it; null: only on the page of alerts. */
  readonly link: string | null;
}

/** What stands over the columns, and units of them, in the language of the letter. */
export interface Columns {
  readonly names: readonly [string, string, string, string];
  readonly every: (days: string) => string;
  readonly days: (count: number) => string;
}

/** The table, in place of the list in the text; below each name stands its sentence. */
export function figuresOf(
  alerts: readonly Worded[],
  language: string,
  columns: Columns,
  say: (alert: Worded) => string,
  inText: string,
): Table {
  const rows = alerts.map((alert) => ({
    cells: [alert.name, ...cellsOf(alert, language, columns)],
    note: say(alert),
    link: alert.link,
  }));
  return { columns: columns.names, rows, inText };
}

const NOTHING = '–';

/** Before, now, and of how many ratings. */
function cellsOf(
  { kind, before, after, count }: Worded,
  language: string,
  { every, days }: Columns,
): readonly [string, string, string] {
  if (kind === 'SILENT') return [every(average(before, language)), days(count), NOTHING];
  if (kind === 'FLOOD') return [NOTHING, NOTHING, String(count)];
  const said = kind === 'HOURS' ? percent : average;
  return [said(before, language), said(after ?? before, language), String(count)];
}
