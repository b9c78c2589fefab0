// What an operation answers, as JSON Schema (2020-12, which OpenAPI 3.1 takes): its selections, with what the schema says of them.
import {
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type JsonSchema = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer', format: 'int32' },
  Float: { type: 'number', format: 'double' },
  Boolean: { type: 'boolean' },
  String: { type: 'string' },
  ID: { type: 'string' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
};

/** The schema of the data. A root field is never null there: one that is, is answered as a problem. */
export function answerSchema({ selectionSet }: OperationDefinitionNode, schema: GraphQLSchema): JsonSchema {
  const query = schema.getQueryType();
  if (!query) throw new TypeError('There is no query.');
  return objectSchema(query, selectionSet, givenSchema);
}

/** That of a scalar, or of an enum. Throws where it is not told here what that is in JSON. */
export function leafSchema(type: GraphQLInputType | GraphQLOutputType): JsonSchema {
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  const known = isScalarType(type) ? SCALARS[type.name] : undefined;
  if (known === undefined) throw new TypeError(`Say here what ${String(type)} is in JSON.`);
  return known;
}

type SchemaOf = (type: GraphQLOutputType, selections: SelectionSetNode | undefined) => JsonSchema;

function objectSchema(
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  schemaOf: SchemaOf = valueSchema,
): JsonSchema {
  const fields = type.getFields();
  const properties = selections.map((node): readonly [string, JsonSchema] => {
    const field = node.kind === Kind.FIELD ? fields[node.name.value] : undefined;
    if (node.kind !== Kind.FIELD || !field) throw new TypeError('A route selects fields alone.');
    const { description } = field;
    return [
      (node.alias ?? node.name).value,
      { ...(description && { description }), ...schemaOf(field.type, node.selectionSet) },
    ];
  });
  return {
    type: 'object',
    required: properties.map(([name]) => name),
    properties: Object.fromEntries(properties),
  };
}

/** Of a value that may be null, unless its type says that it is not. */
function valueSchema(type: GraphQLOutputType, selections: SelectionSetNode | undefined): JsonSchema {
  const given = givenSchema(type, selections);
  if (isNonNullType(type)) return given;
  const { enum: values } = given;
  return {
    ...given,
    type: [given['type'], 'null'],
    ...(Array.isArray(values) && { enum: [...values, null] }),
  };
}

/** Of a value that is there. */
function givenSchema(type: GraphQLOutputType, selections: SelectionSetNode | undefined): JsonSchema {
  const given = getNullableType(type);
  if (isListType(given)) return { type: 'array', items: valueSchema(given.ofType, selections) };
  return isObjectType(given) && selections ? objectSchema(given, selections) : leafSchema(given);
}
