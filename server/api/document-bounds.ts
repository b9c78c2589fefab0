// Bounds on a document as it is written, looked at before anything else: with many fields validation itself is slow.
import {
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { AppError } from '../foundation/errors.ts';
import { MAX_FRAGMENTS, MAX_INTROSPECTION, MAX_SELECTIONS, MAX_VARIABLES } from './operation-limits.ts';
import { ofSchema } from './schema.ts';
import { statementsOf } from './statements.ts';

/** Fields that cast a slip. */
const votes = ofSchema(
  (schema) =>
    new Set(
      Object.values(schema.getMutationType()?.getFields() ?? {})
        .filter(({ extensions }) => extensions['access'] === 'ballots.cast')
        .map(({ name }) => name),
    ),
);

/** So many selections tell what became of a vote, and more. */
const MOST_OF_A_VOTE = 30;

type Fragments = ReadonlyMap<string, SelectionSetNode>;

/**
 * Refuses (TOO_COMPLEX) a document with too many selections, an operation with more than one vote, and one that asks
 * for more of the schema than it holds. Aliases and fragments count as often as they stand; conditions do not matter.
 */
export function refuseUnbounded(document: DocumentNode): void {
  if (countSelections(document) > MAX_SELECTIONS)
    throw new AppError('TOO_COMPLEX', `A document has at most ${MAX_SELECTIONS} selections.`);
  if (fragmentsOf(document).size > MAX_FRAGMENTS)
    throw new AppError('TOO_COMPLEX', `A document has at most ${MAX_FRAGMENTS} fragments.`);
  const fragments = fragmentsOf(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if ((definition.variableDefinitions ?? []).length > MAX_VARIABLES)
      throw new AppError('TOO_COMPLEX', `An operation has at most ${MAX_VARIABLES} variables.`);
    const cast = sum(definition.selectionSet, fragments, ({ name }) => (votes().has(name.value) ? 1 : 0));
    if (cast > 1) throw new AppError('TOO_COMPLEX', 'An operation casts one vote, no more.');
    if (introspectionOf(document, definition) > MAX_INTROSPECTION)
      throw new AppError('TOO_COMPLEX', 'This asks for too much of the schema.');
  }
}

/**
 * Whether all operations of the document cast a slip, and ask for little beside what became of it: such a one waits for nobody, and pays
 * nothing. One that asks for more is as good as a query.
 */
export function isPlainVote(document: DocumentNode): boolean {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const castsSlips = operations.every(
    ({ operation, selectionSet }) =>
      operation === OperationTypeNode.MUTATION &&
      selectionSet.selections.every((each) => each.kind === Kind.FIELD && votes().has(each.name.value)),
  );
  if (!castsSlips || operations.length !== 1 || countSelections(document) > MOST_OF_A_VOTE) return false;
  return operations.every((operation) => statementsOf({ document, operation }) === 0);
}

/** About as many values about the schema as the operation asks for. */
export function introspectionOf(document: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  const fragments = fragmentsOf(document);
  return sum(selectionSet, fragments, introspectionFrom(fragments));
}

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
}

function countSelections(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    SelectionSet: ({ selections }) => {
      count += selections.length;
    },
  });
  return count;
}

/** The sum over the fields of a selection set, those in fragments included; each fragment is looked at once. */
function sum(
  set: SelectionSetNode,
  fragments: Fragments,
  costOf: (field: FieldNode) => number,
  known = new Map<string, number>(),
): number {
  const sumOf = (inner: SelectionSetNode) => sum(inner, fragments, costOf, known);
  return set.selections.reduce((total, selection) => {
    if (selection.kind === Kind.FIELD) return total + costOf(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return total + sumOf(selection.selectionSet);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!known.has(name)) {
      // A fragment within itself, or an unknown one, is refused by validation.
      known.set(name, 0);
      if (fragment) known.set(name, sumOf(fragment));
    }
    return total + (known.get(name) ?? 0);
  }, 0);
}

/** About as many values as are answered about the schema by a root field; none by others. */
function introspectionFrom(fragments: Fragments): (field: FieldNode) => number {
  const known = new Map<string, number>();
  const costOf = ({ name, selectionSet }: FieldNode): number =>
    selectionSet ? 1 + (items()[name.value] ?? 1) * sum(selectionSet, fragments, costOf, known) : 1;
  return (field) => (field.name.value.startsWith('__') ? costOf(field) : 0);
}

/** How many items the lists of introspection have: all, or so many on average. */
const items = ofSchema(itemsOfIntrospection);

function itemsOfIntrospection(schema: GraphQLSchema): Readonly<Record<string, number>> {
  const types = Object.values(schema.getTypeMap());
  const fields = types.filter(isObjectType).map((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).map((type) => Object.values(type.getFields()));
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: meanLength(fields),
    args: meanLength(fields.flat().map(({ args }) => args)),
    inputFields: meanLength(inputs),
    enumValues: meanLength(types.filter(isEnumType).map((type) => type.getValues())),
    // Every other type is wrapped in a list or in non-null once more.
    ofType: 0.5,
    possibleTypes: meanLength(types.filter(isUnionType).map((type) => type.getTypes())),
  };
}

function meanLength(lists: readonly (readonly unknown[])[]): number {
  return Math.ceil(lists.flat().length / lists.length);
}
