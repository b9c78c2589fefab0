// The words of letters to members, by language.
import { bg, type LetterTexts } from './letters.bg.ts';
import { en } from './letters.en.ts';

const LETTERS = { bg, en } as const;

/** A language that letters are written in. */
export type LetterLanguage = keyof typeof LETTERS;

export function isLetterLanguage(language: string): language is LetterLanguage {
  return Object.hasOwn(LETTERS, language);
}

/** The language that a member chose in its pages (null: never), else the city's first that letters are written in. */
export function letterLanguage(chosen: string | null, languages: readonly string[]): LetterLanguage {
  return [chosen ?? '', ...languages].find(isLetterLanguage) ?? 'bg';
}

/** The texts in the language. */
export function lettersIn(language: LetterLanguage): LetterTexts {
  return LETTERS[language];
}
