// The words of a print shop's pages, in the languages of the platform.
import { printBg } from './print.bg.ts';
import { printEn } from './print.en.ts';
import type { Plural } from './texts.ts';

type Translated<T> = T extends string
  ? string
  : T extends { readonly one: string; readonly other: string }
    ? Plural
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** The texts of print.bg.ts, whatever the language. */
export type PrintTexts = Translated<typeof printBg>;

/** The words in the language; in Bulgarian where there are none in it. */
export function printIn(language: string): PrintTexts {
  return language === 'en' ? printEn : printBg;
}
