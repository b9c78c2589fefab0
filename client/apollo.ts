// The browser's connection to the GraphQL API, and what it keeps of the answers.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import type { FieldPolicy, Reference } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Kind, type DocumentNode } from 'graphql';
import { hashes } from './generated/hashes.ts';

interface Pages {
  readonly nodes: readonly Reference[];
}

/** Each page is added behind those of the same search; a search without `after` starts anew. */
const pagesOf = (...keyArgs: readonly string[]): FieldPolicy<Pages> => ({
  keyArgs: [...keyArgs],
  merge: (known, page, { args }) =>
    known && args?.['after'] ? { ...page, nodes: [...known.nodes, ...page.nodes] } : page,
});

const locations = pagesOf('search', 'settlement', 'category');
const managedLocations = pagesOf('municipality', 'search', 'settlement', 'category', 'state', 'sort');

const placeResults = pagesOf('filter', 'from', 'to', 'search', 'line', 'sort', 'language');
const praise = pagesOf('filter', 'from', 'to', 'sort', 'language');

/** The hash under which the server knows the operation. */
function hashOf({ definitions }: DocumentNode): string {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return (operation?.kind === Kind.OPERATION_DEFINITION && hashes[operation.name?.value ?? '']) || '';
}

/**
 * A client for this origin's /graphql, or another `uri` of it; `links` see each operation before it is sent.
 * Ids are unique within a municipality only, so only municipalities are shared between answers.
 */
export function createApolloClient(uri = '/graphql', ...links: readonly ApolloLink[]): ApolloClient {
  return new ApolloClient({
    // A server that was renewed meanwhile knows other hashes: then the text is sent too.
    link: ApolloLink.from([
      ...links,
      new PersistedQueryLink({ generateHash: hashOf }),
      new HttpLink({ uri }),
    ]),
    cache: new InMemoryCache({
      dataIdFromObject: () => undefined,
      typePolicies: {
        Query: { fields: { managedLocations, placeResults, praise } },
        Municipality: { keyFields: ['slug'], fields: { locations } },
      },
    }),
  });
}
