// What the list of places shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { LocationSort, LocationState } from '../../generated/operations.ts';
import { type FilterOf, id, oneOf, text, useFilters } from '../../parts/controls/filters.ts';

export const SORTS = ['NAME', 'SETTLEMENT', 'CATEGORY', 'NEWEST'] as const satisfies readonly LocationSort[];
export const STATES = [
  'ALL',
  ...(['IN_USE', 'RETIRED', 'MERGED'] as const satisfies readonly LocationState[]),
] as const;

/** Without a word on it, places that are rated, by name. */
const declared = {
  search: text,
  settlement: id,
  category: id,
  state: oneOf(STATES, 'IN_USE'),
  sort: oneOf(SORTS, 'NAME'),
};

/** What is looked for. */
export type PlacesFilter = FilterOf<typeof declared>;

export const usePlacesAddress = () => useFilters(declared);
