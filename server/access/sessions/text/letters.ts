// The words of letters to members, by language.
import { bg } from './letters.bg.ts';
import { en } from './letters.en.ts';

export interface Words {
  readonly subject: string;
  readonly text: string;
}

interface Named {
  readonly platformName: string;
}

interface Linked extends Named {
  readonly link: string;
}

export interface LetterTexts {
  resetPassword(words: Linked): Words;
  verifyEmail(words: Linked): Words;
  emailChanged(words: Named & { readonly newEmail: string }): Words;
  factorTaken(words: Named): Words;
  passwordsGuessed(words: Linked): Words;
  codesGuessed(words: Linked): Words;
  invitation(
    words: Linked & {
      readonly name?: string | null;
      readonly municipality: string;
      readonly invitedBy: string;
    },
  ): Words;
}

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
