// What stands in a file of the ledger of praise beside what stands in every file of results, by language.
import { bg } from './sheet.bg.ts';
import { en } from './sheet.en.ts';

export interface SheetTexts {
  readonly title: string;
  readonly columns: Readonly<
    Record<'praise' | 'of' | 'share' | 'lower' | 'upper' | 'praised' | 'certificate', string>
  >;
  /** An option with how many of how many chose it. */
  readonly chosen: (text: string, chosen: number, respondents: number) => string;
  readonly earned: string;
}

/** The words in the language; in Bulgarian where there are none in it. */
export function sheetTexts(language: string): SheetTexts {
  return language === 'en' ? en : bg;
}
