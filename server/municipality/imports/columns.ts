// The columns of a table of places: which there are, what they are called, and which of them a heading names.
import { HEADINGS, type TableLanguage } from './text/words.ts';
import { bare, keyFor } from './words.ts';

type Plain = Exclude<keyof typeof HEADINGS, 'name' | 'address'>;

/** A column, as the field of a location that it holds: name and address have one for each language. */
export type Column = Plain | `name.${string}` | `address.${string}`;

const PER_LANGUAGE = ['name', 'address'] as const;

/** All columns, in the order in which they are written. */
export function columnsFor(languages: readonly string[]): Column[] {
  const texts = PER_LANGUAGE.flatMap((field) => languages.map((language): Column => `${field}.${language}`));
  const before = ['externalId', 'codes', 'state', 'kind'] as const;
  const after = [
    'settlement',
    'category',
    'registrationNumber',
    'line',
    'latitude',
    'longitude',
    'hours',
  ] as const;
  return [...before, ...texts, ...after];
}

/** What the column is called. */
export function headingOf(column: Column, language: TableLanguage): string {
  const [field, tag] = column.split('.') as [keyof typeof HEADINGS, string?];
  const [heading] = HEADINGS[field][language];
  return tag === undefined ? heading : `${heading} (${tag})`;
}

/** No column is called by so many characters. */
const LONGEST_HEADING = 100;

/** Which column the heading names; null: none. A name or an address without a language is Bulgarian. */
export function columnNamed(heading: string, languages: readonly string[]): Column | null {
  if (heading.length > LONGEST_HEADING) return null;
  const tag = languages.find((language) => bare(heading).endsWith(` ${bare(language)}`));
  const text = tag === undefined ? bare(heading) : bare(heading).slice(0, -bare(tag).length);
  const field = keyFor(HEADINGS, text) ?? bySeedName(text);
  if (field === null) return null;
  if (field === 'name' || field === 'address') return `${field}.${tag ?? 'bg'}`;
  return tag === undefined ? field : null;
}

/** The names that the platform's own data files have: external_id, registration_number. */
function bySeedName(text: string): keyof typeof HEADINGS | null {
  const camel = text.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.keys(HEADINGS).find((key): key is keyof typeof HEADINGS => key === camel) ?? null;
}
