// Reads the municipality's settlements, categories and questions.
import { useQuery } from '@apollo/client/react';
import { ListsDocument } from '../../generated/documents.ts';
import { useMembership } from '../../parts/shell/membership.ts';

/** What there is now; not what the browser remembers, since versions would be old. */
export function useLists() {
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(ListsDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  return {
    slug,
    lists: data?.settings,
    error,
    reload: async () => (await refetch()).data?.settings,
  };
}

export type ListsOf = NonNullable<ReturnType<typeof useLists>['lists']>;
