// The heading of a table: in which row, where each column stands, which were guessed, which nobody knows, and which are not there.
import type { TableRow } from '../../foundation/sheets/cells/rules.ts';
import { PLAIN_TEXT_NAMES } from '../locations/plain-texts.ts';
import { columnNamed, columnsFor, type Column } from './columns.ts';
import { guessColumn } from './guess-column.ts';
import { NO_MAPPING, type Mapping } from './mapping.ts';
import { ImportError } from './rules.ts';
import { shown } from './shown-text.ts';

/** A column that a heading was taken for, though it is called otherwise. */
export interface GuessedColumn {
  readonly title: string;
  readonly column: Column;
}

export interface Heading {
  /** Where it stands, counted from 1: below a title it is not the first. */
  readonly line: number;
  /** The row as it stands in the file. */
  readonly titles: readonly string[];
  readonly places: ReadonlyMap<Column, number>;
  readonly guessed: readonly GuessedColumn[];
  /** What no column is called: it is left alone. */
  readonly ignored: readonly string[];
  /** The columns that a table of places has and this one lacks. */
  readonly missing: readonly Column[];
}

/** Columns that a refusal names. */
const MOST_TITLES = 20;

/** Without these nobody misses anything: what a table only tells, what some places alone have, and groups and presence, which not every city has. */
const NOT_MISSED: ReadonlySet<Column> = new Set([
  'codes',
  'state',
  'groups',
  'kind',
  'asksPresence',
  ...PLAIN_TEXT_NAMES,
]);

/** Rows among which the heading is looked for: a title, a day and an empty line may stand above it. */
export const LOOKED_AT = 10;

/**
 * Which of the first rows is the heading: the first that says which row is which place, else the one that names most columns. One
 * column alone makes no heading of a row below another: a title may be called like it.
 */
export function findHeading(
  rows: readonly TableRow[],
  languages: readonly string[],
  mapping: Pick<Mapping, 'columns'>,
): number {
  const named = rows.slice(0, LOOKED_AT).map(({ cells }) => namedBy(cells, languages, mapping).places);
  const telling = named.findIndex((places, at) => places.has('externalId') && (at === 0 || places.size > 1));
  if (telling >= 0) return telling;
  const most = Math.max(...named.map(({ size }) => size));
  return most > 1 ? named.findIndex(({ size }) => size === most) : 0;
}

/** The heading that the row is. Throws an ImportError where no row could be told from another by it. */
export function readHeading(
  { line, cells }: TableRow,
  languages: readonly string[],
  mapping: Pick<Mapping, 'columns'> = NO_MAPPING,
): Heading {
  const { places, guesses, ignored, twice } = namedBy(cells, languages, mapping);
  if (twice !== null) throw new ImportError('COLUMN_TWICE', line, twice);
  if (!places.has('externalId')) throw new ImportError('NO_EXTERNAL_ID', line, titlesShown(cells));
  const titleAt = (at: number) => (cells[at] ?? '').trim();
  return {
    line,
    titles: cells,
    places,
    guessed: guesses.map(({ column, at }) => ({ title: titleAt(at), column })),
    ignored: ignored.map(titleAt),
    missing: columnsFor(languages).filter((column) => !places.has(column) && !NOT_MISSED.has(column)),
  };
}

interface Named {
  readonly places: ReadonlyMap<Column, number>;
  readonly guesses: readonly Guessed[];
  /** Where the cells stand that name no column, or one that is left out. */
  readonly ignored: readonly number[];
  /** Two cells that name the same column. */
  readonly twice: readonly [string, string] | null;
}

/** What the cells of a row name, whether it is a heading or not. */
function namedBy(
  cells: readonly string[],
  languages: readonly string[],
  { columns: chosen }: Pick<Mapping, 'columns'>,
): Named {
  const places = new Map<Column, number>();
  const strange: number[] = [];
  const leftOut: number[] = [];
  let twice: Named['twice'] = null;
  for (const [at, title] of cells.entries()) {
    const said = chosen.get(shown(title));
    const column = said === undefined ? columnNamed(title, languages) : said;
    if (column === null) {
      if (title.trim() !== '') (said === null ? leftOut : strange).push(at);
      continue;
    }
    const earlier = places.get(column);
    if (earlier !== undefined) twice ??= [cells[earlier] ?? '', title];
    else places.set(column, at);
  }
  const guesses = guessesIn(cells, strange, places, languages);
  for (const { column, at } of guesses) places.set(column, at);
  const unread = strange.filter((at) => guesses.every((guess) => guess.at !== at));
  return { places, guesses, ignored: [...unread, ...leftOut].toSorted((a, b) => a - b), twice };
}

/** What the columns of the file are called, as a sentence can say it. */
const titlesShown = (titles: readonly string[]): string[] =>
  titles
    .map(shown)
    .filter((title) => title !== '')
    .slice(0, MOST_TITLES);

interface Guessed {
  readonly at: number;
  readonly column: Column;
}

/** The nearest heading for each column that none is called; none where two are as near. */
function guessesIn(
  titles: readonly string[],
  strange: readonly number[],
  places: ReadonlyMap<Column, number>,
  languages: readonly string[],
): Guessed[] {
  const guesses = strange.flatMap((at) => {
    const guess = guessColumn(titles[at] ?? '', languages);
    return guess === null || places.has(guess.column) ? [] : [{ at, ...guess }];
  });
  const isBeaten = ({ at, column, away }: (typeof guesses)[number]) =>
    guesses.some((other) => other.at !== at && other.column === column && other.away <= away);
  return guesses.filter((guess) => !isBeaten(guess)).map(({ at, column }) => ({ at, column }));
}

/**
 * The same once the rows are known: a column called like that of kinds, of which no cell names one, holds the categories that
 * the table otherwise lacks. `cells` are those of the column.
 */
export function withCategories(
  heading: Heading,
  isKind: (cell: string) => boolean,
  rows: readonly TableRow[],
): Heading {
  const at = heading.places.get('kind');
  if (at === undefined || heading.places.has('category')) return heading;
  const cells = rows.map((row) => (row.cells[at] ?? '').trim()).filter((cell) => cell !== '');
  if (cells.length === 0 || cells.some(isKind)) return heading;
  const places = new Map(heading.places).set('category', at);
  places.delete('kind');
  const title = (heading.titles[at] ?? '').trim();
  return {
    ...heading,
    places,
    guessed: [...heading.guessed, { title, column: 'category' }],
    missing: heading.missing.filter((column) => column !== 'category'),
  };
}
