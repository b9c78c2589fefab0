// The words of the monthly page, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import { bg, type MonthlyTexts } from './monthly.bg.ts';
import { en } from './monthly.en.ts';

/** The words in the language. */
export function monthlyIn(language: LetterLanguage): MonthlyTexts {
  return { bg, en }[language];
}
