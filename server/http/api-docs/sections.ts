// The schema as it is read by people: types by kind, with their fields, arguments and values, in an order that finds them.
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A name with what is said of it. */
export interface Entry {
  /** Its place on the page: Query.summary, Query.summary.filter. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** As the schema writes it: [Result!]!; null for a value, which has none. */
  readonly type: string | null;
  /** As the schema writes it; null where there is none. */
  readonly standard: string | null;
  /** What to use instead, and until when it stays; null where it is not to go. */
  readonly deprecated: string | null;
  readonly args: readonly Entry[];
  /** Of a root field: what one must be allowed to do; null of anything else. */
  readonly access: string | null;
}

export const KINDS = [
  'query',
  'mutation',
  'objects',
  'interfaces',
  'unions',
  'enums',
  'inputs',
  'scalars',
] as const;
export type Kind = (typeof KINDS)[number];

export interface TypeSection {
  readonly name: string;
  readonly description: string;
  readonly entries: readonly Entry[];
  /** Types that it may be, or interfaces that it has. */
  readonly members: readonly string[];
}

/** Every type of the schema under its kind; what belongs to GraphQL itself is left out. */
export function sectionsOf(schema: GraphQLSchema): ReadonlyMap<Kind, readonly TypeSection[]> {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const kindOf = (type: GraphQLNamedType): Kind => {
    if (type === schema.getQueryType()) return 'query';
    if (type === schema.getMutationType()) return 'mutation';
    if (isObjectType(type)) return 'objects';
    if (isInterfaceType(type)) return 'interfaces';
    if (isUnionType(type)) return 'unions';
    if (isEnumType(type)) return 'enums';
    return isInputObjectType(type) ? 'inputs' : 'scalars';
  };
  return new Map(
    KINDS.map((kind) => [kind, types.filter((type) => kindOf(type) === kind).map(sectionOf)] as const),
  );
}

function sectionOf(type: GraphQLNamedType): TypeSection {
  const { name, description } = type;
  return { name, description: description ?? '', entries: entriesOf(type), members: membersOf(type) };
}

function membersOf(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [];
}

function entriesOf(type: GraphQLNamedType): Entry[] {
  if (isScalarType(type) || isUnionType(type)) return [];
  if (isEnumType(type))
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      id: `${type.name}.${name}`,
      name,
      description: description ?? '',
      type: null,
      standard: null,
      deprecated: deprecationReason ?? null,
      args: [],
      access: null,
    }));
  const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(
    type.getFields(),
  );
  return fields.map((field) => entryOf(`${type.name}.${field.name}`, field));
}

function entryOf(
  id: string,
  part: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument,
): Entry {
  const { name, description, type, deprecationReason, extensions } = part;
  const access = 'access' in extensions ? extensions['access'] : null;
  const args = 'args' in part ? part.args.map((arg) => entryOf(`${id}.${arg.name}`, arg)) : [];
  const standard = 'defaultValue' in part ? writtenValue(part.defaultValue) : null;
  return {
    id,
    name,
    description: description ?? '',
    type: String(type),
    standard,
    args,
    deprecated: deprecationReason ?? null,
    access: typeof access === 'string' ? access : null,
  };
}

function writtenValue(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
