// Sends a page: as gzip or as it is, whole, its head alone, or only that it is still the one that the browser has.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Assets } from '../../../client/parts/page/context.ts';
import { isKnown, takesGzip } from '../../foundation/negotiation.ts';
import { show, type Kept } from '../../foundation/html/kept-page.ts';
import { CACHE_CONTROL, headersOf, type Keeping } from '../../foundation/html/page-headers.ts';
import type { Going } from './cache.ts';

/** Sends the page. A page with ballot ids is another one each time: nobody has it already. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Kept,
  keeping: Keeping,
  assets: Assets,
): void {
  const headers = headersOf(page, keeping, assets);
  if (keeping === 'open' && isKnown(request, page.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const isCompressed = takesGzip(request);
  const body = show(page, isCompressed);
  response.writeHead(page.status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-language': page.language,
    ...(isCompressed && { 'content-encoding': 'gzip' }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends the visitor on. */
export function sendOn(response: ServerResponse, { status, location }: Going): void {
  response.writeHead(status, { location, 'cache-control': CACHE_CONTROL.never }).end();
}
