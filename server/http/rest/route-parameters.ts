// A route as it is read: its operation, checked against the schema, with its parameters.
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  typeFromAST,
  validate,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Route } from './route.ts';

/** A part of the path, or a parameter behind it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  /** What the schema says of the argument that it is given to. */
  readonly description: string;
  /** Null is what is not said. */
  readonly type: GraphQLInputType;
  readonly isRequired: boolean;
  /** Undefined: none. */
  readonly standard: unknown;
}

/** A route with what its operation says. */
export interface ReadRoute extends Route {
  readonly name: string;
  readonly definition: OperationDefinitionNode;
  readonly parameters: readonly Parameter[];
}

/** Reads the route. Throws what is wrong with it: a route is right, or the server does not start. */
export function readRoute(route: Route, schema: GraphQLSchema): ReadRoute {
  const document = parse(route.operation, { noLocation: true });
  const [wrong] = validate(schema, document);
  if (wrong) throw wrong;
  const [definition, ...others] = document.definitions;
  const isQuery =
    definition?.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY;
  if (!isQuery || definition.name === undefined || others.length > 0)
    throw new TypeError(`${route.path} is answered by one query with a name.`);
  const said = descriptionsIn(definition, schema);
  const parts = new Set([...route.path.matchAll(/:([a-z]+)/g)].map(([, name]) => name));
  const parameters = (definition.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const input = typeFromAST(schema, type);
    if (!isInputType(input)) throw new TypeError(`${name} of ${route.path} has no type.`);
    const isInPath = parts.delete(name);
    if (isNonNullType(input) !== isInPath)
      throw new TypeError(
        `${name} of ${route.path} is a part of the path where it must be given, and only there.`,
      );
    return {
      name,
      in: isInPath ? ('path' as const) : ('query' as const),
      description: said.get(name) ?? '',
      type: getNullableType(input),
      isRequired: isInPath,
      standard: defaultValue && valueFromAST(defaultValue, input),
    };
  });
  if (parts.size > 0) throw new TypeError(`${route.path} has a part that its operation does not ask for.`);
  return { ...route, name: definition.name.value, definition, parameters };
}

/** What the schema says of the argument, or field of an argument, that each variable is given to first. */
function descriptionsIn(
  definition: OperationDefinitionNode,
  schema: GraphQLSchema,
): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const types = new TypeInfo(schema);
  const note = (name: string, description: string | null | undefined) => {
    if (!said.has(name) && description) said.set(name, description);
  };
  visit(
    definition,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => {
        if (value.kind === Kind.VARIABLE) note(value.name.value, types.getArgument()?.description);
      },
      ObjectField: ({ name, value }) => {
        const input = getNamedType(types.getParentInputType());
        if (value.kind === Kind.VARIABLE && isInputObjectType(input))
          note(value.name.value, input.getFields()[name.value]?.description);
      },
    }),
  );
  return said;
}

/** The values that a parameter may have; null: any of its type. */
export function choicesOf({ type }: Pick<Parameter, 'type'>): readonly string[] | null {
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : null;
}
