// Prints operations as precompiled documents, so that the browser needs no GraphQL parser.
import type { DocumentNode } from 'graphql';
import { listFragments, listOperations } from './definitions.ts';
import { documentOf, hashOf, withTypenames } from './persisted.ts';

/** A TypeScript module: what it is called, without its ending, and its text. */
export interface PrintedModule {
  readonly name: string;
  readonly text: string;
}

/**
 * A module for each operation of `documents`, which exports `<Name>Document` with its hash: a page fetches only what it asks.
 * Fragments are looked up in `all`.
 */
export function printDocuments(documents: DocumentNode, all: DocumentNode): PrintedModule[] {
  const fragments = listFragments(all);
  return listOperations(documents).map(({ name, typeName, node }) => {
    const sent = withTypenames(documentOf(node, fragments));
    const document = JSON.stringify({ ...sent, hash: hashOf(sent) }, omitPositions);
    const text = [
      `import type { TypedDocumentNode } from '@apollo/client';`,
      `import type { ${typeName}, ${typeName}Variables } from '../operations.ts';`,
      `export const ${name}Document = ${document} as unknown as TypedDocumentNode<${typeName}, ${typeName}Variables>;`,
    ];
    return { name, text: `${text.join('\n')}\n` };
  });
}

/** The text of the module through which all of them are imported. */
export function printEntry(modules: readonly PrintedModule[]): string {
  if (modules.length === 0) return 'export {};\n';
  return modules.map(({ name }) => `export { ${name}Document } from './documents/${name}.ts';\n`).join('');
}

function omitPositions(key: string, value: unknown): unknown {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return key === 'loc' || isEmptyList ? undefined : value;
}
