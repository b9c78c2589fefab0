// The words of a print shop's pages, in the languages of the platform.
import { printBg, type PrintTexts } from './print.bg.ts';
import { printEn } from './print.en.ts';

/** The words in the language; in Bulgarian where there are none in it. */
export function printIn(language: string): PrintTexts {
  return language === 'en' ? printEn : printBg;
}
