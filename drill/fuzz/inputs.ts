// Every place in the schema that takes a value: arguments of root fields, fields of what they take, arguments of fields within answers.
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { writeArguments, type Asked, type Known, type Root, type Written } from './documents.ts';

/** A place that takes a value, and the document that puts one there, with usual values everywhere else. */
export interface Input {
  /** As in `input.text`. */
  readonly name: string;
  /** Of a text, a day, a number. */
  readonly type: string;
  readonly ask: (value: unknown) => Asked;
}

/** From an argument to the value within it. */
type Path = readonly string[];

const MOST_DEPTH = 4;
const USUAL: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 42.5,
  Boolean: false,
  Texts: { bg: 'fuzz' },
  String: 'fuzz',
  ID: '1',
  Date: '2026-01-01',
};

/** The paths to all values in it. */
function pathsIn(name: string, given: GraphQLInputType, depth = 0): { path: Path; type: string }[] {
  const type = getNamedType(given);
  if (!isInputObjectType(type)) return [{ path: [name], type: type.name }];
  if (depth >= MOST_DEPTH) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    pathsIn(field.name, field.type, depth + 1).map(({ path, ...more }) => ({
      path: [name, ...path],
      ...more,
    })),
  );
}

interface Target {
  readonly path: Path;
  readonly value: unknown;
}

/** Whether something is said there: what must be, what leads to the target, and what chooses what exists. */
const isGiven = (
  { name, type }: { readonly name: string; readonly type: GraphQLInputType },
  target: Target | null,
  known: Known,
) => isNonNullType(type) || target?.path[0] === name || (known[name]?.[0] ?? null) !== null;

/** A usual value, but for the one at the end of the path. */
function valueOf(name: string, type: GraphQLInputType, target: Target | null, known: Known): unknown {
  if (isNonNullType(type)) return valueOf(name, type.ofType, target, known);
  if (isListType(type)) return [valueOf(name, type.ofType, target, known)];
  if (isInputObjectType(type)) {
    const within = target && { ...target, path: target.path.slice(1) };
    const fields = Object.values(type.getFields()).filter((field) => isGiven(field, within, known));
    return Object.fromEntries(
      fields.map((field) => {
        const own = within?.path[0] === field.name ? within : null;
        return [field.name, valueOf(field.name, field.type, own, known)];
      }),
    );
  }
  if (target !== null) return target.value;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return known[name]?.[0] ?? known[type.name]?.[0] ?? USUAL[type.name];
}

/** The arguments as they stand in a document; `target` is in one of them, or in none. */
function argumentsOf(
  args: readonly GraphQLArgument[],
  target: Target | null,
  known: Known,
  written: Written,
): string {
  const given = args.filter((arg) => isRequiredArgument(arg) || isGiven(arg, target, known));
  const valueFor = ({ name, type }: GraphQLArgument) =>
    valueOf(name, type, target?.path[0] === name ? target : null, known);
  return writeArguments(given, valueFor, written);
}

/** What is asked of an answer: every value that is had without asking further. */
function leavesOf(schema: GraphQLSchema, output: GraphQLOutputType): string {
  const type = getNamedType(output);
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name} ${leavesOf(schema, each)}`);
    return `{ ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const plain = fields
    .filter((field) => isLeaf(field.type))
    .map(({ name }, at) => `${type.name}${at}: ${name}`);
  const further = fields
    .filter((field) => !isLeaf(field.type))
    .map(({ name }, at) => `${type.name}of${at}: ${name} { __typename }`);
  return `{ __typename ${[...plain, ...further].join(' ')} }`;
}

function isLeaf(output: GraphQLOutputType): boolean {
  const type = getNamedType(output);
  return !isAbstractType(type) && !isObjectType(type);
}

const documentOf = (kind: Root['kind'], { declared, variables }: Written, selection: string): Asked => ({
  query: `${kind} ${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${selection} }`,
  variables,
});

/** What a root field takes. */
export function inputsOf(schema: GraphQLSchema, { kind, field }: Root, known: Known): Input[] {
  return field.args.flatMap((arg) =>
    pathsIn(arg.name, arg.type).map(({ path, type }) => ({
      name: path.join('.'),
      type,
      ask: (value) => {
        const written: Written = { declared: [], variables: {} };
        const args = argumentsOf(field.args, { path, value }, known, written);
        return documentOf(kind, written, `${field.name}${args} ${leavesOf(schema, field.type)}`);
      },
    })),
  );
}

/** A document that asks a root field with usual values alone, and of its answer nothing. */
export function usual({ kind, field }: Root, known: Known): Asked {
  const written: Written = { declared: [], variables: {} };
  const args = argumentsOf(field.args, null, known, written);
  return documentOf(kind, written, `${field.name}${args} ${isLeaf(field.type) ? '' : '{ __typename }'}`);
}

/** A way to a type: fields from a root query on, each within the one before. */
interface Way {
  readonly type: string;
  readonly steps: readonly { readonly field: GraphQLField<unknown, unknown>; readonly on: string | null }[];
}

/** The shortest way to each type that the queries lead to. */
function waysFrom(schema: GraphQLSchema, roots: readonly Root[]): Map<string, Way> {
  const ways = new Map<string, Way>();
  const waiting: Way[] = [];
  const reach = (output: GraphQLOutputType, steps: Way['steps']): void => {
    const type = getNamedType(output);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    for (const { name } of types) {
      if (ways.has(name)) continue;
      const way = { type: name, steps };
      ways.set(name, way);
      waiting.push(way);
    }
  };
  // What is one costs less than what is many.
  const isMany = ({ field }: Root) => isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  for (const { field } of [...roots].toSorted((a, b) => Number(isMany(a)) - Number(isMany(b))))
    reach(field.type, [{ field, on: null }]);
  for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
    const type = schema.getType(way.type);
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
      reach(field.type, [...way.steps, { field, on: way.type }]);
  }
  return ways;
}

/** What fields within answers take, wherever these queries lead. */
export function innerInputs(
  schema: GraphQLSchema,
  roots: readonly Root[],
  known: Known,
): (Input & { root: Root })[] {
  return [...waysFrom(schema, roots).values()].flatMap(({ type: name, steps }) => {
    const type = schema.getType(name);
    const root = roots.find(({ field }) => field === steps[0]?.field);
    if (!isObjectType(type) || root === undefined) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((arg) =>
        pathsIn(arg.name, arg.type).map(({ path, type: taken }) => ({
          root,
          name: `${name}.${field.name} ${path.join('.')}`,
          type: taken,
          ask: (value: unknown) => {
            const written: Written = { declared: [], variables: {} };
            const args = argumentsOf(field.args, { path, value }, known, written);
            let selection = `... on ${name} { ${field.name}${args} ${leavesOf(schema, field.type)} }`;
            for (const { field: outer, on } of steps.toReversed()) {
              const own = `${outer.name}${argumentsOf(outer.args, null, known, written)} { ${selection} }`;
              selection = on === null ? own : `... on ${on} { ${own} }`;
            }
            return documentOf('query', written, selection);
          },
        })),
      ),
    );
  });
}
