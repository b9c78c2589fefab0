// Which languages the citizens' pages speak, and the texts of each.
import { anonymityBg } from './anonymity.bg.ts';
import { anonymityEn } from './anonymity.en.ts';
import { bg } from './bg.ts';
import { en } from './en.ts';

/** A text per plural category of Intl.PluralRules; bg and en know only these two. */
export type Plural = { readonly one: string; readonly other: string };

type Translated<T> = T extends string ? string : { readonly [Key in keyof T]: Translated<T[Key]> };

/** Every text of the pages, whatever the language. */
export type Texts = Translated<typeof bg>;
/** Every paragraph of the anonymity page, whatever the language. */
export type AnonymityTexts = Translated<typeof anonymityBg>;

/** The languages with complete texts, the first one being the fallback. */
export const languages = ['bg', 'en'] as const;
export type Language = (typeof languages)[number];

const texts: Record<Language, Texts> = { bg, en };
const anonymityTexts: Record<Language, AnonymityTexts> = { bg: anonymityBg, en: anonymityEn };

/** The texts in a language. */
export function textsIn(language: Language): Texts {
  return texts[language];
}

/** The anonymity page's paragraphs in a language. */
export function anonymityTextsIn(language: Language): AnonymityTexts {
  return anonymityTexts[language];
}

/** Whether a language tag names one we have texts in. */
export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}
