// What stands in the files of the overview, the comparison, the calendar and one place, by language.
import type { Kind } from '../view-reading.ts';
import { viewsBg } from './views.bg.ts';
import { viewsEn } from './views.en.ts';

export const VIEWS = ['overview', 'compare', 'calendar', 'place'] as const;
export type View = (typeof VIEWS)[number];

/** Days are written as they come: YYYY-MM-DD. */
export interface ViewWords {
  readonly views: Readonly<Record<View, string>>;
  readonly kinds: Readonly<Record<Kind | 'whole', string>>;
  readonly part: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly score: (score: number) => string;
  /** Says which days a period is. */
  readonly period: (name: string, from: string, to: string) => string;
  readonly periods: Readonly<Record<'now' | 'before' | 'yearAgo', string>>;
  /** Heads the difference from an earlier period, and what it means. */
  readonly since: Readonly<
    Record<'before' | 'yearAgo', { readonly amount: string; readonly verdict: string }>
  >;
  readonly verdicts: { readonly unlikely: string; readonly chance: string };
}

/** The words in the language; in Bulgarian where there are none in it. */
export function viewWordsIn(language: string): ViewWords {
  return language === 'en' ? viewsEn : viewsBg;
}
