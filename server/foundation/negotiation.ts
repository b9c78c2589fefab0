// What whoever asks can read, and which revision he has already (RFC 9110, 12 and 13).
import type { IncomingMessage } from 'node:http';

/** An encoding that stands in Accept-Encoding, and not as one that must not be (`q=0`). */
const TAKES = {
  gzip: /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i,
  br: /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i,
} as const;

/** Whether whoever asks can read the encoding, and does not say that it must not be. */
export function takes({ headers }: IncomingMessage, encoding: keyof typeof TAKES): boolean {
  return TAKES[encoding].test(headers['accept-encoding'] ?? '');
}

/** Whether whoever asks can read gzip, and does not say that it must not be (`q=0`). */
export function takesGzip(request: IncomingMessage): boolean {
  return takes(request, 'gzip');
}

/** Whether the browser has this revision: If-None-Match (RFC 9110, 13.1.2) compares weakly, so W/ says nothing. */
export function isKnown({ headers }: IncomingMessage, etag: string): boolean {
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  const known = new Set((headers['if-none-match'] ?? '').split(',').map(opaque));
  return known.has(opaque(etag)) || known.has('*');
}
