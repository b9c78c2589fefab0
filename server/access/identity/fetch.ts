// Asks an identity provider: listed hosts only, no way round by a redirect, not for long, and no endless answer.
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
  return async (url: string, { method, headers, body }: Options): Promise<Response> => {
    if (!isAskable(url, hosts))
      throw new ProviderError('An address of the provider is on no host of OIDC_HOSTS.');
    const response = await fetch(url, {
      method,
      headers,
      body: body instanceof URLSearchParams || typeof body === 'string' ? body : null,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_SECONDS * 1_000),
    });
    const headersThere = new Headers(response.headers);
    // What was unpacked on the way is not packed any more.
    headersThere.delete('content-encoding');
    return new Response(await readAll(response), { status: response.status, headers: headersThere });
  };
}

async function readAll({ body }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new ProviderError('The provider answers more than it may.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
