// What the list of signs shows is written in its address, so that it can be bookmarked, sent and gone back to.
import type { ManagedSignState, SignsQueryVariables } from '../../generated/operations.ts';
import { type FilterOf, id, named, oneOf, text, useFilters } from '../../parts/controls/filters.ts';

/** In the order of a sign's life. SILENT is told of the place, beside the state; without a word on it: all in use. */
export const SHOWN = [
  ...(['IN_USE', 'NEW', 'ORDERED', 'PRINTED', 'MOUNTED'] as const),
  ...(['SILENT', 'DAMAGED', 'RETIRED'] as const),
];
export type Shown = (typeof SHOWN)[number];

const IN_USE: ManagedSignState[] = ['NEW', 'ORDERED', 'PRINTED', 'MOUNTED', 'DAMAGED'];

const declared = {
  search: text,
  settlement: id,
  category: id,
  location: id,
  shown: named('state', oneOf(SHOWN, 'IN_USE')),
};

/** What is looked for. */
export type SignsFilter = FilterOf<typeof declared>;

/** What is asked of the server. */
export function variablesOf({
  shown,
  ...narrowed
}: SignsFilter): Omit<SignsQueryVariables, 'slug' | 'language'> {
  const states = shown === 'IN_USE' ? IN_USE : shown === 'SILENT' ? null : [shown];
  return { ...narrowed, states, isSilent: shown === 'SILENT' };
}

export const useSignsAddress = () => useFilters(declared);
