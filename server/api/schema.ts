// The schema: put together of every noun's part when it is first asked for. Whoever asks has loaded them all (http/whole-schema.ts).
import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';

/** What is made of the schema once, when it is first asked for. */
export function ofSchema<Made>(make: (schema: GraphQLSchema) => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => (made ??= { it: make(getSchema()) }).it;
}

let schema: GraphQLSchema | undefined;

/** The whole schema. */
export function getSchema(): GraphQLSchema {
  return (schema ??= builder.toSchema());
}
