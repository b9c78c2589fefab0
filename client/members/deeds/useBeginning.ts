// What a new task or improvement begins with: the place of its address by name, or the service, its text, and the way back.
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { NamedPlaceDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { Place } from '../people/post.ts';
import { beginningOf } from './beginning.ts';

export interface Begun {
  /** The place; none where the address names none, or one that is not there. */
  readonly place: Place | undefined;
  /** The id of the service. */
  readonly category: string | undefined;
  readonly text: string;
  readonly from: string | undefined;
  /** The place is being asked for. */
  readonly isAsking: boolean;
}

export function useBeginning(): Begun {
  const [search] = useSearchParams();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { location, category, from, text = '' } = beginningOf(search, slug);
  const { data, loading } = useQuery(NamedPlaceDocument, {
    variables: { slug, id: location ?? '', language },
    skip: location === undefined,
  });
  const found = data?.location;
  return {
    place: found ? { id: found.id, name: found.name } : undefined,
    category,
    text,
    from,
    isAsking: location !== undefined && loading,
  };
}
