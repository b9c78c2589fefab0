// The browser's connection to the GraphQL API, and what it keeps of the answers.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import type { FieldPolicy, Reference } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';

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

const managedImprovements = pagesOf('municipality', 'state', 'group', 'until');
const managedSigns = pagesOf(
  'municipality',
  'search',
  'settlement',
  'category',
  'location',
  'states',
  'isSilent',
  'first',
);
const piles = pagesOf('municipality');
const printOrders = pagesOf('municipality', 'states', 'first');
const tasks = pagesOf('municipality', 'states', 'isMine', 'isOverdue');

const placeResults = pagesOf('filter', 'from', 'to', 'search', 'line', 'locations', 'sort', 'language');
const praise = pagesOf('filter', 'from', 'to', 'sort', 'language');

/** Two parts of a page ask for different fields of one thing: together they are what is known of it. */
const oneThing: FieldPolicy = { merge: true };

/** The hash under which the server knows the operation: its document was printed with it. */
function hashOf(document: DocumentNode): string {
  return 'hash' in document && typeof document.hash === 'string' ? document.hash : '';
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
        Query: {
          fields: {
            managedImprovements,
            managedLocations,
            managedSigns,
            piles,
            placeResults,
            praise,
            printOrders,
            tasks,
            location: oneThing,
            me: oneThing,
            operatedMunicipality: oneThing,
            printOrder: oneThing,
            settings: oneThing,
          },
        },
        Municipality: { keyFields: ['slug'], fields: { locations } },
      },
    }),
  });
}
