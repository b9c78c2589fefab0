// The words of letters to members, by language.
import { bg } from './letters.bg.ts';
import { en } from './letters.en.ts';

export interface Words {
  readonly subject: string;
  readonly text: string;
}

interface Linked {
  readonly link: string;
  readonly platformName: string;
}

export interface LetterTexts {
  resetPassword(words: Linked): Words;
  verifyEmail(words: Linked): Words;
  invitation(words: Linked & { readonly municipality: string; readonly invitedBy: string }): Words;
}

/** The texts in the language; in English where there are none in it. */
export function lettersIn(language: string): LetterTexts {
  return language === 'bg' ? bg : en;
}
