// Reads one place, as it is now.
import { useQuery } from '@apollo/client/react';
import { PlaceDocument } from '../../generated/documents.ts';
import type { PlaceQuery } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';

export type PlaceOf = PlaceQuery['managedLocation'];

/** Not what the browser remembers: its version would be old. */
export function usePlace(id: string) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data, previousData, error, refetch } = useQuery(PlaceDocument, {
    variables: { slug, id, language },
    fetchPolicy: 'network-only',
  });
  const { managedLocation: place, municipality } = data ?? previousData ?? {};
  return {
    place,
    municipality,
    error,
    reload: async (): Promise<PlaceOf | undefined> => (await refetch()).data?.managedLocation,
  };
}
