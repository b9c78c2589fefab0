// Sends a delivery: to an allowed host, at public addresses alone, with no way round by a redirect, not for long.
import { request } from 'node:https';
import { connectTo, type Internet } from '../../foundation/internet.ts';
import { isPublicAddress } from '../../foundation/networks.ts';
import type { Problem } from './rules.ts';

/** What became of a try. `answer`: the beginning of what was said. */
export interface Tried {
  /** Null: it was taken. */
  readonly problem: Problem | null;
  readonly status: number | null;
  readonly answer: string | null;
}

/** Sends a body of JSON with the headers to the address. */
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Tried>;

/** For everything, from the name to the answer. */
export const PATIENCE_MS = 10_000;
/** A host has few; one family of them may not be reached from here. */
const MOST_ADDRESSES = 2;
/** Of an answer so much is looked at. */
const MOST_BYTES = 1_024;

const failed = (problem: Problem): Tried => ({ problem, status: null, answer: null });

/** Sends by the Internet. Whether the host is allowed was asked before. */
export function createPost(internet: Internet, patienceMs = PATIENCE_MS): Post {
  return async (address, headers, body) => {
    const url = new URL(address);
    const signal = AbortSignal.timeout(patienceMs);
    const addresses = await beforeEnd(signal, internet.resolve(url.hostname)).catch(() => []);
    if (signal.aborted) return failed('SLOW');
    if (addresses.length === 0) return failed('UNRESOLVED');
    // One that is not public among others is one too many: whoever answers for the name tries something.
    if (!addresses.every(isPublicAddress)) return failed('PRIVATE');
    for (const each of addresses.slice(0, MOST_ADDRESSES)) {
      const tried = await send(internet, { url, headers, body }, each, signal);
      if (tried !== null) return tried;
    }
    return failed(signal.aborted ? 'SLOW' : 'SILENT');
  };
}

/** The same, or rejects where the signal comes first. */
function beforeEnd<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

interface Sent {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What was answered at that number; null: nobody did. */
function send(
  internet: Internet,
  { url, headers, body }: Sent,
  address: string,
  signal: AbortSignal,
): Promise<Tried | null> {
  return new Promise((resolve) => {
    const asked = request(url, {
      method: 'POST',
      signal,
      headers: {
        ...headers,
        host: url.host,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Kazva-Webhooks',
      },
      createConnection: () => connectTo(internet, url, address),
    });
    asked.once('error', () => resolve(null));
    // Who would speak otherwise (101) has said all; without a listener Node would tell neither an answer nor an error, and everybody wait.
    asked.once('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(triedOf(statusCode ?? 0, Buffer.alloc(0)));
    });
    asked.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('error', () => undefined);
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MOST_BYTES) response.destroy();
      });
      response.once('close', () =>
        resolve(triedOf(response.statusCode ?? 0, Buffer.concat(chunks).subarray(0, MOST_BYTES))),
      );
    });
    asked.end(body);
  });
}

function triedOf(status: number, said: Buffer): Tried {
  // PostgreSQL keeps no zero, and a page shows no other control character.
  const answer = said.toString('utf8').replaceAll(/\p{Cc}/gu, ' ');
  if (status >= 200 && status < 300) return { problem: null, status, answer };
  return { problem: status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS', status, answer };
}
