// The numbers of an annual report as an edition keeps them.
import type { Counts } from '../../foundation/score-statistics.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import type { FrozenPulse } from './staff-figures.ts';
import type { Ways } from '../../voting/ballots/ways.ts';
import type { PublishedProgramme } from '../mystery-visits/published.ts';
import type { ToldResponse, Weighted } from '../../results/responses/rules.ts';

/** As JSON keeps it. */
type Kept<Of> = { readonly [Name in keyof Of]: Of[Name] extends object ? Kept<Of[Name]> : Of[Name] };

/** What may be said of an average and that of the year before: SAME where it may be chance, or is not seen in one decimal. */
export type Difference = 'HIGHER' | 'LOWER' | 'SAME';

/** A part of the municipality as it was called then, with its counts. */
export type FrozenPart = {
  readonly name: Texts;
  readonly counts: Counts;
  readonly before: Counts;
  /** Null where one of the years has nothing. */
  readonly sinceBefore: Difference | null;
  /** Of how many visitors the ratings are; null where none are known. */
  readonly response?: Kept<ToldResponse> | null;
};

/**
 * What is gathered from published ratings, kept with the edition: scores as ten counts, from which the rest follows. Editions
 * of earlier versions have nothing of visitors, and no groups.
 */
export type ReportFigures = {
  /** The first and the last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly threshold: number;
  readonly whole: Counts;
  /** The same of the year before. */
  readonly before: Counts;
  readonly sinceBefore: Difference | null;
  readonly response?: Kept<ToldResponse> | null;
  /** The average by visitors, and of what share of the ratings these are known. */
  readonly weighted?: Kept<Weighted> | null;
  readonly visitedShare?: number | null;
  readonly unconfirmed: Counts;
  /** What quiet places published together. */
  readonly pooled: Counts;
  readonly openings: number;
  /** By which ways the ratings came, as far as it is told. */
  readonly ways?: Kept<Ways> | null;
  readonly placesRated: number;
  readonly placesInUse: number;
  /** All twelve. */
  readonly months: readonly { readonly start: string; readonly counts: Counts; readonly before: Counts }[];
  readonly categories: readonly FrozenPart[];
  readonly settlements: readonly FrozenPart[];
  /** Groups of places, where the report has a table of them; a place may be in several. */
  readonly groups?: readonly FrozenPart[];
  readonly best: readonly FrozenPlace[];
  readonly weakest: readonly FrozenPlace[];
  /** Pulses of the staff of which the head of administration lets the report tell. */
  readonly staffPulses?: readonly FrozenPulse[];
  readonly improvements: readonly FrozenImprovement[];
  /** Of earlier editions none. */
  readonly promises?: FrozenPromises;
  /** What mystery clients found, of each programme. */
  readonly mystery?: readonly PublishedProgramme[];
};

export type FrozenPlace = {
  readonly name: Texts;
  readonly category: Texts;
  readonly counts: Counts;
  readonly response?: Kept<ToldResponse> | null;
};
/** What became of what was promised first for a day of the year: how many of each. */
export type FrozenPromises = {
  readonly kept: number;
  readonly late: number;
  readonly givenUp: number;
  readonly open: number;
};
export type FrozenImprovement = {
  readonly doneOn: string;
  readonly text: Texts;
  /** The places, the category, the settlement; none: everywhere. */
  readonly where: readonly Texts[];
};
