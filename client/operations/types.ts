// Prints the TypeScript types of GraphQL operations: what they return and which variables they take.
import { typeFromAST } from 'graphql';
import type { DocumentNode, GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { listFragments, listOperations } from './definitions.ts';
import { createSelectionPrinter } from './selections.ts';
import { NamedTypes } from './values.ts';

/**
 * The text of a TypeScript module: `<Name>Query` or `<Name>Mutation` with `…Variables` for each operation,
 * `<Name>Fragment` for each fragment, and the enums and inputs they use.
 * The document must be valid. Throws a GraphQLError for an operation without a name.
 */
export function printTypes(schema: GraphQLSchema, document: DocumentNode): string {
  const named = new NamedTypes();
  const fragments = listFragments(document);
  const printSelection = createSelectionPrinter(schema, fragments, named);
  const lines = ['export {};'];
  for (const [name, { typeCondition, selectionSet }] of fragments) {
    const selection = printSelection(schema.getType(typeCondition.name.value), [selectionSet]);
    lines.push(`export type ${name}Fragment = ${selection};`);
  }
  for (const { typeName, node } of listOperations(document)) {
    const selection = printSelection(schema.getRootType(node.operation), [node.selectionSet]);
    lines.push(`export type ${typeName} = ${selection};`);
    lines.push(`export type ${typeName}Variables = ${printVariables(schema, node, named)};`);
  }
  return [...lines, ...named.print(), ''].join('\n');
}

function printVariables(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  named: NamedTypes,
) {
  if (!variableDefinitions || variableDefinitions.length === 0) return 'Record<string, never>';
  const variables = variableDefinitions.map(({ variable, type, defaultValue }) => {
    // A valid document names input types only.
    const inputType = typeFromAST(schema, type) as GraphQLInputType;
    return named.printProperty(variable.name.value, inputType, defaultValue !== undefined);
  });
  return `{ ${variables.join('; ')} }`;
}
