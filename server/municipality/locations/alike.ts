// How words sound alike that are written otherwise: in Latin letters for Cyrillic ones, abbreviated, or with a letter wrong.
import { LATIN, SHORT } from './text/letters.bg.ts';

/** What people type beside it, as the official letters; in this order. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/4/g, 'ch'],
  [/6/g, 'sh'],
  [/q|ja/g, 'ya'],
  [/ju/g, 'yu'],
  [/dj/g, 'dzh'],
  [/j/g, 'zh'],
  [/w/g, 'v'],
  [/kh|x/g, 'h'],
  [/ph/g, 'f'],
  [/ou/g, 'u'],
  [/tz|c(?!h)/g, 'ts'],
  // A sound that is written in two ways, and letters that are doubled by some.
  [/y/g, 'i'],
  [/(.)\1+/gu, '$1'],
];

/** The word as it sounds, in Latin letters: a word and its transliteration are one. A number stays as it is. */
export function soundOf(word: string): string {
  if (/^\d+$/.test(word)) return word;
  const latin = [...word.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  return TYPED.reduce((sound, [typed, official]) => sound.replaceAll(typed, official), latin);
}

/** How else a word may be written: beginnings of which all stand there, or one of the whole words. */
export interface Otherwise {
  readonly beginnings: readonly string[];
  readonly whole: readonly string[];
}

/** The long form of a short word, the short forms of which a word is a part. */
export function otherwiseOf(word: string): Otherwise {
  const long = SHORT.find(([short]) => short === word)?.[1];
  const whole = SHORT.filter(([, each]) => each.split(' ').some((part) => word.startsWith(part)));
  return { beginnings: long?.split(' ') ?? [], whole: whole.map(([short]) => short) };
}

/** So many letters of a word may be wrong: none of a short one. */
const wrongIn = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** The letters of a sound, a bit each. */
export function lettersOf(sound: string): number {
  let letters = 0;
  for (const letter of sound) letters |= 1 << (letter.charCodeAt(0) % 32);
  return letters;
}

/** Whether no more letters of what was typed are missing than may be wrong: what is not can be told at once. */
export function maySound(typed: number, length: number, letters: number): boolean {
  let missing = typed & ~letters;
  for (let most = wrongIn(length); missing !== 0; most -= 1) {
    if (most === 0) return false;
    missing &= missing - 1;
  }
  return true;
}

/**
 * Whether what was typed is the other word, or its beginning, but for so many letters that are wrong, missing, too many or
 * exchanged with the next (Damerau, Levenshtein). Both are sounds.
 */
export function isAlike(typed: string, word: string): boolean {
  const most = wrongIn(typed.length);
  if (/\d/.test(typed) || most === 0 || word.length < typed.length - most) return false;
  const other = word.slice(0, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= typed.length; at += 1) {
    const row = [at];
    let smallest = at;
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = typed[at - 1] === other[to - 1];
      let least = Math.min(
        (last[to] ?? 0) + 1,
        (row[to - 1] ?? 0) + 1,
        (last[to - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isExchanged =
        at > 1 && to > 1 && typed[at - 1] === other[to - 2] && typed[at - 2] === other[to - 1];
      if (isExchanged) least = Math.min(least, (before[to - 2] ?? 0) + 1);
      row.push(least);
      smallest = Math.min(smallest, least);
    }
    if (smallest > most) return false;
    before = last;
    last = row;
  }
  // The last row tells how far what was typed is from each beginning of the word.
  return last.some((distance) => distance <= most);
}
