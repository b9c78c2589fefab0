// An answer to GET that anybody may keep for a while: what is public, without a fault. All else is kept by nobody.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '../access/viewers.ts';

/** A minute: results are published once a day, and a place that is renamed may be called the same so long. */
const FRESH_SECONDS = 60;
const HASH_CHARACTERS = 22;

/** An answer, as it would be sent. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Whether something went wrong. */
  readonly isFaulty: boolean;
}

/**
 * Sends the answer: with ETag (RFC 9110) and Cache-Control (RFC 9111) where a citizen asked by GET and nothing went wrong,
 * or 304 where it is what the asker has.
 */
export function sendAnswer(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { kind }: Viewer,
  { status, type, text, isFaulty }: Answer,
): void {
  response.setHeader('content-type', type);
  if (method !== 'GET' || kind !== 'citizen' || isFaulty || status !== 200) {
    response.setHeader('cache-control', 'no-store');
    response.writeHead(status, { 'content-length': Buffer.byteLength(text) }).end(text);
    return;
  }
  const hash = createHash('sha256').update(text).digest('base64url');
  const etag = `"${hash.slice(0, HASH_CHARACTERS)}"`;
  response.setHeader('cache-control', `public, max-age=${FRESH_SECONDS}`);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept');
  if (isKnown(headers['if-none-match'], etag)) response.writeHead(304).end();
  else response.writeHead(200, { 'content-length': Buffer.byteLength(text) }).end(text);
}

/** Whether If-None-Match names the tag; a proxy that compresses makes it a weak one. */
function isKnown(tags: string | undefined, etag: string): boolean {
  return tags?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
}
