// The words of the letter that brings a fitter the link of a round, by language.
import type { LetterLanguage, Words } from '../../../access/sessions/text/letters.ts';
import { bg } from './letter.bg.ts';
import { en } from './letter.en.ts';

/** What the letter tells. */
export interface RoundLetter {
  readonly municipality: string;
  /** For whom the link is. */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly roundOn: string;
  readonly lastDay: string;
  readonly count: number;
  readonly link: string;
}

export type RoundLetterText = (letter: RoundLetter) => Words;

const LETTERS: Readonly<Record<LetterLanguage, RoundLetterText>> = { bg, en };

/** The text in the language. */
export function roundLetterIn(language: LetterLanguage): RoundLetterText {
  return LETTERS[language];
}
