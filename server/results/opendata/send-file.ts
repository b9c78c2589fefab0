// What every file of open data tells whoever asks for it, and the small ones whole.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { isKnown, takesGzip } from '../../foundation/negotiation.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';

/** A year: what a version's address names never changes. */
export const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' } as const;
/** As long as a page. */
export const SHARED = { 'cache-control': 'public, max-age=60' } as const;

/** The city whose file it is, and what its files say. */
export interface Whose extends Pick<Municipality, 'id' | 'slug' | 'isDemo'> {
  readonly headers: Readonly<Record<string, string>>;
}

/** Pages of others may read them too; invented data belong into no search engine. */
export function whoseOf({ id, slug, isDemo }: Municipality): Whose {
  return {
    id,
    slug,
    isDemo,
    headers: {
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      ...(isDemo && { 'x-robots-tag': 'noindex' }),
    },
  };
}

/** The tag of what is sent in one of its two forms (RFC 9110, 8.8.3: each form has its own). */
export function tagOf(hash: string, isCompressed: boolean): string {
  return `"${hash.slice(0, 32)}${isCompressed ? '-gzip' : ''}"`;
}

/** Sends the text, or that it is still the same. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  { headers }: Whose,
  { text, type, caching }: { text: string; type: string; caching: Readonly<Record<string, string>> },
): void {
  const isCompressed = takesGzip(request);
  const etag = tagOf(createHash('sha256').update(text).digest('hex'), isCompressed);
  const common = { ...headers, ...caching, etag, vary: 'accept-encoding' };
  if (isKnown(request, etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const body = isCompressed ? gzipSync(text) : Buffer.from(text);
  response.writeHead(200, {
    ...common,
    'content-type': type,
    'content-length': body.length,
    ...(isCompressed && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
