// The thirteen checks of GraphQL Cop, by its description of them: what it looks for, asked anew of the running API.
import { foundNothing, type Judge } from './judge.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}

type Ask = (what: RequestInit & { readonly search?: string }) => Promise<Answer>;

/** `isOpen`: whether the API can be abused so. */
interface Check {
  readonly name: string;
  readonly isOpen: (ask: Ask) => Promise<boolean>;
}

const times = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join(' ');
const post = (body: unknown, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const hasData = ({ text }: Answer): boolean => text.includes('"data":{');

/** Ten of them; the three others are declined. */
const CHECKS: readonly Check[] = [
  {
    name: 'alias overloading',
    isOpen: async (ask) =>
      hasData(await ask(post({ query: `{ ${times(101, (at) => `a${at}: municipalities { slug }`)} }` }))),
  },
  {
    name: 'array-based batching',
    isOpen: async (ask) =>
      hasData(await ask(post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))))),
  },
  {
    name: 'directive overloading',
    isOpen: async (ask) => {
      const named = (directive: string) =>
        ask(post({ query: `{ __typename ${times(10, () => directive)} }` }));
      return hasData(await named('@aa')) || hasData(await named('@include(if: true)'));
    },
  },
  {
    name: 'circular introspection',
    isOpen: async (ask) =>
      hasData(
        await ask(
          post({
            query: `{ __schema { types ${'{ fields { type { fields { type '.repeat(6)}{ name }${' } } } }'.repeat(6)} } }`,
          }),
        ),
      ),
  },
  {
    name: 'field duplication',
    isOpen: async (ask) => hasData(await ask(post({ query: `{ ${times(500, () => '__typename')} }` }))),
  },
  {
    name: 'mutation by GET',
    isOpen: async (ask) =>
      hasData(await ask({ search: `query=${encodeURIComponent('mutation { __typename }')}` })),
  },
  {
    name: 'POST with a form’s type',
    isOpen: async (ask) =>
      hasData(
        await ask(post(`query=${encodeURIComponent('{ __typename }')}`, 'application/x-www-form-urlencoded')),
      ),
  },
  {
    name: 'field suggestions',
    isOpen: async (ask) =>
      /did you mean/i.test((await ask(post({ query: '{ municipalitie { slug } }' }))).text),
  },
  {
    name: 'trace mode',
    isOpen: async (ask) => /"tracing"|"stacktrace"/.test((await ask(post({ query: '{ __typename }' }))).text),
  },
  {
    name: 'unhandled error',
    isOpen: async (ask) => {
      const { status, text } = await ask(post({ query: 'qwerty cop { abc }' }));
      return status >= 500 || /exception|stack/i.test(text);
    },
  },
];

/** The names of what the API at the origin can be abused by. */
export async function listOpen(url: string): Promise<string[]> {
  const ask: Ask = async ({ search = '', ...init }) => {
    const answered = await fetch(`${url}/graphql${search && `?${search}`}`, init);
    return { status: answered.status, text: await answered.text() };
  };
  const open: string[] = [];
  for (const { name, isOpen } of CHECKS) if (await isOpen(ask)) open.push(name);
  return open;
}

export const graphqlAbuse: Judge = {
  name: 'graphql-abuse',
  claim: 'GraphQL under abuse',
  suite: 'GraphQL Cop, its checks by their description',
  declined:
    'introspection and GraphiQL are there for everybody (the API is public); queries by GET too (they change nothing, and caches may keep them)',
  judge: async ({ url }) => {
    const open = await listOpen(url);
    return foundNothing(CHECKS.length, open);
  },
};
