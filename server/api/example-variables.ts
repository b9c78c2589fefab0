// Variables that an operation would take: to see what it costs before anybody has asked.
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  typeFromAST,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { getSchema } from './schema.ts';

const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-01-01',
  Texts: { bg: '1' },
};

/** A value of its type for each variable that must have one. */
export function exampleVariables({
  variableDefinitions = [],
}: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions
      // A valid operation names input types only.
      .map(
        ({ variable, type }) =>
          [variable.name.value, typeFromAST(getSchema(), type) as GraphQLInputType] as const,
      )
      .filter(([, type]) => isNonNullType(type))
      .map(([name, type]) => [name, exampleOf(type)]),
  );
}

function exampleOf(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (!isInputObjectType(inner)) return SCALARS[inner.name] ?? '1';
  const required = Object.values(inner.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, exampleOf(field.type)]));
}
