// Calls of /members/auth: signing in and out, passwords, second factors, sessions.
import { Refused } from '../connection/refused.ts';

/** Sends the body, and returns what was answered. Throws Refused with the server's code, or TypeError where nobody answers. */
export async function callAuth(path: string, body?: object): Promise<unknown> {
  const response = await fetch(`/members/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : parsed(text);
  if (!response.ok) throw new Refused(codeIn(answer), { retryAt: retryAt(response) });
  return answer;
}

/** What is no JSON comes from something in between, and tells nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** better-auth's code stands alone, ours in GraphQL's form; of the two that say that nobody is signed in ours is taken. */
function codeIn(answer: unknown): string {
  const own = answer as
    | { code?: unknown; errors?: readonly { extensions?: { code?: unknown } }[] }
    | null
    | undefined;
  const code = own?.code ?? own?.errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHORIZED') return 'UNAUTHENTICATED';
  return typeof code === 'string' ? code : 'INTERNAL';
}

function retryAt({ headers }: Response): Date | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? new Date(Date.now() + seconds * 1_000) : undefined;
}
