// Prints what a GraphQL selection returns as a TypeScript type; a union where the type may be one of several.
import { isAbstractType, isCompositeType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLLeafType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { NamedTypes } from './values.ts';

type SelectionPrinter = (
  type: GraphQLNamedType | null | undefined,
  selectionSets: readonly SelectionSetNode[],
) => string;

interface SelectedField {
  readonly nodes: FieldNode[];
  isConditional: boolean;
}

/** A function that prints selections of a valid document on a type of `schema`. */
export function createSelectionPrinter(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  named: NamedTypes,
): SelectionPrinter {
  function printSelection(
    type: GraphQLNamedType | null | undefined,
    selectionSets: readonly SelectionSetNode[],
  ): string {
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    return [...new Set(objects.map((object) => printObject(object, selectionSets)))].join(' | ');
  }

  function printObject(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): string {
    const selected = new Map<string, SelectedField>();
    for (const { selections } of selectionSets) collect(type, selections, false, selected);
    const properties = [...selected].map(([key, { nodes, isConditional }]) => {
      const name = `readonly ${key}${isConditional ? '?' : ''}`;
      const fieldName = nodes[0]?.name.value ?? key;
      const field = type.getFields()[fieldName];
      const value = field ? printOutput(field.type, nodes) : `'${type.name}'`;
      return `${name}: ${value}${isConditional ? ' | undefined' : ''}`;
    });
    return `{ ${properties.join('; ')} }`;
  }

  function collect(
    type: GraphQLObjectType,
    selections: readonly SelectionNode[],
    isInConditional: boolean,
    into: Map<string, SelectedField>,
  ): void {
    for (const node of selections) {
      const isConditional =
        isInConditional ||
        (node.directives?.some(({ name }) => /^(include|skip)$/.test(name.value)) ?? false);
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const field = into.get(key) ?? { nodes: [], isConditional: true };
        field.nodes.push(node);
        field.isConditional &&= isConditional;
        into.set(key, field);
      } else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        if (fragment && appliesTo(type, fragment.typeCondition?.name.value))
          collect(type, fragment.selectionSet.selections, isConditional, into);
      }
    }
  }

  function appliesTo(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditionType = schema.getType(condition);
    return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
  }

  function printOutput(type: GraphQLOutputType, nodes: readonly FieldNode[]): string {
    const inner = isNonNullType(type) ? type.ofType : type;
    const text = isListType(inner)
      ? `ReadonlyArray<${printOutput(inner.ofType, nodes)}>`
      : printInner(inner, nodes);
    return isNonNullType(type) ? text : `${text} | null`;
  }

  function printInner(type: GraphQLLeafType | GraphQLCompositeType, nodes: readonly FieldNode[]): string {
    if (!isCompositeType(type)) return named.printName(type);
    return printSelection(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
  }

  return printSelection;
}
