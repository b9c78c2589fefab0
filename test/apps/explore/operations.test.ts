// The generator of operation types: what it prints, and what it says when an operation does not fit the schema.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateOperations, InvalidOperations } from '../../../client/generate.ts';

const schema = `
  scalar Date
  enum Size { SMALL LARGE }
  input Filter { size: Size = SMALL, near: [ID!], deep: Filter }
  union Found = Park | Bus
  type Park { id: ID!, name(language: String): String!, trees: [Int]!, opened: Date }
  type Bus { id: ID!, line: String }
  type Query { find(filter: Filter!, first: Int = 10): [Found!]!, park: Park }
  type Mutation { plant(trees: Int!): Park }
`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operations-'));
  mkdirSync(join(folder, 'parks'));
  writeFileSync(join(folder, 'schema'), schema);
});
afterEach(() => rmSync(folder, { recursive: true }));

function generate(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'parks', name), text);
  generateOperations(folder, join(folder, 'schema'));
  return generated('operations.ts');
}

const generated = (name: string) => readFileSync(join(folder, 'generated', name), 'utf8');
const marked = (operation: string) => `export const text = /* GraphQL */ \`${operation}\`;`;

it('types lists, nulls, scalars and variables', () => {
  const types = generate({
    'a.ts': marked(
      'query Parks($language: String, $all: Boolean! = true) { park { trees opened name(language: $language) @include(if: $all) } }',
    ),
  });
  expect(types).toContain(
    'export type ParksQuery = { readonly park: { readonly trees: ReadonlyArray<number | null>; ' +
      'readonly opened: string | null; readonly name?: string | undefined } | null };',
  );
  expect(types).toContain(
    'export type ParksQueryVariables = { language?: string | null | undefined; all?: boolean | undefined };',
  );
});

it('types a union by what each member was asked for, fragments included', () => {
  const types = generate({
    'a.ts': marked(
      'query Find($f: Filter!) { find(filter: $f) { __typename ...P ... on Bus { line } } } ${fragment}',
    ),
    'b.graphql': 'fragment P on Park { id ... on Park @include(if: true) { trees } }',
  });
  expect(types).toContain(
    "ReadonlyArray<{ readonly __typename: 'Park'; readonly id: string; readonly trees?: ReadonlyArray<number | null> | undefined } | " +
      "{ readonly __typename: 'Bus'; readonly line: string | null }>",
  );
  expect(types).toContain('export type PFragment = ');
});

it('declares the inputs and enums that variables name, and no others', () => {
  const types = generate({ 'a.ts': marked('query Find($f: Filter!) { find(filter: $f) { __typename } }') });
  expect(types).toContain("export type Size = 'SMALL' | 'LARGE';");
  expect(types).toContain(
    'near?: ReadonlyArray<string> | null | undefined; deep?: Filter | null | undefined',
  );
  expect(generate({ 'a.ts': marked('mutation Plant { plant(trees: 1) { id } }') })).not.toContain('Size');
});

it('prints a document for an operation of a .graphql file, with the fragments it needs', () => {
  generate({
    'a.graphql': 'query One { park { ...A } }',
    'b.graphql': 'fragment A on Park { ...B }  fragment B on Park { id }',
    'c.ts': marked('query Other { park { id } }'),
  });
  expect(generated('documents.ts').match(/^.*Document.*$/gm)).toEqual([
    "export { OneDocument } from './documents/One.ts';",
  ]);
  expect(generated('documents/One.ts').match(/"FragmentDefinition"/g)).toHaveLength(2);
  expect(generated('documents/One.ts')).not.toContain('"loc"');
});

it('leaves no document of an operation that is gone', () => {
  generate({ 'a.graphql': 'query One { park { id } }' });
  generate({ 'a.graphql': 'query Two { park { id } }' });
  expect(readdirSync(join(folder, 'generated/documents'))).toEqual(['Two.ts']);
});

it('lists every operation under the hash of its text, those of .graphql files with the type of each object once', () => {
  generate({
    'a.graphql':
      'query One { find(filter: {}) { __typename ... on Park { ...A } } } fragment A on Park { id }',
    'b.ts': marked('query Two { park { ...A } }'),
  });
  const manifest = generated('manifest.ts');
  const texts = [...manifest.matchAll(/"text": (".*")/g)].map(([, text = '']) => JSON.parse(text) as string);
  const [one = '', two = ''] = texts;
  expect(texts).toHaveLength(2);
  expect(one.match(/__typename/g)).toHaveLength(3);
  expect(one).toMatch(/^query One \{\n {2}find\(filter: \{\}\) \{\n {4}__typename\n/);
  expect(two).toBe('query Two {\n  park {\n    ...A\n  }\n}\n\nfragment A on Park {\n  id\n}');
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  for (const text of texts) expect(manifest).toContain(`"hash": "${hash(text)}"`);
  expect(generated('documents/One.ts')).toContain(`"hash":"${hash(one)}"`);
});

it('says file, line and reason of what does not fit', () => {
  const wrong = () => generate({ 'a.ts': `\n\n${marked('query Wrong { park { nmae } }')}` });
  expect(wrong).toThrow(InvalidOperations);
  expect(wrong).toThrow(/Did you mean "name"\?[^]*parks\/a\.ts:3:\d+/);
  expect(() => generate({ 'a.ts': marked('query { park { id } }') })).toThrow(/needs a name/);
  expect(() => generate({ 'a.ts': marked('query Broken { park {') })).toThrow(/Syntax Error/);
});

it('leaves a file alone whose text would not change', () => {
  generate({ 'a.ts': marked('query Parks { park { id } }') });
  const before = statSync(join(folder, 'generated/operations.ts'), { bigint: true }).mtimeNs;
  generate({});
  expect(statSync(join(folder, 'generated/operations.ts'), { bigint: true }).mtimeNs).toBe(before);
});
