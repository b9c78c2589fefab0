// The words of letters to print shops, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import { bg, type ShopLetterTexts } from './letters.bg.ts';
import { en } from './letters.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, ShopLetterTexts>> = { bg, en };

/** The texts in the language. */
export function shopLettersIn(language: LetterLanguage): ShopLetterTexts {
  return LETTERS[language];
}
