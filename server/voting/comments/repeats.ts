// Counts how often nearly the same was written: one text many times is mostly one person, or an advertisement.
import { distance } from 'fastest-levenshtein';

/** Many write "very good". */
const FEWEST_LETTERS = 20;
/** So much of the longer text may differ. */
const FAR = 0.2;

/** How many of the others say nearly the same as the text. */
export function countRepeats(text: string, others: readonly string[]): number {
  const letters = lettersOf(text);
  if (letters.length < FEWEST_LETTERS) return 0;
  return others.filter((other) => isNear(letters, lettersOf(other))).length;
}

function isNear(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  // The distance is at least the difference in length, which costs nothing to know.
  if (Math.abs(one.length - other.length) > FAR * longest) return false;
  return distance(one, other) <= FAR * longest;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
