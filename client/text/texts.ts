// Which languages come with the platform, and the texts of each; a municipality's own languages come from its data.
import { anonymityBg } from './anonymity.bg.ts';
import { anonymityEn } from './anonymity.en.ts';
import { bg } from './bg.ts';
import { en } from './en.ts';
import type { figuresBg } from './figures.bg.ts';
import type { Language } from './platform-languages.ts';
import type { mapBg } from './map.bg.ts';
import { openDataBg } from './open-data.bg.ts';
import { openDataEn } from './open-data.en.ts';
import { papersBg } from './papers.bg.ts';
import { papersEn } from './papers.en.ts';
import { storedBg } from './stored.bg.ts';
import { storedEn } from './stored.en.ts';

export { isLanguage, languages, type Language } from './platform-languages.ts';

/** A text per plural category of Intl.PluralRules; a language has those that it needs, and always `other`. */
export type Plural = { readonly other: string } & {
  readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

type Translated<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? Plural
    : { readonly [Key in keyof T]: Translated<T[Key]> };

const completeBg = {
  ...bg,
  anonymity: anonymityBg,
  stored: storedBg,
  papers: papersBg,
  openData: openDataBg,
} as const;
const completeEn = {
  ...en,
  anonymity: anonymityEn,
  stored: storedEn,
  papers: papersEn,
  openData: openDataEn,
} as const;

/** The texts of bg.ts, whatever the language. */
export type PageTexts = Translated<typeof bg>;
/** Every paragraph of the anonymity page, whatever the language. */
export type AnonymityTexts = Translated<typeof anonymityBg>;
/** What stored rows and counters in memory mean, whatever the language. */
export type StoredTexts = Translated<typeof storedBg>;
/** The accessibility statement and the privacy notice, whatever the language. */
export type PaperTexts = Translated<typeof papersBg>;
/** The page of open data, whatever the language. */
export type OpenDataTexts = Translated<typeof openDataBg>;
/** The texts of published numbers, whatever the language. */
export type FigureTexts = Translated<typeof figuresBg>;
/** The texts of a map of points, whatever the language. */
export type MapTexts = Translated<typeof mapBg>;
/** Every text of the citizens' pages, whatever the language; Bulgarian decides which there are. */
export type Texts = Translated<typeof completeBg>;

/** A language, as a BCP 47 tag, with the texts in it. */
export type Wording = { readonly language: string; readonly texts: Texts };

/** What a chart needs: a language, as a BCP 47 tag, with the texts of numbers in it. */
export type FigureWording = { readonly language: string; readonly texts: FigureTexts };

const texts: Record<Language, Texts> = { bg: completeBg, en: completeEn };

/** The texts in a language of the platform. */
export function textsIn(language: Language): Texts {
  return texts[language];
}
