// The columns of a table of places: which there are, what they are called, and which of them a heading names.
import { HEADINGS, type Field, type TableLanguage } from './text/words.ts';
import { bare, keyFor } from './words.ts';

type PerLanguage = 'name' | 'address';

/** A column, as the field of a location that it holds: name and address have one for each language. */
export type Column = Exclude<Field, PerLanguage> | `${PerLanguage}.${string}`;

const FIELDS = Object.keys(HEADINGS) as readonly Field[];

const isPerLanguage = (field: Field): field is PerLanguage => field === 'name' || field === 'address';

/** All columns, in the order in which they are written. */
export function columnsFor(languages: readonly string[]): Column[] {
  return FIELDS.flatMap((field): Column[] =>
    isPerLanguage(field) ? languages.map((language): Column => `${field}.${language}`) : [field],
  );
}

/** The field that the column holds, and its language where it has one. */
export function partsOf(column: Column): readonly [field: Field, language?: string] {
  return column.split('.') as [Field, string?];
}

/** What the column is called. */
export function headingOf(column: Column, language: TableLanguage): string {
  const [field, tag] = partsOf(column);
  const [heading] = HEADINGS[field][language];
  return tag === undefined ? heading : `${heading} (${tag})`;
}

/** No column is called by so many characters. */
const LONGEST_HEADING = 100;

/** Which column the heading names; null: none. A name or an address without a language is Bulgarian. */
export function columnNamed(heading: string, languages: readonly string[]): Column | null {
  if (heading.length > LONGEST_HEADING) return null;
  const { text, tag } = partHeading(heading, languages);
  const field = keyFor(HEADINGS, text) ?? bySeedName(text);
  return field === null ? null : columnOf(field, tag);
}

/** The words of the heading, and the language that stands behind them. */
export function partHeading(
  heading: string,
  languages: readonly string[],
): { readonly text: string; readonly tag: string | undefined } {
  const words = bare(heading);
  const tag = languages.find((language) => words.endsWith(` ${bare(language)}`));
  return { text: tag === undefined ? words : words.slice(0, -bare(tag).length).trim(), tag };
}

/** The column of the field; null where it has no languages, and one is named. */
export function columnOf(field: Field, tag: string | undefined): Column | null {
  if (isPerLanguage(field)) return `${field}.${tag ?? 'bg'}`;
  return tag === undefined ? field : null;
}

/** The names that the platform's own data files have: external_id, registration_number. */
function bySeedName(text: string): Field | null {
  const camel = text.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  return FIELDS.find((field) => field === camel) ?? null;
}
