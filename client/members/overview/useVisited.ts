// Of how many visitors the numbers of the overview are, by what each is of; and by which ways they came.
import { useQuery } from '@apollo/client/react';
import { VisitedDocument } from '../../generated/documents.ts';
import type { SummaryFilter } from '../../generated/operations.ts';
import type { Ways } from '../../text/ways.ts';
import type { Response, Weighed } from '../../text/visitors.ts';

/** Null where visitors are not known; undefined until the answer is there. */
export interface Visited {
  readonly whole: Readonly<Record<'now' | 'before' | 'yearAgo', Response>> | undefined;
  readonly byVisitors: Weighed | undefined;
  /** By which ways those of the month came; null: it is not told. */
  readonly ways: Ways | null | undefined;
  readonly of: (part: { readonly kind: string; readonly id: string }) => Response | undefined;
}

/** `filter` is that of the overview. */
export function useVisited(filter: SummaryFilter): Visited {
  // Not into the cache: what it has of the same changes it would lose.
  const { data } = useQuery(VisitedDocument, { variables: { filter }, fetchPolicy: 'no-cache' });
  const changes = data?.changes;
  if (!changes) return { whole: undefined, byVisitors: undefined, ways: undefined, of: () => undefined };
  const { whole, byCategory, best, worst } = changes;
  const parts = new Map<string, Response>([
    ...byCategory.map(({ category, change }) => [`category-${category.id}`, change.now.response] as const),
    ...[...best, ...worst].map(
      ({ location, change }) => [`location-${location.id}`, change.now.response] as const,
    ),
  ]);
  return {
    whole: {
      now: whole.now.response,
      before: whole.before.response,
      yearAgo: whole.yearAgo.response,
    },
    byVisitors: whole.now,
    ways: whole.now.ways,
    of: ({ kind, id }) => parts.get(`${kind}-${id}`),
  };
}
