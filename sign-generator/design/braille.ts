// What a sign says to fingers as cells of Braille: a word, and its number as people type it. Pure.
import { BRAILLE } from '../text/braille.ts';
import type { BrailleWords, Dots } from '../text/braille.ts';

/** Cells of a word, side by side. */
export type BrailleWord = readonly Dots[];

const NUMBER_SIGN: Dots = '3456';
/** From 0 to 9: the first ten letters, of which the last stands for 0. */
const DIGITS: readonly Dots[] = ['245', '1', '12', '14', '145', '15', '124', '1245', '125', '24'];

/** The cells of a word. Throws for a letter that its language lacks: no sign would say it. */
function cellsOf(word: string, { capital, letters }: BrailleWords): BrailleWord {
  return [...word].flatMap((letter) => {
    const small = letter.toLowerCase();
    const dots = letters[small];
    if (dots === undefined) throw new TypeError(`There is no Braille for ${letter}.`);
    return small === letter ? [dots] : [capital, dots];
  });
}

/** Returns the words of a sign: what to do, where its language is known here, and the nine digits as one number. */
export function brailleOf(code: string, language: string): BrailleWord[] {
  const words = Object.hasOwn(BRAILLE, language) ? BRAILLE[language] : undefined;
  const number = [NUMBER_SIGN, ...[...code].map((digit) => DIGITS[Number(digit)] ?? '')];
  return words ? [cellsOf(words.rate, words), number] : [number];
}

/** Returns words as characters of Unicode, as a screen and a Braille display show them. */
export function brailleText(words: readonly BrailleWord[]): string {
  const cell = (dots: Dots): string =>
    String.fromCodePoint([...dots].reduce((sum, dot) => sum + 2 ** (Number(dot) - 1), 0x2800));
  return words.map((word) => word.map(cell).join('')).join('\u2800');
}
