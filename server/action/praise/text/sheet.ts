// What stands in a file of the ledger of praise beside what stands in every file of results, by language.
import { bg, type SheetTexts } from './sheet.bg.ts';
import { en } from './sheet.en.ts';

/** The words in the language; in Bulgarian where there are none in it. */
export function sheetTexts(language: string): SheetTexts {
  return language === 'en' ? en : bg;
}
