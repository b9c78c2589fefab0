// Whoever makes a client asks for the whole schema, and gets it without a key; and what docs/clients.md asks for is there.
import { join } from 'node:path';
import { getIntrospectionQuery, Kind, parse, validate, type DocumentNode } from 'graphql';
import { expect, it } from 'vitest';
import { refuseUnbounded } from '../../server/api/document-bounds.ts';
import { writtenCost } from '../../server/api/document-cost.ts';
import { costOf } from '../../server/api/operation-cost.ts';
import { ANYBODY } from '../../server/api/operation-limits.ts';
import { schema } from '../../server/http/whole-schema.ts';
import { programsIn } from '../judges/doc-programs.ts';
import { root } from '../sources.ts';

function costAlone(document: DocumentNode): number {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('It is an operation.');
  return writtenCost(document) + costOf({ document, operation, variables: {} }).complexity;
}

it('all that there is to ask of the schema costs no more than anybody may spend', () => {
  // As gql.tada asks: everything that the server says it supports.
  const everything = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const document = parse(everything);
  expect(() => refuseUnbounded(document)).not.toThrow();
  expect(costAlone(document)).toBeLessThanOrEqual(ANYBODY.operation);
});

it('what the examples ask for is in the schema', () => {
  const { files } = programsIn(join(root, 'docs/clients.md'));
  const asked = files.flatMap(({ name, text }) =>
    [...text.matchAll(/`\s*(query [^`]+)`/g)].map(([, query = '']) => ({ name, query })),
  );
  expect(asked).toHaveLength(4);
  for (const { name, query } of asked) expect([name, validate(schema, parse(query))]).toEqual([name, []]);
});

it('each program stands in a part of the paper that runs it', () => {
  const { files, parts } = programsIn(join(root, 'docs/clients.md'));
  const lines = parts.flatMap(({ commands }) => commands).join('\n');
  const started = files.filter(({ name }) => /\.(mjs|ts)$/.test(name)).map(({ name }) => name);
  expect(started.filter((name) => !lines.includes(name))).toEqual([]);
});
