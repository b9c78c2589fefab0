// Which column a heading may mean that is called like none: by a synonym, by an abbreviation, or by few letters that differ. Pure.
import { distance } from 'fastest-levenshtein';
import { columnOf, partHeading, type Column } from './columns.ts';
import { SYNONYMS } from './text/synonyms.ts';
import { HEADINGS, TABLE_LANGUAGES, type Field } from './text/words.ts';
import { bare } from './words.ts';

/** A column that may be meant. */
export interface Guess {
  readonly column: Column;
  /** How far the heading is from what the column is called, 0 to 1: of two that mean the same column, the nearer one does. */
  readonly away: number;
}

/** No guess is made of a longer heading. */
export const LONGEST_GUESSED = 40;

/** So much of a heading may be written otherwise: one letter of five. */
const FAR = 0.2;

/** What a table tells, but nobody writes: nothing is taken for these. */
const NEVER: ReadonlySet<Field> = new Set(['codes', 'state', 'kind']);

interface Called {
  readonly field: Field;
  readonly words: string;
  readonly isSynonym: boolean;
}

const GUESSED = (Object.keys(HEADINGS) as Field[]).filter((field) => !NEVER.has(field));

/** All that columns are called, each once. */
const CALLED: readonly Called[] = GUESSED.flatMap((field) => [
  ...TABLE_LANGUAGES.flatMap((language) => HEADINGS[field][language]).map((text) => ({
    field,
    words: bare(text),
    isSynonym: false,
  })),
  ...(SYNONYMS[field] ?? []).map((text) => ({ field, words: bare(text), isSynonym: true })),
]);

/** The column that the heading may mean; null where nothing is near, or two are as near. A name or an address without a language is Bulgarian. */
export function guessColumn(heading: string, languages: readonly string[]): Guess | null {
  if (heading.length > LONGEST_GUESSED) return null;
  const { text: sought, tag } = partHeading(heading, languages);
  if (sought === '') return null;
  const near = CALLED.map((called) => ({ field: called.field, away: awayFrom(heading, sought, called) }))
    .filter(({ away }) => away <= FAR)
    .toSorted((a, b) => a.away - b.away);
  const [first] = near;
  if (first === undefined) return null;
  if (near.some(({ field, away }) => field !== first.field && away === first.away)) return null;
  const { field, away } = first;
  const column = columnOf(field, tag);
  return column === null ? null : { column, away };
}

function awayFrom(heading: string, sought: string, { words, isSynonym }: Called): number {
  if (words === sought) return 0;
  if (!isSynonym && isAbbreviated(heading, words)) return 0.1;
  const longest = Math.max(words.length, sought.length);
  // What is so much longer is as far away, which costs nothing to know.
  if (Math.abs(words.length - sought.length) > FAR * longest) return 1;
  return distance(words, sought) / longest;
}

/** Whether the heading is the words, one or more of them cut short by a full stop: Адр., Геогр. ширина. */
function isAbbreviated(heading: string, words: string): boolean {
  const parts = heading.toLowerCase().replaceAll('.', '. ').trim().split(/\s+/);
  const whole = words.split(' ');
  if (parts.length !== whole.length || !parts.some((part) => part.endsWith('.'))) return false;
  return parts.every((part, at) => {
    const word = whole[at] ?? '';
    const beginning = part.slice(0, -1);
    return part.endsWith('.') ? beginning.length > 1 && word.startsWith(beginning) : part === word;
  });
}
