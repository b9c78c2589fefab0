// Prints the schema to server/schema.graphql, the contract that client, sign generator and strangers build on.
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** The schema as text, in an order that no refactoring changes. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../schema.graphql', import.meta.url), printedSchema());
}
