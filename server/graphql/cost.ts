// What an operation costs with its variables, before any of it runs.
import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Cost } from './limits.ts';
import { schema } from './schema.ts';

const MOST_ERRORS = { maxErrors: 5 };

/** An operation of a valid document, with what it was sent with. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the operation costs. Throws a GraphQLError where its variables are not of their types. */
export function costOf({ document, operation, variables }: Asked): Cost {
  const [wrong] = wrongVariables(operation, variables);
  if (wrong) throw wrong;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  return complexityFromQuery(alone, { schema, variables: { ...variables } });
}

/** The first things that are wrong with the variables. Each error repeats what came, so there are few. */
export function wrongVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  return getVariableValues(schema, variableDefinitions, { ...variables }, MOST_ERRORS).errors ?? [];
}
