// Finds insults and swear words, also where their letters are Latin ones that look alike, doubled, or partly stars.
import { LEXICONS } from './text/lexicon.ts';

/** Latin letters that look like Cyrillic ones, in lower case. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: '\u0430',
  c: '\u0441',
  e: '\u0435',
  k: '\u043a',
  m: '\u043c',
  o: '\u043e',
  p: '\u0440',
  t: '\u0442',
  u: '\u0438',
  x: '\u0445',
  y: '\u0443',
  0: '\u043e',
  3: '\u0437',
};
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Letters with stars among them: who writes so knows why. */
const STARRED = /\p{L}[*#$]{2,}\p{L}*|(?<!\p{L})\p{L}+\*\p{L}+/u;

const entries = LEXICONS.flatMap(({ abuse }) => abuse);
const stems = entries.filter((entry) => entry.endsWith('*')).map((entry) => squeeze(entry.slice(0, -1)));
const words = new Set(entries.filter((entry) => !entry.endsWith('*')).map(squeeze));

/** The first such word, as it is written; null where there is none. */
export function findAbuse(text: string): string | null {
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const plain = squeeze(unmixed(word.toLowerCase()));
    if (words.has(plain) || stems.some((stem) => plain.startsWith(stem))) return word;
  }
  return STARRED.exec(text)?.[0] ?? null;
}

/** A word with a Cyrillic letter has only such. */
function unmixed(word: string): string {
  return CYRILLIC.test(word) ? word.replace(/[a-z03]/g, (letter) => LOOKALIKES[letter] ?? letter) : word;
}

/** Each letter once where it stands several times in a row. */
function squeeze(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
