// The words that somebody types to find a place: "kindergarten sunrise" finds KG No. 18 "Sunrise", of the category Kindergartens.

/** Further words narrow nothing that anybody looks for, and each is looked for in every place. */
const MOST_WORDS = 8;
/** Quotation marks, № and the like around a word; what is within one, as in 100% or p-1, is part of it. */
const AROUND = /^["'«»„“”‘’(№#.,;:–—-]+|(?<!["'«»„“”‘’).,;:–—-])["'«»„“”‘’).,;:–—-]+$/gu;
/** Latin, and the eight of Bulgarian. */
const LAST_VOWEL = /[aeiouy\u0430\u044a\u043e\u0443\u0435\u0438\u044e\u044f]$/iu;
const SHORTEST_ENDED = 5;

/**
 * The words of a search, in any order to be found each, at most eight; a longer one without its last vowel, since somebody
 * looks for one garden, and the category is of many. Where nothing but marks was typed, they are the word.
 */
export function wordsIn(search: string): string[] {
  const words = search
    .split(/\s+/u)
    .map((word) => word.replaceAll(AROUND, ''))
    .filter((word) => word !== '')
    .map((word) => (word.length < SHORTEST_ENDED ? word : word.replace(LAST_VOWEL, '')));
  return words.length === 0 ? [search.trim()] : [...new Set(words)].slice(0, MOST_WORDS);
}

/** The word as a regular expression of PostgreSQL: a number is found whole, not within another. */
export function patternOf(word: string): string {
  return /^\d+$/.test(word)
    ? `(^|[^0-9])${word}([^0-9]|$)`
    : word.replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`);
}
