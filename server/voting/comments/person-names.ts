// Finds what is written like the name of a person: behind a title, or with the ending of a family name.
import { LEXICONS } from './text/lexicon.ts';

/** Any of the words, also with a capital. */
const anyOf = (words: readonly string[]): string =>
  words.map((word) => `[${word.slice(0, 1)}${word.slice(0, 1).toUpperCase()}]${word.slice(1)}`).join('|');

const titles = anyOf(LEXICONS.flatMap((lexicon) => lexicon.titles));
const places = anyOf(LEXICONS.flatMap((lexicon) => lexicon.places));
const endings = LEXICONS.flatMap((lexicon) => lexicon.surnames).join('|');

const NAME = String.raw`\p{Lu}\p{Ll}{2,}`;
const SURNAME = String.raw`\p{Lu}\p{Ll}+(?:${endings})(?!\p{L})`;
/** A street or a park is often named after somebody. */
const PLACE = new RegExp(String.raw`(?<![\p{L}-])(?:${places})\.?\s?[\u201e"]?${NAME}(?:\s${NAME})*`, 'gu');

const PATTERNS = [
  new RegExp(String.raw`(?<![\p{L}-])(?:${titles})\.?\s?${NAME}(?:\s${NAME})?`, 'u'),
  // A first name, or its letter, and a family name.
  new RegExp(String.raw`(?<!\p{L})(?:${NAME}|\p{Lu}\.)\s?${SURNAME}`, 'u'),
  // A family name alone, where it does not begin a sentence.
  new RegExp(String.raw`(?<=[\p{L}\p{N},]\s)${SURNAME}`, 'u'),
];

/** The first that looks like one, as it is written; null where there is none. */
export function findName(text: string): string | null {
  const rest = text.replace(PLACE, ({ length }) => 'x'.repeat(length));
  for (const pattern of PATTERNS) {
    const [found] = pattern.exec(rest) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}
