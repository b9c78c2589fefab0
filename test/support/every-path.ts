// Every path through the schema to a depth, as queries within the server's own limits: a new field is asked for without a word.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  parse,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { costOf } from '../../server/api/operation-cost.ts';
import { refuseCostly } from '../../server/api/operation-limits.ts';
import { schema } from '../../server/http/whole-schema.ts';
import { writtenCost } from '../../server/api/document-cost.ts';

/** What is asked for, as GraphQL writes it: by name of the argument. */
export type Literals = Readonly<Record<string, string>>;

interface Step {
  readonly text: string;
  readonly leaves: readonly string[];
  readonly children: readonly Step[];
}

/** Of arguments that stand deeper; of every list a page that costs little. */
const NESTED: Literals = { by: 'MONTH', of: 'LOCATIONS', first: '2', former: '"none"' };

/** Queries that together go every path of so many fields from the root field on. Throws where an argument that it needs has no literal. */
export function everyPath(
  field: GraphQLField<unknown, unknown>,
  literals: Literals,
  depth: number,
): string[] {
  const step = stepOf(field, { ...NESTED, ...literals }, depth);
  if (!isDeep(field)) return [`{ ${step.text} }`];
  return affordable(step, (inner) => `{ ${inner} }`);
}

/** One page of the field, with the cursor at its end. */
export function pageOf(field: GraphQLField<unknown, unknown>, literals: Literals): string {
  const { text } = stepOf(field, { first: '1', ...literals }, 0);
  return `{ ${text} { pageInfo { endCursor } __typename } }`;
}

/** Every field that can be asked of the query. */
export const queryFields = () => Object.values((schema.getQueryType() as GraphQLObjectType).getFields());

function stepOf(field: GraphQLField<unknown, unknown>, literals: Literals, depth: number): Step {
  const args = field.args.flatMap((arg) => {
    const literal = literals[arg.name];
    if (literal === undefined && isRequiredArgument(arg))
      throw new Error(`Say in this test what ${field.name} is to be asked for as ${arg.name}.`);
    const isAsked = isRequiredArgument(arg) || arg.name === 'first';
    return literal !== undefined && isAsked ? [`${arg.name}: ${literal}`] : [];
  });
  const text = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
  const type = getNamedType(field.type);
  return { text, ...(isCompositeType(type) ? below(type, literals, depth) : { leaves: [], children: [] }) };
}

function below(type: GraphQLCompositeType, literals: Literals, depth: number): Omit<Step, 'text'> {
  if (isAbstractType(type)) {
    const children = schema
      .getPossibleTypes(type)
      .map((each) => ({ text: `... on ${each.name}`, ...below(each, literals, depth) }));
    return { leaves: ['__typename'], children };
  }
  const fields = Object.values((type as GraphQLObjectType).getFields());
  const [deep, flat] = [fields.filter(isDeep), fields.filter((field) => !isDeep(field))];
  return {
    leaves: flat.map((field) => stepOf(field, literals, 0).text),
    children: depth > 1 ? deep.map((field) => stepOf(field, literals, depth - 1)) : [],
  };
}

const isDeep = (field: GraphQLField<unknown, unknown>): boolean => isCompositeType(getNamedType(field.type));

function textOf({ text, leaves, children }: Step): string {
  const inner = [...leaves, ...children.map(textOf)].filter((each) => each !== '');
  // At the end of the depth there may be nothing left of a thing that is made of things.
  return inner.length > 0 ? `${text} { ${inner.join(' ')} }` : '';
}

/**
 * One query, or where that is over the limits one for its leaves and one for each of its children. What is over them by
 * itself nobody can ask for.
 */
function affordable(step: Step, around: (inner: string) => string): string[] {
  const whole = around(textOf(step));
  if (isAffordable(whole)) return [whole];
  const { text, leaves, children } = step;
  if (children.length === 0) return [];
  const inside = (inner: string): string => around(`${text} { ${inner} }`);
  const flat = leaves.length > 0 ? [inside(leaves.join(' '))].filter(isAffordable) : [];
  const deep = children.filter((child) => textOf(child) !== '');
  return [...flat, ...deep.flatMap((child) => affordable(child, inside))];
}

function isAffordable(query: string): boolean {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new TypeError('This is no operation.');
  if ([...query.matchAll(/\w+/g)].length > 250) return false;
  try {
    const cost = costOf({ document, operation, variables: {} });
    refuseCostly({ ...cost, complexity: cost.complexity + writtenCost(document) });
    return true;
  } catch {
    // It says by throwing that it is over the limits.
    return false;
  }
}
