// The words of the annual report, in the languages of the platform: it is a paper of the municipality, not a page to translate.
import { annualBg, type AnnualTexts } from './annual.bg.ts';
import { annualEn } from './annual.en.ts';
import { figuresBg, type FigureTexts } from './figures.bg.ts';
import { figuresEn } from './figures.en.ts';

/** The words with the language that they are in. */
export interface AnnualWords {
  readonly language: 'bg' | 'en';
  readonly texts: AnnualTexts;
  /** Of published numbers, as the pages say them. */
  readonly figures: FigureTexts;
}

/** The words in the language; in Bulgarian where there are none in it. */
export function annualIn(language: string): AnnualWords {
  return language === 'en'
    ? { language: 'en', texts: annualEn, figures: figuresEn }
    : { language: 'bg', texts: annualBg, figures: figuresBg };
}
