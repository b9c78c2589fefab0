// The words of a text, and what the forms of one share. Pure, and linear in the text.
import { bulgarianStem } from './bulgarian-stem.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;

/** The words of the text as they are written, in their order. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** In lower case, the dotted and the dotless I of Turkish alike. */
export function folded(word: string): string {
  return word.toLowerCase().replaceAll('\u0307', '').replaceAll('\u0131', 'i');
}

/** What forms of the word share, in lower case. A word that is not in Cyrillic letters is its own: it may be of any language. */
export function stemOf(word: string): string {
  const plain = folded(word);
  return CYRILLIC.test(plain) ? bulgarianStem(plain) : plain;
}
