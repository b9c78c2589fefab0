// Lists the client's operations under the hashes by which the server knows them, so that a browser need not send texts.
import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { listFragments, listOperations } from './definitions.ts';

/** An operation with the fragments it needs; `hash`: SHA-256 of the text, in hexadecimal digits. */
export interface PersistedOperation {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** The operation and all fragments that it spreads, directly or through others. */
export function documentOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  // Grows while it is walked: a fragment may spread another one.
  const definitions = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
  for (const definition of definitions)
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment) definitions.add(fragment);
      },
    });
  return { kind: Kind.DOCUMENT, definitions: [...definitions] };
}

/** The document as Apollo Client's cache sends it: everything but the root tells its type. */
export function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const isAsked = node.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      );
      return isRoot || isAsked ? undefined : { ...node, selections: [...node.selections, TYPENAME] };
    },
  });
}

/** SHA-256 of the document's text, in hexadecimal digits: under it the server knows the operation. */
export function hashOf(document: DocumentNode): string {
  return createHash('sha256').update(print(document)).digest('hex');
}

/** The operations of `documents`, as `sent` makes them (as they are, unless told otherwise). Fragments are looked up in `all`. */
export function listPersisted(
  documents: DocumentNode,
  all: DocumentNode,
  sent = (document: DocumentNode) => document,
): PersistedOperation[] {
  const fragments = listFragments(all);
  return listOperations(documents).map(({ name, node }) => {
    const document = sent(documentOf(node, fragments));
    return { name, hash: hashOf(document), text: print(document) };
  });
}

/** The text of a TypeScript module that exports `manifest`: every operation, for the server. */
export function printManifest(operations: readonly PersistedOperation[]): string {
  const type = 'readonly { readonly name: string; readonly hash: string; readonly text: string }[]';
  return `export const manifest: ${type} = ${JSON.stringify(operations, null, 2)};\n`;
}
