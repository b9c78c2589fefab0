// The words of the monthly page, by language.
import type { LetterLanguage } from '../../../access/sessions/text/letters.ts';
import { bg } from './monthly.bg.ts';
import { en } from './monthly.en.ts';

type Say<Words> = (words: Words) => string;

export interface MonthlyTexts {
  readonly title: Say<{ readonly month: string }>;
  readonly owner: Say<{ readonly municipality: string }>;
  readonly demo: string;
  readonly invented: string;
  readonly none: string;
  readonly average: string;
  readonly between: Say<{ readonly lower: string; readonly upper: string }>;
  /** A month, and of how many ratings its average is. */
  readonly of: Say<{ readonly month: string; readonly count: string }>;
  readonly count: string;
  readonly countBefore: Say<{ readonly count: string }>;
  readonly top: string;
  readonly topNote: string;
  readonly beside: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly change: Say<{
    readonly name: string;
    readonly before: string;
    readonly now: string;
    readonly count: string;
  }>;
  readonly more: Say<{ readonly count: number }>;
  readonly places: string;
  readonly best: string;
  readonly weakest: string;
  readonly columns: Readonly<Record<'place' | 'average' | 'interval' | 'count', string>>;
  readonly method: string;
}

/** The words in the language. */
export function monthlyIn(language: LetterLanguage): MonthlyTexts {
  return { bg, en }[language];
}
