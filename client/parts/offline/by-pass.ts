// Asks the API with a pass, and reads what the server says of what was sent.

/** A line that says nothing for so long is taken for dead. */
const PATIENCE_MS = 30_000;

/** Why something waits on: nothing comes through; the link is good no more; the municipality is suspended. */
export type Hindrance = 'offline' | 'dead' | 'suspended';

export type Answer<Data> =
  | { readonly state: 'answered'; readonly data: Data }
  /** It will never be taken as it is. */
  | { readonly state: 'refused' }
  | { readonly state: Hindrance };

export interface Errors {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const HINDRANCES: Readonly<Record<string, Hindrance>> = {
  FORBIDDEN: 'dead',
  UNAUTHENTICATED: 'dead',
  NOT_FOUND: 'dead',
  SUSPENDED: 'suspended',
};

/** What the server answers. Rejects where nothing comes through that is an answer of ours. */
export async function post(path: string, init: RequestInit): Promise<unknown> {
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    // Whatever is no answer of ours has no JSON: networks of hotels answer whatever is asked.
    return await (await fetch(path, { method: 'POST', ...init, signal: abort.signal })).json();
  } finally {
    clearTimeout(limit);
  }
}

/** Sends the operation. All of it was done, or nothing. */
export async function askByPass<Data>(
  token: string,
  query: string,
  variables: object,
): Promise<Answer<Data>> {
  try {
    const { data, errors } = (await post('/graphql', {
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })) as { readonly data?: Data | null } & Errors;
    if (data) return { state: 'answered', data };
    const code = errors?.[0]?.extensions?.code ?? '';
    if (code === 'BAD_INPUT') return { state: 'refused' };
    return { state: HINDRANCES[code] ?? 'offline' };
  } catch {
    return { state: 'offline' };
  }
}
