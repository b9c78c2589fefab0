// The words of letters about the annual report, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import { bg, type ReportLetterTexts } from './letters.bg.ts';
import { en } from './letters.en.ts';

/** The words in the language. */
export function reportLettersIn(language: LetterLanguage): ReportLetterTexts {
  return { bg, en }[language];
}
