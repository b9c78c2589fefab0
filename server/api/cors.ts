// Lets pages of other sites read what is public. They send no cookie, and nothing is changed for them (spending.ts, http.ts).
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A day: how long a browser remembers what it was allowed. */
const REMEMBERED_SECONDS = '86400';

/** What we read of a request, and what clients and tracing add by themselves. */
const HEADERS = [
  'authorization',
  'content-type',
  'if-none-match',
  'apollo-require-preflight',
  'x-requested-with',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
  'x-apollo-operation-name',
  'x-apollo-operation-id',
  'traceparent',
  'tracestate',
  'baggage',
].join(', ');

/** Says that any page may read the answer; answers a browser that asks before it sends. True: that was all. */
export function allowReading(
  request: IncomingMessage,
  response: ServerResponse,
  methods: readonly string[] = [],
): boolean {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'etag, link, retry-after');
  if (request.method !== 'OPTIONS') return false;
  response
    .writeHead(204, {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': HEADERS,
      'access-control-max-age': REMEMBERED_SECONDS,
      'cache-control': 'no-store',
    })
    .end();
  return true;
}
