// What a table of results shows beside its filters is written in the address too: words, order, a line, months as numbers.
import type { ResultSort } from '../../generated/operations.ts';
import { flag, type Kind, oneOf, text, useFilters } from '../../parts/controls/filters.ts';

export const SORTS = [
  'WORST',
  'BEST',
  'DROP',
  'RISE',
  'COUNT',
  'NAME',
] as const satisfies readonly ResultSort[];

export const GROUPINGS = ['places', 'settlements', 'categories', 'lines'] as const;

/** What a row of the table is. */
export type Grouping = (typeof GROUPINGS)[number];

/** Null: all lines; empty: vehicles of none. */
const line: Kind<string | null> = { read: (said) => said, write: (name) => name };

/** As many as the API takes, each of at most so many digits with a comma. */
const MOST = 500;
const LONGEST = 20;

/** Only these places; null: all. What is no list of ids is of nothing. */
const locations: Kind<readonly string[] | null> = {
  read: (said) => {
    const ids = said && said.length <= MOST * LONGEST ? said.split(',') : [];
    const isList = ids.length > 0 && ids.length <= MOST && ids.every((each) => /^[1-9]\d{0,17}$/.test(each));
    return isList ? ids : null;
  },
  write: (ids) => ids?.join(',') ?? null,
};

const declared = {
  by: oneOf(GROUPINGS, 'places'),
  search: text,
  /** Without a word on it the poorest first: they are what is looked for. */
  sort: oneOf(SORTS, 'WORST'),
  line,
  locations,
  inNumbers: flag('months', 'numbers'),
};

export const useTableAddress = () => useFilters(declared);
