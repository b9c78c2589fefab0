// Asks the server one operation of GraphQL, and tells apart what it says, that it has no time, and that there is no answer of it.

/** What became of a request. `code`: of the closed list in docs/api.md. */
export type Answer =
  | { readonly state: 'answered'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'busy'; readonly restMs: number }
  | { readonly state: 'offline' };

/** How a server is asked: its origin, and the platform's fetch or another. */
export interface Line {
  readonly server: string;
  readonly fetch: typeof globalThis.fetch;
}

/** A line that says nothing for so long is taken for dead. */
const PATIENCE_MS = 20_000;
/** No server of ours wants a longer rest. */
export const LONGEST_REST_MS = 3_600_000;
/** It may be otherwise in a while. */
const PASSING: ReadonlySet<string> = new Set(['TOO_MANY_REQUESTS', 'UNAVAILABLE', 'INTERNAL']);

/** Asks once. Anything but an answer of ours counts as none: networks of hotels answer whatever is asked. Never rejects. */
export async function ask({ server, fetch }: Line, query: string, variables: object): Promise<Answer> {
  try {
    const response = await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      // Nothing that tells who it is goes along.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const said = (await response.json().catch(() => null)) as {
      readonly data?: Readonly<Record<string, unknown>> | null;
      readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
    } | null;
    if (said?.data) return { state: 'answered', data: said.data };
    const code = said?.errors?.[0]?.extensions?.code;
    if (typeof code === 'string' && !PASSING.has(code)) return { state: 'refused', code };
    if (typeof code !== 'string' && response.status !== 429 && response.status < 500)
      return { state: 'offline' };
    const seconds = Number(response.headers.get('retry-after'));
    return { state: 'busy', restMs: Math.min(seconds * 1_000 || 0, LONGEST_REST_MS) };
  } catch {
    // No connection, or patience at its end.
    return { state: 'offline' };
  }
}
