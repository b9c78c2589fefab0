// What is said of visitors beside a number of ratings, in the same words on pages, in reports and for the ear.
import { average, percent, smallPercent, wholeNumber } from './formats.ts';
import { say } from './say.ts';
import type { FigureWording } from './texts.ts';

/** What the API tells of visitors; null: they are not known. */
export type Response = {
  readonly visitors: number;
  readonly answers: number;
  readonly rate: number | null;
} | null;

/** "Of 1,240 visitors, 37 rated (3%)"; null where visitors are not known, or their share cannot be told. */
export function respondedIn(
  { language, texts }: FigureWording,
  response: Response | undefined,
): string | null {
  if (!response || response.rate === null) return null;
  return say(texts.results.responded, {
    answers: wholeNumber(response.answers, language),
    visitors: wholeNumber(response.visitors, language),
    share: smallPercent(response.rate, language),
  });
}

/** What the API tells of an average by visitors, and of what share of the ratings they are known. */
export interface Weighed {
  readonly visitedShare: number | null;
  readonly weighted: {
    readonly average: number;
    readonly interval: { readonly lower: number; readonly upper: number };
  } | null;
}

/** The sentence that stands below the average of all ratings; null where no visitors are known at all. */
export function weightedIn(
  { language, texts: { results } }: FigureWording,
  { visitedShare, weighted }: Weighed,
): string | null {
  if (visitedShare === null || visitedShare === 0) return null;
  if (weighted === null) return say(results.unweighted, { share: percent(visitedShare, language) });
  const { lower, upper } = weighted.interval;
  return say(results.weighted, {
    average: average(weighted.average, language),
    range: say(results.range, { lower: average(lower, language), upper: average(upper, language) }),
  });
}
