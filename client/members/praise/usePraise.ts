// What the ledger of praise asks for, as the address says it: the filters of every page of results, and an order of its own.
import { useQuery } from '@apollo/client/react';
import { PraiseDocument } from '../../generated/documents.ts';
import type { PraiseQuery, PraiseSort } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { oneOf, useFilters } from '../../parts/controls/filters.ts';
import { useResultsAddress } from '../results/parts/useResultsAddress.ts';
import { useMembership } from '../../parts/shell/membership.ts';

export const SORTS = ['SURE', 'COUNT', 'NAME'] as const satisfies readonly PraiseSort[];

const declared = { sort: oneOf(SORTS, 'SURE') };

export type PlacePraise = PraiseQuery['praise']['nodes'][number];

/** `found` is that of before while other numbers are on their way. */
export function usePraise() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { filter, days } = useResultsAddress();
  const {
    filter: { sort },
    change,
  } = useFilters(declared);
  const { category, settlement } = filter;
  const { data, previousData, error, refetch, fetchMore } = useQuery(PraiseDocument, {
    variables: { slug, language, order: sort, filter: { municipality: slug, category, settlement }, ...days },
    fetchPolicy: 'cache-and-network',
  });
  const file = (ending: string, more: Readonly<Record<string, string | null>>) => {
    const given = Object.entries({ language, ...days, ...more }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    return `/members/files/praise/${slug}.${ending}?${new URLSearchParams(given)}`;
  };
  return {
    found: data ?? previousData,
    isBusy: !data,
    error,
    refetch,
    sort,
    sortBy: (chosen: (typeof SORTS)[number]) => change({ sort: chosen }),
    loadMore: (after: string | null) => fetchMore({ variables: { after } }),
    certificateOf: (location: string) => file('pdf', { location }),
    tableAs: (ending: 'csv' | 'xlsx') => file(ending, { category, settlement, sort }),
  };
}
