// Asks for pages of the table of places that the address names.
import { useQuery } from '@apollo/client/react';
import { PlaceTableDocument } from '../../generated/documents.ts';
import type { Narrowing } from '../results/parts/Filters.tsx';
import { useAsked } from './useAsked.ts';
import { useTableAddress } from './useTableAddress.ts';

/** `found` is that of before while other numbers are on their way. */
export function usePlaceTable(by: readonly Narrowing[]) {
  const { search, line, locations } = useTableAddress().filter;
  const { variables, fileFor } = useAsked('places', by);
  const { data, previousData, error, refetch, fetchMore } = useQuery(PlaceTableDocument, {
    variables: { ...variables, search, line, locations: locations && [...locations] },
    fetchPolicy: 'cache-and-network',
  });
  return {
    found: data ?? previousData,
    isBusy: !data,
    error,
    refetch,
    fileFor,
    loadMore: (after: string | null) => fetchMore({ variables: { after } }),
  };
}
