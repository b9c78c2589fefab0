// Lets pages of other sites read what is public. They send no cookie, and nothing is changed for them (spending.ts, http.ts).
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A day: how long a browser remembers what it was allowed. */
const REMEMBERED_SECONDS = '86400';

/** Says that any page may read the answer; answers a browser that asks before it sends. True: that was all. */
export function allowReading(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'etag, retry-after');
  if (request.method !== 'OPTIONS') return false;
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, if-none-match',
      'access-control-max-age': REMEMBERED_SECONDS,
      'cache-control': 'no-store',
    })
    .end();
  return true;
}
