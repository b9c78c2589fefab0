// What an operation costs before any of it runs: by its items, its statements, and what it asks of the schema.
import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { introspectionOf } from '../../server/api/document-bounds.ts';
import { WEIGHTS } from '../../server/api/field-weights.ts';
import { costOf, wrongVariables } from '../../server/api/operation-cost.ts';
import { statementsOf } from '../../server/api/statements.ts';
import { schema } from '../../server/http/whole-schema.ts';

interface Read {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

function read(text: string): Read {
  const document = parse(text, { maxTokens: 2_000, noLocation: true });
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('It is an operation.');
  return { document, operation };
}
const cost = (text: string, variables = {}) => costOf({ ...read(text), variables });
const statements = (text: string) => statementsOf(read(text));
const introspection = (text: string) => introspectionOf(read(text).document, read(text).operation);

const CITY = WEIGHTS['Query.municipality'] ?? 0;
const PLACES = WEIGHTS['Municipality.locations'] ?? 0;

describe('statements', () => {
  it.each<[string, string, number]>([
    ['of a field are what it weighs', '{ municipality(slug: "a") { slug } }', CITY],
    ['of fields without any are none', '{ __typename }', 0],
    [
      'are each where it stands',
      '{ a: municipality(slug: "a") { slug } b: municipality(slug: "b") { slug } }',
      2 * CITY,
    ],
    [
      'of fields within fields are those of both',
      '{ municipality(slug: "a") { locations { nodes { id } } } }',
      CITY + PLACES,
    ],
    [
      'in a fragment are as many as it is spread',
      `{ ...A ...A } fragment A on Query { municipality(slug: "a") { slug } }`,
      2 * CITY,
    ],
    [
      'in a fragment within another too',
      `{ ...A ... { ...B } } fragment A on Query { ...B __typename } fragment B on Query { municipality(slug: "a") { ...C } } fragment C on Municipality { locations { nodes { id } } }`,
      2 * (CITY + PLACES),
    ],
    [
      'of a fragment that is spread nowhere are none',
      `{ __typename } fragment A on Query { municipality(slug: "a") { slug } }`,
      0,
    ],
    ['of a fragment that is not there are none', '{ ...A __typename }', 0],
    [
      'of a fragment within itself are those of one',
      `{ ...A } fragment A on Query { municipality(slug: "a") { slug } ...A }`,
      CITY,
    ],
    ['of a field that is not there are none', '{ nothing { municipality } }', 0],
  ])('%s', (_, text, expected) => {
    expect(statements(text)).toBe(expected);
  });
});

describe('an operation', () => {
  it('costs its fields, and what a list may hold by its variables', () => {
    const text = 'query ($n: Int) { municipality(slug: "a") { locations(first: $n) { nodes { id } } } }';
    const few = cost(text, { n: 10 });
    expect(few).toEqual({ depth: 4, breadth: 4, complexity: CITY + PLACES + 12 });
    expect(cost(text, { n: 50 }).complexity - few.complexity).toBe(40);
    expect(cost('{ municipality(slug: "a") { slug } }')).toEqual({
      depth: 2,
      breadth: 2,
      complexity: CITY + 2,
    });
  });

  it('costs what it takes of its fragments, and nothing of another operation', () => {
    const alone = cost('query A { ...F } fragment F on Query { municipality(slug: "a") { slug } }');
    expect(alone.complexity).toBe(CITY + 2);
    const two = read('query A { __typename } query B { municipality(slug: "a") { slug } }');
    expect(costOf({ ...two, variables: {} })).toEqual({ depth: 1, breadth: 1, complexity: 1 + 1 });
  });

  it('of the schema costs a twentieth of its values, rounded up', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    expect(cost('{ __schema { types { name } } }').complexity).toBe(1 + Math.ceil((2 + types) / 20));
  });

  it('is refused where its variables are not of their types, with five faults at the most', () => {
    const text =
      'query ($n: Int!, $m: Int) { municipality(slug: "a") { locations(first: $n) { nodes { id } } } }';
    expect(() => cost(text, {})).toThrow('$n');
    expect(() => cost(text, { n: 'many' })).toThrow('$n');
    expect(wrongVariables(read(text).operation, { n: 1 })).toEqual([]);
    const many = `query (${Array.from({ length: 9 }, (_, at) => `$v${at}: Int!`).join(' ')}) { __typename }`;
    expect(wrongVariables(read(many).operation, {}).length).toBeLessThanOrEqual(6);
    expect(wrongVariables(read('{ __typename }').operation, { n: 1 })).toEqual([]);
  });
});

describe('what is asked of the schema', () => {
  const fields = Object.values(schema.getTypeMap()).length;
  it.each<[string, string, number]>([
    ['is nothing without it', '{ municipality(slug: "a") { slug } }', 0],
    ['is a value for each field', '{ __type(name: "A") { name kind } }', 3],
    ['is as many as there are types', '{ __schema { types { name } } }', 2 + fields],
    [
      'counts a fragment as often as it stands',
      `{ __type(name: "A") { ...T } b: __type(name: "B") { ...T } } fragment T on __Type { name kind }`,
      6,
    ],
    [
      'counts a fragment of roots too',
      `{ ...R ... on Query { ...R } } fragment R on Query { __type(name: "A") { name } }`,
      4,
    ],
    [
      'wraps every other type',
      '{ __type(name: "A") { ofType { name ofType { name } } } }',
      1 + 1 + 0.5 * (1 + 1 + 0.5),
    ],
    ['counts directives', '{ __schema { directives { name } } }', 2 + schema.getDirectives().length],
  ])('%s', (_, text, expected) => {
    expect(introspection(text)).toBe(expected);
  });

  it.each(['fields', 'args', 'inputFields', 'enumValues', 'possibleTypes'])(
    'has several %s of a thing',
    (list) => {
      const many = introspection(`{ __type(name: "A") { ${list} { name } } }`);
      expect(Number.isInteger(many)).toBe(true);
      expect(many).toBeGreaterThan(2);
      expect(many).toBeLessThan(30);
    },
  );
});
