// Runs a page's operation in process: the same schema, grants and limits as over HTTP, without the HTTP.
import { execute, parse, validate, type DocumentNode } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { schema } from '../graphql/schema.ts';

const documents = new Map<string, DocumentNode>();

/** The operation, parsed and checked once. There are as many as the pages have. */
function documentOf(operation: string): DocumentNode {
  const known = documents.get(operation);
  if (known) return known;
  const document = parse(operation);
  const [error] = validate(schema, document);
  if (error) throw error;
  documents.set(operation, document);
  return document;
}

/** The operation's data. Throws the first error, as resolvers threw it. */
export async function run<Data>(
  operation: string,
  variableValues: Readonly<Record<string, unknown>>,
  contextValue: Context,
): Promise<Data> {
  const result = await execute({ schema, document: documentOf(operation), variableValues, contextValue });
  const [error] = result.errors ?? [];
  if (error) throw error;
  // The operation was checked against the schema, and its type was generated from both.
  return result.data as Data;
}
