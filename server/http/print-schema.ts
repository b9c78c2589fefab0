// Prints the schema to server/schema.graphql, the contract that client, sign generator and strangers build on, and what of it is read
// by GET to docs/openapi.json; with `--release` the first also to schema.released.graphql, against which `npm run check` holds it from then on.
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { listUnannounced, releaseOf } from '../api/announced.ts';
import { openApiOf } from './rest/openapi.ts';
import { readRoute } from './rest/route-parameters.ts';
import { ROUTES } from './rest/all-routes.ts';
import { schema } from './whole-schema.ts';

const PRINTED = new URL('../schema.graphql', import.meta.url);
const OPEN_API = new URL('../../docs/openapi.json', import.meta.url);
const RELEASED = new URL('../schema.released.graphql', import.meta.url);

/** The schema as text, in an order that no refactoring changes. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The OpenAPI document as text. */
export function printedOpenApi(): string {
  const document = openApiOf(
    ROUTES.map((route) => readRoute(route, schema)),
    schema,
  );
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Throws, in words, what would disappear unannounced. */
function release(text: string, today: string): void {
  const faults = listUnannounced(readFileSync(RELEASED, 'utf8'), text, today);
  if (faults.length > 0) throw new Error(`This cannot be released:\n${faults.join('\n')}`);
  writeFileSync(RELEASED, releaseOf(text, today));
}

if (process.argv[1] === import.meta.filename) {
  const text = printedSchema();
  writeFileSync(PRINTED, text);
  writeFileSync(OPEN_API, printedOpenApi());
  if (process.argv.includes('--release')) release(text, new Date().toISOString().slice(0, 10));
}
