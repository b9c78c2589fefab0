// GraphQL documents from introspection: every root field, with values that fit their types badly in one place.
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { pick, type Chance } from '../../bench/standing/chance.ts';
import { oneOf, someDay, someText } from './texts.ts';

/** What stands in the body of a request to `/graphql`. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that exist, by the name of the argument or field that takes them. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Characters of one text: bodies of more than 100 KB are refused unread. */
const MOST_TEXT = 90_000;
const DEEPEST = 3;
const MOST_FIELDS = 6;

/** A root field. */
export interface Root {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

interface Making {
  readonly known: Known;
  readonly chance: Chance;
  /** How many values that fit badly may still come: one or two in a document, or it is refused for each of them. */
  bad: number;
  /** Characters that are left for all texts together. */
  left: number;
}

function scalar(name: string, type: string, making: Making): unknown {
  const { chance, known } = making;
  const good = known[name] ?? known[type] ?? [];
  const isBad = making.bad > 0 && chance() < 0.5;
  if (isBad) making.bad -= 1;
  if (!isBad && good.length > 0) return oneOf(good, chance);
  // A value of another type is repeated in what GraphQL says of it.
  if (isBad && chance() < 0.3) return text(making);
  switch (type) {
    case 'Int':
      return isBad
        ? oneOf([-1, 0, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1.5, 1_000], chance)
        : 1 + pick(10, chance);
    case 'Float':
      return isBad ? oneOf([-1e308, 1e308, 0, -0, 91, 181, 1e-320], chance) : chance() * 50;
    case 'Boolean':
      return isBad ? 'true' : chance() < 0.5;
    case 'Date':
      return someDay(chance);
    default:
      return isBad ? text(making) : `fuzz ${pick(1000, chance)}`;
  }
}

function text(making: Making): string {
  const made = someText(Math.max(0, making.left), making.chance);
  making.left -= made.length;
  return made;
}

/** A value of the type. */
function valueOf(name: string, type: GraphQLInputType, making: Making, depth = 0): unknown {
  const { chance } = making;
  if (isNonNullType(type)) return valueOf(name, type.ofType, making, depth);
  if (isListType(type)) {
    const count = making.bad > 0 && chance() < 0.1 ? 400 : pick(3, chance);
    return Array.from({ length: count }, () => valueOf(name, type.ofType, making, depth));
  }
  if (isEnumType(type)) {
    if (making.bad > 0 && chance() < 0.4) {
      making.bad -= 1;
      return text(making);
    }
    return oneOf(type.getValues(), chance).name;
  }
  if (!isInputObjectType(type)) return scalar(name, type.name, making);
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || (depth < 4 && chance() < 0.6),
  );
  return Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field.name, field.type, making, depth + 1)]),
  );
}

/** What a document declares, and what is sent beside it. */
export interface Written {
  readonly declared: string[];
  readonly variables: Record<string, unknown>;
}

/** The arguments as they stand in a document, each with a variable of its own. */
export function writeArguments(
  given: readonly GraphQLArgument[],
  valueFor: (arg: GraphQLArgument) => unknown,
  { declared, variables }: Written,
): string {
  const texts = given.map((arg) => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${String(arg.type)}`);
    variables[name] = valueFor(arg);
    return `${arg.name}: $${name}`;
  });
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}

function argumentsOf(args: readonly GraphQLArgument[], making: Making, written: Written): string {
  const given = args.filter((arg) => isRequiredArgument(arg) || making.chance() < 0.75);
  return writeArguments(given, ({ name, type }) => valueOf(name, type, making), written);
}

function selectionOf(
  schema: GraphQLSchema,
  output: GraphQLOutputType,
  making: Making,
  written: Written,
  depth: number,
): string {
  const type = getNamedType(output);
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name} ${selectionOf(schema, each, making, written, depth + 1)}`);
    return `{ __typename ${depth < DEEPEST ? parts.join(' ') : ''} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    (field) => depth < DEEPEST || !isObjectType(getNamedType(field.type)),
  );
  const some = Array.from({ length: Math.min(MOST_FIELDS, fields.length) }, () =>
    oneOf(fields, making.chance),
  );
  const parts = [...new Set(some)].map((field, at) => {
    const inner = selectionOf(schema, field.type, making, written, depth + 1);
    return `f${depth}${at}: ${field.name}${argumentsOf(field.args, making, written)} ${inner}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** What is wrong with the document itself, in one of ten. */
function spoiled(query: string, chance: Chance): string {
  const long = 'a'.repeat(oneOf([200, 5_000, 60_000], chance));
  switch (pick(7, chance)) {
    case 0:
      return query.replace('__typename', `__typename ${long}`);
    case 1:
      return query.replace('$v0', `$${long}`);
    case 2:
      return `${query} ${Array.from({ length: 400 }, (_, at) => `fragment F${at} on Query { __typename }`).join(' ')}`;
    case 3:
      return query.replace('{', `${'@include(if: true) '.repeat(900)}{`);
    case 4:
      return query.slice(0, pick(query.length, chance));
    case 5:
      return `query (${Array.from({ length: 480 }, (_, at) => `$u${at}: Int`).join(', ')}) { __typename }`;
    default:
      return `${'{ a '.repeat(3_000)}${'}'.repeat(3_000)}`;
  }
}

/** Asks a root field with so many values that fit badly; where there are some, one document in ten is spoiled too. */
export function ask(
  schema: GraphQLSchema,
  { kind, field }: { readonly kind: 'query' | 'mutation'; readonly field: GraphQLField<unknown, unknown> },
  known: Known,
  { chance, bad }: { readonly chance: Chance; readonly bad: number },
): Asked {
  const making: Making = { known, chance, bad, left: MOST_TEXT };
  const written: Written = { declared: [], variables: {} };
  const args = argumentsOf(field.args, making, written);
  const selection = selectionOf(schema, field.type, making, written, 1);
  const declared = written.declared.length > 0 ? `(${written.declared.join(', ')})` : '';
  const query = `${kind} ${declared} { ${field.name}${args} ${selection} }`;
  return { query: bad > 0 && chance() < 0.1 ? spoiled(query, chance) : query, variables: written.variables };
}
