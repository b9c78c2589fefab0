// Prints operations as precompiled documents, so that the browser needs no GraphQL parser.
import type { DocumentNode } from 'graphql';
import { listFragments, listOperations } from './definitions.ts';
import { documentOf, withTypenames } from './persisted.ts';

/**
 * The text of a TypeScript module that exports `<Name>Document` for each operation of `documents`.
 * Fragments are looked up in `all`.
 */
export function printDocuments(documents: DocumentNode, all: DocumentNode): string {
  const operations = listOperations(documents);
  const fragments = listFragments(all);
  if (operations.length === 0) return 'export {};\n';
  const types = operations.flatMap(({ typeName }) => [typeName, `${typeName}Variables`]);
  return [
    `import type { TypedDocumentNode } from '@apollo/client';`,
    `import type { ${types.join(', ')} } from './operations.ts';`,
    ...operations.map(({ name, typeName, node }) => {
      const document = JSON.stringify(withTypenames(documentOf(node, fragments)), omitPositions);
      return `export const ${name}Document = ${document} as unknown as TypedDocumentNode<${typeName}, ${typeName}Variables>;`;
    }),
    '',
  ].join('\n');
}

function omitPositions(key: string, value: unknown): unknown {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return key === 'loc' || isEmptyList ? undefined : value;
}
