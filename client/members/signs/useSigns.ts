// Reads the signs that the address asks for, fifty at a time; and where the same lies as a file and as a picture.
import { useQuery } from '@apollo/client/react';
import { SignsDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useSignsAddress, variablesOf } from './useSignsAddress.ts';

export function useSigns() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const address = useSignsAddress();
  const { data, previousData, error, refetch, fetchMore } = useQuery(SignsDocument, {
    variables: { slug, language, ...variablesOf(address.filter) },
    // What was changed on another page of the app is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.managedSigns;
  const query = new URLSearchParams({ language, ...address.query });
  const fileFor = (ending: 'csv' | 'xlsx' | 'svg') => `/members/files/signs/${slug}/signs.${ending}?${query}`;
  const loadMore = () => fetchMore({ variables: { after: found?.pageInfo.endCursor ?? null } });
  return { ...address, found, error, refetch, loadMore, fileFor, isBusy: !data };
}
