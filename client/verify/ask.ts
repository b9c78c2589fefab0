// Asks a site for one thing, within bounds of bytes and seconds, and goes nowhere that it is sent on to but on its own host.
const MOST_REDIRECTS = 3;
/** After so long whoever waits is told what for. */
const QUIET_MS = 2_000;

/** Why nothing could be compared. */
export class NotCompared extends Error {
  override readonly name = 'NotCompared';
}

export interface Bounds {
  /** Of an answer, when it is unpacked. The longest page has a tenth of it. */
  readonly mostBytes: number;
  /** For an answer, whole. */
  readonly mostMs: number;
}

export const BOUNDS: Bounds = { mostBytes: 1_000_000, mostMs: 20_000 };

export interface Asking {
  readonly bounds: Bounds;
  /** Tells whoever waits. */
  readonly say: (sentence: string) => void;
}

/** What a site served. */
export interface Served {
  readonly body: Buffer;
  /** Its content security policy; null: it has none. */
  readonly policy: string | null;
}

/** What stands at the address. Throws NotCompared where that is nothing, too much, or too slow. */
export async function ask(address: URL, { bounds, say }: Asking): Promise<Served> {
  const waiting = setTimeout(() => say(`Still waiting for ${address.href}`), QUIET_MS);
  const signal = AbortSignal.timeout(bounds.mostMs);
  try {
    const response = await follow(address, signal);
    return {
      body: await readBody(response, address, bounds),
      policy: response.headers.get('content-security-policy'),
    };
  } catch (error) {
    if (error instanceof NotCompared) throw error;
    const seconds = bounds.mostMs / 1_000;
    const reason = signal.aborted ? `no whole answer within ${seconds} seconds` : reasonOf(error);
    throw new NotCompared(`${address.href}: ${reason}.`, { cause: error });
  } finally {
    clearTimeout(waiting);
  }
}

async function follow(address: URL, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let left = MOST_REDIRECTS; ; left--) {
    // As a browser that loads it anew: no cache in between answers for the site.
    const headers = { 'cache-control': 'no-cache' };
    const response = await fetch(at, { headers, redirect: 'manual', signal });
    if (response.status === 200) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (location === null || !URL.canParse(location, at))
      throw new NotCompared(`${at.href} answers ${response.status}.`);
    const next = new URL(location, at);
    if (next.origin !== at.origin)
      throw new NotCompared(`${at.href} sends on to ${next.origin}. If that is the city's host, ask there.`);
    if (left === 0) throw new NotCompared(`${address.href} sends on again and again.`);
    at = next;
  }
}

async function readBody({ body }: Response, address: URL, { mostBytes }: Bounds): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving it lets go of the connection.
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new NotCompared(`${address.href}: more than ${mostBytes / 1e6} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a failed request has behind it. */
function reasonOf(error: unknown): string {
  const { cause = error } = error instanceof Error ? error : {};
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && cause.message === '' ? String(cause.code) : cause.message;
}
