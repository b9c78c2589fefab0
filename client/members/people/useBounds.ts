// The settlements and categories that a local member can be bound to.
import { useQuery } from '@apollo/client/react';
import { PlaceListsDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';

/** Asked once, however many ask. */
export function useBounds() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(PlaceListsDocument, { variables: { slug, language } });
  return { bounds: data?.municipality ?? undefined, error, refetch };
}
