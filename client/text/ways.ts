// By which ways ratings came, in the same words on pages and in reports.
import { wholeNumber } from './formats.ts';
import { say, sayCount } from './say.ts';
import type { FigureWording } from './texts.ts';

/** What the API tells of ways; each pair is told together, or not at all. */
export interface Ways {
  readonly filled: number | null;
  readonly onPhone: number | null;
  readonly withSlip: number | null;
  readonly withoutSlip: number | null;
}

/** "Of 30 ratings for which this is told, 12 were given with a paper slip and 18 without": up to two sentences and why; none where nothing is told. */
export function waysIn({ language, texts }: FigureWording, ways: Ways | null | undefined): string[] {
  const { ways: words, answers } = texts.results;
  const sentence = (pattern: string, one: number | null = null, other: number | null = null): string[] =>
    one === null || other === null
      ? []
      : [
          say(pattern, {
            whole: sayCount(answers, one + other, language),
            one: wholeNumber(one, language),
            other: wholeNumber(other, language),
          }),
        ];
  const told = [
    ...sentence(words.slips, ways?.withSlip, ways?.withoutSlip),
    ...sentence(words.paper, ways?.filled, ways?.onPhone),
  ];
  return told.length === 0 ? [] : [...told, words.why];
}
