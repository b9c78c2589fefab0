// An answer to GET that anybody may keep for a while: what is public, without a fault. All else is kept by nobody.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Viewer } from '../access/grants/viewers.ts';
import { isKnown, takesGzip } from '../foundation/negotiation.ts';

/** A minute: results are published once a day, and a place that is renamed may be called the same so long. */
const FRESH_SECONDS = 60;
const HASH_CHARACTERS = 22;
/** What is shorter fits into a packet as it is. */
const WORTH_COMPRESSING = 1_024;

/** An answer, as it would be sent. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Whether something went wrong. */
  readonly isFaulty: boolean;
  /** Whether it may be a mutation's. */
  readonly isChange: boolean;
}

/**
 * Sends the answer: with ETag (RFC 9110) and Cache-Control (RFC 9111) where a citizen asked by GET and nothing went wrong,
 * or 304 where it is what the asker has.
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  viewer: Viewer,
  answer: Answer,
): Promise<void> {
  const { status, type, text, isFaulty } = answer;
  response.setHeader('content-type', type);
  if (request.method === 'POST' || viewer.kind !== 'citizen' || isFaulty || status !== 200) {
    response.setHeader('cache-control', 'no-store');
    return sendText(request, response, viewer, answer);
  }
  const hash = createHash('sha256').update(text).digest('base64url');
  // Weak: the same for both forms, which differ in their bytes.
  const etag = `W/"${hash.slice(0, HASH_CHARACTERS)}"`;
  response.setHeader('cache-control', `public, max-age=${FRESH_SECONDS}`);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept, accept-encoding');
  if (!isKnown(request, etag)) return sendText(request, response, viewer, answer);
  response.writeHead(304).end();
}

/**
 * Sends the text, as gzip where it is long and public. What a mutation answers is never compressed, since its length would tell
 * more of a vote than the text's; nor what a member, a shop or a fitter reads, which holds secrets beside what others wrote.
 */
async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  { kind }: Viewer,
  { status, text, isChange }: Answer,
): Promise<void> {
  const isLong = text.length >= WORTH_COMPRESSING && kind === 'citizen' && !isChange;
  if (isLong) response.setHeader('vary', 'accept, accept-encoding');
  if (isLong && takesGzip(request)) {
    const body = await promisify(gzip)(text);
    response.writeHead(status, { 'content-length': body.length, 'content-encoding': 'gzip' });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  response.writeHead(status, { 'content-length': Buffer.byteLength(text) });
  response.end(request.method === 'HEAD' ? undefined : text);
}
