// What somebody says that a table means where it is called otherwise: columns by their titles, categories by what stands in cells. Pure.
import { AppError } from '../../foundation/errors.ts';
import { columnsFor, type Column } from './columns.ts';

export interface Mapping {
  /** By the title as it was shown; null: the column is left out. */
  readonly columns: ReadonlyMap<string, Column | null>;
  /** By the text as it was shown: what a category is called. */
  readonly categories: ReadonlyMap<string, string>;
}

export const NO_MAPPING: Mapping = { columns: new Map(), categories: new Map() };

/** Characters of it, and entries of each list: more than anybody chooses by hand. */
export const MOST_MAPPING = 100_000;
const MOST_ENTRIES = 500;
const LONGEST = 200;

/** The mapping as a page sends it. Refuses (BAD_INPUT) what is none, and a column that there is not. */
export function readMapping(json: string, languages: readonly string[]): Mapping {
  if (json.length > MOST_MAPPING) throw refusal();
  const { columns, categories } = parse(json);
  const known: readonly string[] = columnsFor(languages);
  const columnOf = (name: string): Column | null => {
    if (name === '') return null;
    if (!known.includes(name)) throw refusal();
    return name as Column;
  };
  return {
    columns: new Map(entriesOf(columns).map(([title, name]) => [title, columnOf(name)])),
    categories: new Map(entriesOf(categories)),
  };
}

function parse(json: string): { readonly columns?: unknown; readonly categories?: unknown } {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (cause) {
    throw refusal(cause);
  }
}

function entriesOf(value: unknown): [string, string][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal();
  const entries = Object.entries(value);
  if (entries.length > MOST_ENTRIES) throw refusal();
  return entries.map(([name, said]) => {
    if (typeof said !== 'string' || said.length > LONGEST || name.length > LONGEST) throw refusal();
    return [name, said];
  });
}

function refusal(cause?: unknown): AppError {
  return new AppError('BAD_INPUT', 'This says of no table what its columns and categories mean.', { cause });
}
