// Writes client/generated/ from server/schema.graphql: the types of the client's operations and their documents.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSchema, concatAST, parse, Source, validate } from 'graphql';
import type { DocumentNode, GraphQLError } from 'graphql';
import { printDocuments, printEntry } from './operations/documents.ts';
import { listPersisted, printManifest, withTypenames } from './operations/persisted.ts';
import { printTypes } from './operations/types.ts';

const project = join(import.meta.dirname, '..');
const marked = /\/\* GraphQL \*\/\s*`([^`]*)`/g;
const header = '// Written by client/generate.ts from server/schema.graphql and the operations of client/.\n';

/** An operation that does not fit the schema; the message names file, line and reason of each fault. */
export class InvalidOperations extends Error {
  constructor(errors: readonly GraphQLError[]) {
    super(
      `Where the schema changed, print it first: npm run schema\n\n${errors.map((error) => error.toString()).join('\n\n')}`,
    );
    this.name = 'InvalidOperations';
  }
}

/**
 * Reads every `.graphql` file and every string marked `GraphQL` by a comment below `folder`, and writes
 * `folder/generated/operations.ts` (types), `documents.ts` with its folder (each operation of a `.graphql` file,
 * which the browser sends by its hash) and `manifest.ts` (all operations, for the server).
 * A file is touched only if its text changes. Throws {@link InvalidOperations}.
 */
export function generateOperations(folder: string, schemaFile: string): void {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  const files = listFiles(folder);
  const inFiles = files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => new Source(read(file), show(file)));
  const inStrings = files.filter((file) => /\.tsx?$/.test(file)).flatMap(findMarkedStrings);
  const browser = concatAST(parseAll(inFiles));
  const server = concatAST(parseAll(inStrings));
  const all = concatAST([browser, server]);
  const errors = validate(schema, all);
  if (errors.length > 0) throw new InvalidOperations(errors);
  mkdirSync(join(folder, 'generated/documents'), { recursive: true });
  const write = (name: string, text: string) =>
    writeIfChanged(join(folder, 'generated', name), header + text);
  const sent = listPersisted(browser, all, withTypenames);
  write('operations.ts', printTypes(schema, all));
  const documents = printDocuments(browser, all);
  for (const { name, text } of documents) write(`documents/${name}.ts`, text);
  removeOthers(
    join(folder, 'generated/documents'),
    documents.map(({ name }) => `${name}.ts`),
  );
  write('documents.ts', printEntry(documents));
  write('manifest.ts', printManifest([...sent, ...listPersisted(server, all)]));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](generated|dist)[\\/]/.test(relative(folder, file)))
    .toSorted();
}

function findMarkedStrings(file: string): Source[] {
  const text = read(file);
  return [...text.matchAll(marked)].map(({ 0: whole, 1: body = '', index }) => {
    const start = index + whole.indexOf('`') + 1;
    const before = text.slice(0, start).split('\n');
    // An embedded ${fragment} is found by its name, like every other fragment.
    const operation = body.replace(/\$\{[^}]*\}/g, (embedded) => ' '.repeat(embedded.length));
    return new Source(operation, show(file), {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
    });
  });
}

function parseAll(sources: readonly Source[]): DocumentNode[] {
  return sources.map((source) => {
    try {
      return parse(source);
    } catch (error) {
      throw new InvalidOperations([error as GraphQLError]);
    }
  });
}

/** Removes what an operation that is gone has left. */
function removeOthers(folder: string, kept: readonly string[]): void {
  for (const name of readdirSync(folder))
    if (name.endsWith('.ts') && !name.startsWith('.') && !kept.includes(name))
      rmSync(join(folder, name), { force: true });
}

function writeIfChanged(file: string, text: string): void {
  try {
    if (read(file) === text) return;
  } catch {
    // There is none yet.
  }
  const draft = join(file, '..', `.${basename(file)}.${randomUUID()}`);
  writeFileSync(draft, text);
  renameSync(draft, file);
}

const read = (file: string): string => readFileSync(file, 'utf8');
const show = (file: string): string => relative(project, file);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    generateOperations(join(project, 'client'), join(project, 'server/schema.graphql'));
  } catch (error) {
    if (!(error instanceof InvalidOperations)) throw error;
    console.error(`Some operations do not fit server/schema.graphql.\n\n${error.message}`);
    process.exitCode = 1;
  }
}
