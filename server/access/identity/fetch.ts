// Asks an identity provider: listed hosts only, no way round by a redirect, not for long, and no endless answer.
import { readResponse } from '../../foundation/response-body.ts';
import { isAskable } from './rules.ts';

export const PATIENCE_SECONDS = 5;
const MAX_BYTES = 256 * 1_024;

/** The provider, or what it says of itself, cannot be used. The message never repeats what it answered. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
}

interface Options {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** A fetch that asks the hosts alone. */
export function createFetch(hosts: readonly string[]) {
  return async (url: string, { method, headers, body: sent }: Options): Promise<Response> => {
    if (!isAskable(url, hosts))
      throw new ProviderError('An address of the provider is on no host of OIDC_HOSTS.');
    const response = await fetch(url, {
      method,
      headers,
      body: sent instanceof URLSearchParams || typeof sent === 'string' ? sent : null,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_SECONDS * 1_000),
    });
    const answered = await readResponse(response, MAX_BYTES);
    if (answered === null) throw new ProviderError('The provider answers more than it may.');
    const headersThere = new Headers(response.headers);
    // What was unpacked on the way is not packed any more.
    headersThere.delete('content-encoding');
    // Some answers may not have even an empty body, as a 204.
    const body = response.body && new Uint8Array(answered);
    return new Response(body, { status: response.status, headers: headersThere });
  };
}
