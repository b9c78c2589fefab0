// The words of the letter that brings a fitter the link of a round, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import { bg, type RoundLetterText } from './letter.bg.ts';
import { en } from './letter.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, RoundLetterText>> = { bg, en };

/** The text in the language. */
export function roundLetterIn(language: LetterLanguage): RoundLetterText {
  return LETTERS[language];
}
