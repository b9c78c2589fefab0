// The words of the annual report, in the languages of the platform: it is a paper of the municipality, not a page to translate.
import { annualBg } from './annual.bg.ts';
import { annualEn } from './annual.en.ts';
import type { Plural } from './texts.ts';

type Translated<T> = T extends string
  ? string
  : T extends { readonly one: string; readonly other: string }
    ? Plural
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** The texts of annual.bg.ts, whatever the language. */
export type AnnualTexts = Translated<typeof annualBg>;

/** The words with the language that they are in. */
export interface AnnualWords {
  readonly language: 'bg' | 'en';
  readonly texts: AnnualTexts;
}

/** The words in the language; in Bulgarian where there are none in it. */
export function annualIn(language: string): AnnualWords {
  return language === 'en' ? { language: 'en', texts: annualEn } : { language: 'bg', texts: annualBg };
}
