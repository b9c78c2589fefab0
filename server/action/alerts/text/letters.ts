// The words of letters about alerts, by language.
import type { LetterLanguage, Words } from '../../../access/sessions/text/letters.ts';
import type { AlertKind } from '../rules.ts';
import { bg } from './letters.bg.ts';
import { en } from './letters.en.ts';

/** An alert to be put into words. */
export interface Worded {
  readonly kind: AlertKind;
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly since: string;
  readonly count: number;
  readonly before: number;
  readonly after: number | null;
  /** Where more is told of it; null: only on the page of alerts. */
  readonly link: string | null;
}

export interface AlertLetter {
  readonly municipality: string;
  readonly alerts: readonly Worded[];
  /** The page of alerts, and the one where somebody says what to hear of. */
  readonly all: string;
  readonly mine: string;
}

export interface AlertTexts {
  letter(letter: AlertLetter): Words;
}

const ALERTS: Readonly<Record<LetterLanguage, AlertTexts>> = { bg, en };

/** The texts in the language. */
export function alertsIn(language: LetterLanguage): AlertTexts {
  return ALERTS[language];
}
