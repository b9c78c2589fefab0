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

/** Null: all lines; empty: vehicles of none. */
const line: Kind<string | null> = { read: (said) => said, write: (name) => name };

const declared = {
  search: text,
  /** Without a word on it the poorest first: they are what is looked for. */
  sort: oneOf(SORTS, 'WORST'),
  line,
  inNumbers: flag('months', 'numbers'),
};

export const useTableAddress = () => useFilters(declared);
