// The words of letters about alerts, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import { bg, type AlertTexts } from './letters.bg.ts';
import { en } from './letters.en.ts';

const ALERTS: Readonly<Record<LetterLanguage, AlertTexts>> = { bg, en };

/** The texts in the language. */
export function alertsIn(language: LetterLanguage): AlertTexts {
  return ALERTS[language];
}
