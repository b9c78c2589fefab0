// What an operation costs with its variables, before any of it runs.
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { introspectionOf } from './document-bounds.ts';
import type { Cost } from './operation-limits.ts';
import { getSchema } from './schema.ts';
import { statementsOf, type Asked } from './statements.ts';

const MOST_ERRORS = { maxErrors: 5 };

/**
 * Values about the schema, as they are estimated, that weigh as much as a field of an item. Of what tools ask for there are fewer than a
 * third: each type counts as an object, an input and an enum at once.
 */
const INTROSPECTION = 20;

/**
 * What the operation costs: a field of an item 1, a list as much as the items that it may hold, and each statement what it
 * weighs. Throws a GraphQLError where its variables are not of their types. */
export function costOf({ document, operation, variables }: Asked): Cost {
  const [wrong] = wrongVariables(operation, variables);
  if (wrong) throw wrong;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const { complexity, ...shape } = complexityFromQuery(alone, {
    schema: getSchema(),
    variables: { ...variables },
  });
  const introspection = Math.ceil(introspectionOf(document, operation) / INTROSPECTION);
  return { ...shape, complexity: complexity + introspection + statementsOf({ document, operation }) };
}

/** The first things that are wrong with the variables. Each error repeats what came, so there are few. */
export function wrongVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  return getVariableValues(getSchema(), variableDefinitions, { ...variables }, MOST_ERRORS).errors ?? [];
}
