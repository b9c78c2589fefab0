// What whoever asks can read, and which revision he has already (RFC 9110, 12 and 13).
import type { IncomingMessage } from 'node:http';

/** Whether whoever asks can read the encoding, and does not say that it must not be (`q=0`). */
export function takes({ headers }: IncomingMessage, encoding: 'gzip' | 'br'): boolean {
  return new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, 'i').test(
    headers['accept-encoding'] ?? '',
  );
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
