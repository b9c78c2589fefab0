// What an operation costs with its variables, before any of it runs.
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { QUERY_LIMITS, tooComplex } from './limits.ts';
import { schema } from './schema.ts';

const MOST_ERRORS = { maxErrors: 5 };

/**
 * Refuses (TOO_COMPLEX) an operation of a valid document that is over the limits with these variables. Throws a
 * GraphQLError where the variables are not of their types.
 */
export function refuseCostly(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const [wrong] = wrongVariables(operation, variables);
  if (wrong) throw wrong;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const cost = complexityFromQuery(alone, { schema, variables: { ...variables } });
  for (const limit of ['depth', 'breadth', 'complexity'] as const)
    if (cost[limit] > QUERY_LIMITS[limit]) throw tooComplex(limit, cost);
}

/** The first things that are wrong with the variables. Each error repeats what came, so there are few. */
export function wrongVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  return getVariableValues(schema, variableDefinitions, { ...variables }, MOST_ERRORS).errors ?? [];
}
