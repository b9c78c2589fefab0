// Texts of the pages of results, and of the numbers and charts on them.
import { figuresBg } from '../../text/figures.bg.ts';
import { figuresEn } from '../../text/figures.en.ts';
import { resultsBg } from '../../text/results.bg.ts';
import { resultsEn } from '../../text/results.en.ts';
import type { FigureWording } from '../../text/texts.ts';
import { textsOf, useLanguage } from '../language/language.tsx';

export const useResultsTexts = textsOf({ bg: resultsBg, en: resultsEn });

const figures = { bg: figuresBg, en: figuresEn };

/** What `Distribution` and `Trend` speak. */
export function useFigureWording(): FigureWording {
  const language = useLanguage();
  return { language, texts: figures[language] };
}
