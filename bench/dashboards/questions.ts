// What is measured: every query of the members' home, of what waits for them and of their pages of results, with what a member would ask for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { persistedOperations } from '../../server/api/persisted.ts';
import type { CompiledOperation, Variables } from '../../server/api/compiled.ts';

const MEMBERS = join(import.meta.dirname, '..', '..', 'client', 'members');

/** The folders of pages that read what is published, and of what stands around all pages: each has at least one query. */
export const FOLDERS = [
  'shell',
  'home',
  'overview',
  'results',
  'tables',
  'map',
  'compare',
  'control',
  'goals',
  'visits',
  'calendar',
  'praise',
  'alerts',
] as const;

/** Who asks: an admin, or a local member who works on some places. */
export type Asker = 'ADMIN' | 'LOCAL';

/** What every home is made of, whoever sees it: without one of them there is no answer to how long it takes. */
const OF_EACH_HOME = ['Worklist', 'Overview', 'MyPlaces', 'LatestAlerts', 'LatestDone'];

/** What a local member sees otherwise than an admin: what waits, and her places. */
const ASKED_BY_LOCAL: ReadonlySet<string> = new Set(['Worklist', 'MyPlaces']);

/** Something that a page asks for. */
export interface Question {
  readonly name: string;
  readonly operation: CompiledOperation;
  readonly variables: Variables;
  readonly asker: Asker;
}

/** What is wrong with the list, in words; or the questions. */
export interface Questions {
  readonly questions: readonly Question[];
  readonly missing: readonly string[];
}

/** The same operation again, asked otherwise: with these of its variables, by its name and how. */
type Otherwise = Readonly<Record<string, Readonly<Record<string, Variables>>>>;

const otherwise = ({ filter, category, id }: Variables): Otherwise => ({
  Control: {
    'of a service': { filter: { ...Object(filter), category } },
    'of a place': { filter: { ...Object(filter), location: id } },
  },
  PlaceTable: {
    'months in numbers': { inNumbers: true },
    'since the beginning': { from: null, to: null },
    'days of no whole months': { from: daysAgo(380), to: daysAgo(20) },
    'words looked for': { search: 'детска' },
  },
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function queriesOf(folder: string): OperationDefinitionNode[] {
  const path = join(MEMBERS, folder);
  const names = readdirSync(MEMBERS).includes(folder) ? readdirSync(path) : [];
  return names
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => [...parse(readFileSync(join(path, name), 'utf8')).definitions])
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === 'query');
}

/**
 * Every query of the folders, from the client's manifest, with the values that `values` has for its variables. A folder
 * without a query, a query that is not in the manifest, and a variable that must have a value and has none, are missing.
 */
export function listQuestions(folders: readonly string[], values: Variables): Questions {
  const byName = new Map([...persistedOperations().values()].map((made) => [made().name, made()]));
  const questions: Question[] = [];
  const missing: string[] = [];
  const others = otherwise(values);
  for (const folder of folders) {
    const queries = queriesOf(folder);
    if (queries.length === 0) missing.push(`client/members/${folder} has no query.`);
    for (const query of queries) {
      const name = query.name?.value ?? '';
      const operation = byName.get(name);
      const unknown = (query.variableDefinitions ?? [])
        .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
        .map(({ variable }) => variable.name.value)
        .filter((variable) => !(variable in values));
      if (!operation)
        missing.push(`${name} of client/members/${folder} is not in the manifest: build the client.`);
      if (unknown.length > 0)
        missing.push(`${name} needs a value for ${unknown.join(', ')}: see program.ts.`);
      if (!operation || unknown.length > 0) continue;
      // Who may look for words mostly does not.
      const own = (query.variableDefinitions ?? [])
        .filter(({ variable, type }) => variable.name.value !== 'search' || type.kind === Kind.NON_NULL_TYPE)
        .map(({ variable }) => variable.name.value);
      const known = Object.fromEntries(
        own.filter((each) => each in values).map((each) => [each, values[each]]),
      );
      const asked = { name, operation, variables: known, asker: 'ADMIN' } as const;
      questions.push(asked);
      for (const [how, changed] of Object.entries(others[name] ?? {}))
        questions.push({ ...asked, name: `${name}, ${how}`, variables: { ...known, ...changed } });
      if (ASKED_BY_LOCAL.has(name))
        questions.push({ ...asked, name: `${name}, of a local member`, asker: 'LOCAL' });
    }
  }
  if (folders.includes('home'))
    for (const each of OF_EACH_HOME)
      if (!questions.some(({ name }) => name === each)) missing.push(`No home asks for ${each} any more.`);
  return { questions, missing };
}
