// Which languages come with the platform, and the texts of each; a municipality's own languages come from its data.
import { anonymityBg } from './anonymity.bg.ts';
import { anonymityEn } from './anonymity.en.ts';
import { bg } from './bg.ts';
import { en } from './en.ts';
import type { FigureTexts } from './figures.bg.ts';
import type { Language } from './platform-languages.ts';
import { openDataBg } from './open-data.bg.ts';
import { openDataEn } from './open-data.en.ts';
import { papersBg } from './papers.bg.ts';
import { papersEn } from './papers.en.ts';
import { storedBg } from './stored.bg.ts';
import { storedEn } from './stored.en.ts';
import type { Translated } from './translated.ts';

export { isLanguage, languages, type Language } from './platform-languages.ts';

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
