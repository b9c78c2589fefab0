// The settlements, categories and groups of places that a local member can be bound to.
import { useQuery } from '@apollo/client/react';
import { GroupsDocument, PlaceListsDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';

/** Asked once, however many ask. */
export function useBounds() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data, error, refetch } = useQuery(PlaceListsDocument, { variables: { slug, language } });
  // A group may have been made on another page of the app.
  const { data: known } = useQuery(GroupsDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const bounds = data?.municipality && known && { ...data.municipality, groups: known.locationGroups };
  return { bounds: bounds ?? undefined, error, refetch };
}
