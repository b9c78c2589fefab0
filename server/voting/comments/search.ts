// Which comments say what somebody looks for: forms of its words, how they sound in Latin letters, and nearly so. Pure.
import { folded, stemOf, wordsOf } from '../../foundation/texts/words.ts';
import { isAlike, soundOf } from '../../municipality/locations/alike.ts';

/** A shorter word is not looked for as the beginning of others. */
const SHORTEST_BEGINNING = 3;

/** Further words narrow nothing that anybody looks for. */
const MOST_WORDS = 8;

/** The words of a text that were looked for, as they are written; null: not all of them are there. */
export type Search = (text: string) => readonly string[] | null;

/**
 * Looks for all words of what was typed, in any order. Each word of texts is compared once with each that is looked for, however
 * many texts have it. What has no word is in no text.
 */
export function searching(typed: string): Search {
  const wanted = [...new Set(wordsOf(typed).map(folded))].slice(0, MOST_WORDS).map((word) => ({
    stem: stemOf(word),
    sound: soundOf(word),
  }));
  const known = new Map<string, readonly number[]>();
  const metBy = (word: string): readonly number[] => {
    const before = known.get(word);
    if (before) return before;
    const own = { stem: stemOf(word), sound: soundOf(word) };
    const met = wanted.flatMap((each, at) => (isMet(each, own) ? [at] : []));
    known.set(word, met);
    return met;
  };
  return (text) => {
    const matches = wordsOf(text)
      .map((word) => ({ word, met: metBy(folded(word)) }))
      .filter(({ met }) => met.length > 0);
    const found = new Set(matches.flatMap(({ met }) => met));
    if (wanted.length === 0 || found.size < wanted.length) return null;
    return [...new Set(matches.map(({ word }) => word))];
  };
}

interface Sounding {
  readonly stem: string;
  readonly sound: string;
}

function isMet(wanted: Sounding, word: Sounding): boolean {
  if (word.stem === wanted.stem || word.sound === wanted.sound) return true;
  const begins = wanted.sound.length >= SHORTEST_BEGINNING && word.sound.startsWith(wanted.sound);
  return begins || isAlike(wanted.sound, word.sound);
}
