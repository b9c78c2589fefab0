// What a report is written from, and the numbers of its sentences.
import type {
  ReportContentFragment,
  ReportFiguresFragment,
  ReportNumbersFragment,
} from '../generated/operations.ts';
import type { AnnualWords } from '../text/annual.ts';
import { average, percent, smallPercent, wholeNumber } from '../text/formats.ts';
import { sayCount } from '../text/say.ts';
import type { FigureWording } from '../text/texts.ts';
import type { Response } from '../text/visitors.ts';

export interface ReportSource {
  readonly municipality: string;
  readonly isDemo: boolean;
  readonly year: number;
  /** Which edition, and the day of its publication, YYYY-MM-DD; null: a draft. */
  readonly edition: { readonly number: number; readonly day: string } | null;
  /** Where the results stand on the web. */
  readonly address: string;
  readonly figures: ReportFiguresFragment;
  readonly content: ReportContentFragment;
}

/** What is written with: the source, and the words of a language. */
export interface Writing extends AnnualWords {
  readonly source: ReportSource;
}

/** Numbers of which something is published. */
export type Known = ReportNumbersFragment & {
  readonly average: number;
  readonly interval: { readonly lower: number; readonly upper: number };
};

export function isKnown(numbers: ReportNumbersFragment): numbers is Known {
  return numbers.average !== null && numbers.interval !== null;
}

/** Numbers as a language writes them. */
export function numbersIn({ language, texts }: AnnualWords) {
  return {
    mean: (value: number) => average(value, language),
    whole: (value: number) => wholeNumber(value, language),
    share: (value: number) => percent(value, language),
    ratings: (count: number) => sayCount(texts.answers, count, language),
  };
}

/** The words of published numbers, as the pages say them. */
export const figureWording = ({ language, figures }: AnnualWords): FigureWording => ({
  language,
  texts: figures,
});

/** What share of the visitors rated, for a cell of a table: – where it cannot be told. */
export function rateIn({ language }: AnnualWords, response: Response): string {
  return response === null || response.rate === null ? '–' : smallPercent(response.rate, language);
}

/** The bounds of an interval: 6,3–6,6. */
export function boundsIn({ language }: AnnualWords, { interval }: Known): string {
  return `${average(interval.lower, language)}–${average(interval.upper, language)}`;
}

/** The shares of 1–4, 5–8 and 9–10. */
export function bandsOf({ count, distribution }: ReportNumbersFragment): [number, number, number] {
  const sum = (from: number, to: number) =>
    distribution.slice(from - 1, to).reduce((all, each) => all + each, 0) / Math.max(1, count);
  return [sum(1, 4), sum(5, 8), sum(9, 10)];
}

/** The key of the sentence on the difference from the year before. */
export function differenceWord(
  sinceBefore: ReportFiguresFragment['sinceBefore'],
): 'higher' | 'lower' | 'same' | 'none' {
  return sinceBefore === null ? 'none' : DIFFERENCES[sinceBefore];
}

const DIFFERENCES = { HIGHER: 'higher', LOWER: 'lower', SAME: 'same' } as const;
