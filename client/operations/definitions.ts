// Finds the operations and fragments of a GraphQL document, by name.
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';

/** An operation with its name and the name of its TypeScript type: `Places` and `PlacesQuery`. */
export interface NamedOperation {
  readonly name: string;
  readonly typeName: string;
  readonly node: OperationDefinitionNode;
}

/** The operations of a document in order. Throws a GraphQLError for one without a name. */
export function listOperations(document: DocumentNode): NamedOperation[] {
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => {
      if (!node.name) throw new GraphQLError('An operation needs a name.', { nodes: node });
      const name = node.name.value;
      return {
        name,
        typeName: name + (node.operation === OperationTypeNode.QUERY ? 'Query' : 'Mutation'),
        node,
      };
    });
}

/** The fragments of a document by name. */
export function listFragments(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}
