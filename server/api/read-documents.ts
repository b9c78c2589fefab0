// Strangers' documents that Apollo has read and found right, so that it need not read them again.
import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { BoundedMemory } from '../foundation/bounded-memory.ts';

type Store = NonNullable<ApolloServerOptions<object>['documentStore']>;

/** Characters of their texts. A document takes up to 200 bytes for each: it holds all of its tokens. */
const MOST_CHARACTERS = 200_000;

/**
 * A store for Apollo that forgets the oldest where all are longer than that. Apollo's own holds 30 MB of their JSON, in which no
 * token stands: 160 MB of memory, for whoever sends one document after another.
 */
export function rememberDocuments(mostCharacters = MOST_CHARACTERS): Store {
  const documents = new BoundedMemory<DocumentNode>(mostCharacters, ({ loc }) => loc?.end ?? 0);
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => Promise.resolve(documents.set(key, document)),
    delete: (key) => Promise.resolve(documents.delete(key)),
  };
}
