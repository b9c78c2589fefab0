// The stem of a Bulgarian word: what its forms share. After the light stemmer of Savoy ("Searching strategies for the Bulgarian
// language", Information Retrieval 10, 2007), with endings of verbs and adjectives beside those of nouns. Pure.
import { ENDINGS, FUGITIVE, HARD, SUFFIX, VOWELS } from './text/endings.bg.ts';

const LONGEST_FIRST = ENDINGS.toSorted((one, other) => other.length - one.length);
/** What is left of a word has as many letters at the least. */
const SHORTEST = 3;
/** A word of so many letters is mostly all stem: it loses a vowel at the most. */
const SHORT_WORD = 4;

/** The stem of a word in lower case. Words of one stem are mostly forms of one word; a stem itself need not be one. */
export function bulgarianStem(word: string): string {
  const stem = word.length <= SHORT_WORD ? withoutVowel(word) : withoutEnding(word);
  return stem.length <= SHORTEST ? stem : hardened(withoutSuffix(stem));
}

function withoutVowel(word: string): string {
  return word.length > SHORTEST && VOWELS.includes(word.slice(-1)) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  const ending = LONGEST_FIRST.find((each) => word.length - each.length >= SHORTEST && word.endsWith(each));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function withoutSuffix(stem: string): string {
  if (stem.endsWith(FUGITIVE.full)) return stem.slice(0, -FUGITIVE.full.length) + FUGITIVE.short;
  const isBehindConsonant = !VOWELS.includes(stem.at(-2) ?? '');
  return stem.endsWith(SUFFIX) && isBehindConsonant ? stem.slice(0, -1) : stem;
}

function hardened(stem: string): string {
  const last = stem.slice(-1);
  return stem.length > SHORTEST ? stem.slice(0, -1) + (HARD[last] ?? last) : stem;
}
