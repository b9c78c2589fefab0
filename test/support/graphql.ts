// Asks a test's server over HTTP in GraphQL, as anybody.
import type { SignedIn } from './members.ts';

/** What GraphQL answered, and with which status. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // The shape is the query's.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

/** Asks at the origin: as a stranger, with a header of authorization, or as somebody who signed in. */
export async function ask(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  who: string | SignedIn = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<GraphqlAnswer> {
  const isMember = typeof who !== 'string';
  const own = isMember ? who.headers : who === '' ? {} : { authorization: who };
  const response = await fetch(`${isMember ? who.url + who.wing : url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      ...headers,
      'content-type': 'application/json',
      ...own,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  return {
    status: response.status,
    headers: response.headers,
    data,
    codes: errors.map(({ extensions }) => extensions?.code ?? ''),
    messages: errors.map(({ message }) => message),
  };
}
