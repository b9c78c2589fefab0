// A file that is made now and then: its bytes, by which a browser is told that it has them already.
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isKnown } from '../../foundation/negotiation.ts';

export interface Revision {
  readonly bytes: Buffer;
  readonly etag: string;
}

export function revisionOf(bytes: Buffer): Revision {
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/** Answers 200 with the bytes, or 304 to whoever has them; to HEAD without a body. */
export function sendRevision(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, etag }: Revision,
  headers: OutgoingHttpHeaders,
): void {
  const has = isKnown(request, etag);
  response.writeHead(has ? 304 : 200, { ...headers, etag, ...(!has && { 'content-length': bytes.length }) });
  response.end(has || request.method === 'HEAD' ? undefined : bytes);
}
