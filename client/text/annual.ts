// The words of the annual report, in the languages of the platform: it is a paper of the municipality, not a page to translate.
import { annualBg, type AnnualTexts } from './annual.bg.ts';
import { annualEn } from './annual.en.ts';

/** The words with the language that they are in. */
export interface AnnualWords {
  readonly language: 'bg' | 'en';
  readonly texts: AnnualTexts;
}

/** The words in the language; in Bulgarian where there are none in it. */
export function annualIn(language: string): AnnualWords {
  return language === 'en' ? { language: 'en', texts: annualEn } : { language: 'bg', texts: annualBg };
}
