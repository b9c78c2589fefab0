// What stands in a file of results, by language.
import type { LocationKind } from '../../../municipality/locations/rules.ts';
import { bg } from './words.bg.ts';
import { en } from './words.en.ts';

export const RESULT_TABLES = ['places', 'settlements', 'categories', 'lines'] as const;
export type ResultTable = (typeof RESULT_TABLES)[number];

/** Columns that only some tables have, and those of every table. */
type Column =
  | ('name' | 'settlement' | 'category' | 'kind' | 'line' | 'registrationNumber' | 'places' | 'vehicles')
  | ('count' | 'average' | 'lower' | 'upper' | 'top' | 'bottom' | 'difference' | 'note')
  | ('beforeCount' | 'beforeAverage' | 'beforeLower' | 'beforeUpper');

/** Days are written as they come: YYYY-MM-DD. */
export interface Words {
  readonly tables: Readonly<Record<ResultTable, string>>;
  readonly demo: string;
  readonly days: (from: string | null, to: string) => string;
  readonly before: (from: string, to: string) => string;
  readonly standing: { readonly counted: string; readonly together: string };
  readonly category: (name: string) => string;
  readonly settlement: (name: string) => string;
  readonly line: (name: string) => string;
  readonly search: (words: string) => string;
  readonly licence: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly kinds: Readonly<Record<LocationKind, string>>;
  readonly noLine: string;
  readonly unlikely: string;
  readonly notEnough: string;
}

/** The words in the language; in Bulgarian where there are none in it. */
export function wordsIn(language: string | null): Words {
  return language === 'en' ? en : bg;
}
