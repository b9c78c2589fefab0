// A CSV file with a heading, as rows whose cells are asked for by name and kind.
import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { type Texts } from '../../foundation/texts/per-language.ts';
import { isDay } from '../../foundation/days.ts';
import { DataError } from './error.ts';

/** One record of a CSV file. Each of its questions throws a DataError that names the cell. */
export class CsvRow {
  readonly #file: string;
  readonly #cells: Readonly<Record<string, string>>;
  readonly line: number;

  constructor(file: string, line: number, cells: Readonly<Record<string, string>>) {
    this.#file = file;
    this.line = line;
    this.#cells = cells;
  }

  /** The error that says what is wrong with a cell of this row. */
  wrong(column: string, reason: string): DataError {
    return new DataError({ file: this.#file, line: this.line, column }, reason);
  }

  /** The cell, or null where it is empty. */
  optional(column: string): string | null {
    return this.#cells[column] || null;
  }

  /** The cell, which must match the pattern where one is given; `meaning` says what it must be. */
  text(column: string, pattern = /./u, meaning = 'text'): string {
    const cell = this.optional(column);
    if (cell === null) throw this.wrong(column, 'must not be empty');
    if (!pattern.test(cell)) throw this.wrong(column, `must be ${meaning}, not "${cell}"`);
    return cell;
  }

  /** The cell, which must be one of the words. */
  oneOf<Word extends string>(column: string, words: readonly Word[]): Word {
    const cell = this.text(column);
    const word = words.find((candidate) => candidate === cell);
    if (word === undefined) throw this.wrong(column, `must be ${words.join(' or ')}, not "${cell}"`);
    return word;
  }

  /** The cell as a number from `least` to `most`. */
  number(column: string, least: number, most: number): number {
    const cell = this.text(column, /^-?\d+(\.\d+)?$/, 'a number');
    const value = Number(cell);
    if (value < least || value > most) {
      throw this.wrong(column, `must be from ${least} to ${most}, not ${cell}`);
    }
    return value;
  }

  /** The cells `latitude` and `longitude` in degrees; both null where both are empty. */
  position(): { readonly latitude: number | null; readonly longitude: number | null } {
    if (this.optional('latitude') === null && this.optional('longitude') === null)
      return { latitude: null, longitude: null };
    return {
      latitude: this.number('latitude', -90, 90),
      longitude: this.number('longitude', -180, 180),
    };
  }

  /** The cells `first_day` and `last_day`, days that exist, null where they are empty; a vehicle has none. */
  season(kind: string): Record<'firstDay' | 'lastDay', string | null> {
    const [firstDay, lastDay] = ['first_day', 'last_day'].map((column) => {
      const cell = this.optional(column);
      if (cell !== null && kind === 'vehicle') throw this.wrong(column, 'must be empty for a vehicle');
      if (cell !== null) this.day(column);
      return cell;
    });
    if (firstDay && lastDay && lastDay < firstDay)
      throw this.wrong('last_day', 'must not be before first_day');
    return { firstDay: firstDay ?? null, lastDay: lastDay ?? null };
  }

  /** The cell as a day that exists, YYYY-MM-DD. */
  day(column: string): Date {
    const cell = this.text(column);
    if (isDay(cell)) return new Date(`${cell}T00:00:00Z`);
    throw this.wrong(column, `must be a day like 2026-05-31, not "${this.text(column)}"`);
  }

  /** The cell as a whole number from `least` to `most`. */
  integer(column: string, least: number, most: number): number {
    const value = this.number(column, least, most);
    if (!Number.isInteger(value)) throw this.wrong(column, `must be a whole number, not ${value}`);
    return value;
  }

  /** The columns `<name>_<language>` that are not empty; null where all are. Bulgarian must be among them. */
  optionalTexts(name: string, languages: readonly string[]): Texts | null {
    const given = languages.flatMap((language) => {
      const cell = this.optional(`${name}_${language}`);
      return cell === null ? [] : [[language, cell] as const];
    });
    return given.length === 0 ? null : { ...Object.fromEntries(given), bg: this.text(`${name}_bg`) };
  }

  /** The columns `<name>_<language>` that are not empty. Bulgarian must be among them. */
  texts(name: string, languages: readonly string[]): Texts {
    return { ...this.optionalTexts(name, languages), bg: this.text(`${name}_bg`) };
  }
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: Record<string, string>;
}

/** The records of a CSV file (UTF-8, commas). Its heading holds these columns, in any order, and no other but optional ones. */
export function readCsv(
  file: string,
  columns: readonly string[],
  optionalColumns: readonly string[] = [],
): CsvRow[] {
  try {
    const records = parse(readFileSync(file, 'utf8'), {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      columns: (heading: string[]) => checkHeading(file, heading, columns, optionalColumns),
    }) as unknown as Parsed[];
    return records.map(({ info, record }) => new CsvRow(file, info.lines, record));
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    const place =
      cause instanceof CsvError && typeof cause['lines'] === 'number' ? { line: cause['lines'] } : {};
    throw new DataError({ file, ...place }, cause instanceof Error ? cause.message : String(cause), {
      cause,
    });
  }
}

function checkHeading(
  file: string,
  heading: readonly string[],
  columns: readonly string[],
  optionalColumns: readonly string[],
): string[] {
  const missing = columns.filter((column) => !heading.includes(column));
  const unknown = heading.filter((column) => !columns.includes(column) && !optionalColumns.includes(column));
  if (missing.length > 0) throw new DataError({ file, line: 1 }, `the heading lacks ${missing.join(', ')}`);
  if (unknown.length > 0) {
    throw new DataError({ file, line: 1 }, `the heading has an unknown column ${unknown.join(', ')}`);
  }
  if (new Set(heading).size < heading.length) {
    throw new DataError({ file, line: 1 }, 'the heading names a column twice');
  }
  return [...heading];
}
