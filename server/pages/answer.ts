// Answers a citizens' page: finds it, runs it, and turns what went wrong into a kind page with the right status.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PageContext } from '../../client/citizen/context.ts';
import { pages } from '../../client/citizen/pages.tsx';
import { readBody } from '../body.ts';
import { AppError, HTTP_STATUS, RETRY_AFTER_SECONDS } from '../errors.ts';
import { takesGzip } from '../files.ts';
import type { Context } from '../graphql/context.ts';
import { tell } from '../graphql/errors.ts';
import type { Log } from '../log.ts';
import { findRoute } from './routes.ts';
import { pageContext, type PageSettings, type Reply, type Visit } from './visit.ts';

const MOST_FORM_BYTES = 10_000;
const compress = promisify(gzip);

/** Only our own pages may post a form here: a page elsewhere must not make its visitors vote. */
function refuseForeignForm({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site'];
  const origin = headers.origin;
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const isForeignOrigin =
    origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== headers.host);
  if (isForeignSite || isForeignOrigin)
    throw new AppError('FORBIDDEN', 'This form does not come from our page.');
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  if (request.method !== 'POST') return new URLSearchParams();
  refuseForeignForm(request);
  return new URLSearchParams(await readBody(request, MOST_FORM_BYTES));
}

/** The page of an error. An outage keeps the form that was sent, so that one press sends it again. */
function errorPage(error: unknown, page: PageContext, form: URLSearchParams, log: Log): Reply {
  const { code, message } = tell(error, log);
  const status = HTTP_STATUS[code];
  if (code === 'UNAVAILABLE' || code === 'TOO_MANY_REQUESTS') {
    const kept = { action: page.path, fields: [...form] };
    const isCrowded = code === 'TOO_MANY_REQUESTS';
    const html = pages.unavailable.render({ context: page, isCrowded, ...(form.size > 0 && { kept }) });
    return { status, html };
  }
  if (code === 'NOT_FOUND')
    return { status, html: pages.error.render({ context: page, problem: 'notFound' }) };
  if (code !== 'INTERNAL')
    return { status, html: pages.error.render({ context: page, problem: 'badInput' }) };
  const reference = /\(([0-9a-f-]{36})\)/.exec(message)?.[1];
  return {
    status,
    html: pages.error.render({ context: page, problem: 'internal', ...(reference && { reference }) }),
  };
}

/** The page behind the request's address; a page that says so where there is none. */
export async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  settings: PageSettings,
  createContext: () => Context,
  log: Log,
): Promise<void> {
  const page = pageContext(settings, url, request.headers);
  let form = new URLSearchParams();
  let reply: Reply;
  try {
    const route = findRoute(request.method ?? 'GET', url.pathname);
    if (!route) throw new AppError('NOT_FOUND', 'There is no such page.');
    form = await formOf(request);
    const visit: Visit = { url, form, page, parts: route.parts, context: createContext() };
    reply = await route.handler(visit);
  } catch (error) {
    reply = errorPage(error, page, form, log);
  }
  await send(request, response, reply, page);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  { nonce, language }: PageContext,
): Promise<void> {
  response.statusCode = reply.status;
  response.setHeader('cache-control', 'no-store');
  // What is left of a body that is too large is not waited for.
  if (reply.status === HTTP_STATUS.TOO_LARGE) response.setHeader('connection', 'close');
  if ('location' in reply) {
    response.setHeader('location', reply.location);
    response.end();
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-language', language);
  response.setHeader('vary', 'accept-language, accept-encoding');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; img-src data:; ` +
      `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  const seconds = RETRY_AFTER_SECONDS[reply.status];
  if (seconds !== undefined) response.setHeader('retry-after', String(seconds));
  const isCompressed = takesGzip(request);
  const body = isCompressed ? await compress(reply.html) : Buffer.from(reply.html);
  if (isCompressed) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
