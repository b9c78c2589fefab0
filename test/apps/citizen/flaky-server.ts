// A small web server that serves the citizens' pages from fixtures and can be told to fail as real networks do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pages } from '../../../client/citizen/pages.tsx';
import type { Assets } from '../../../client/parts/page/context.ts';
import { isLanguage } from '../../../client/text/texts.ts';
import { keep } from '../../../server/foundation/html/kept-page.ts';
import { headersOf } from '../../../server/foundation/html/page-headers.ts';
import { sendOutcome, wantsOutcome } from '../../../server/http/pages/slip-outcome.ts';
import * as fixtures from './fixtures.ts';
import { openPost } from './opened-post.ts';

const { ballotId, code, commentId } = fixtures;

/**
 * How the next post ends: refused with a status; the line is cut before it is taken (`cut`) or after (`lost`); or nothing
 * is ever said (`hang`).
 */
export type Mishap = { readonly status: number; readonly retryAfter?: number } | 'cut' | 'lost' | 'hang';

export type FlakyServer = {
  readonly origin: string;
  /** The posted forms in order, refused and cut ones too; what was sealed is opened. */
  readonly posts: URLSearchParams[];
  /** How many of them were sealed. */
  readonly sealed: () => number;
  /** One mishap per coming post; none left means that posts are taken. */
  readonly mishaps: Mishap[];
  close(): Promise<void>;
};

/** The policy that the server itself would send with the page. */
function policyOf(html: string, assets: Assets): string {
  return headersOf(keep({ status: 200, html }), 'own', assets)['content-security-policy'] ?? '';
}

function pageAt(url: URL, assets: Assets): string {
  const language = url.searchParams.get('language') ?? 'bg';
  const context = {
    ...fixtures.contextIn(isLanguage(language) ? language : 'bg'),
    assets,
    path: url.pathname + url.search,
  };
  if (url.pathname.includes('/next/'))
    return pages.followUp.render({ context, data: fixtures.followUp, ballotId, commentId, questionId: '7' });
  if (url.pathname.endsWith('/thanks'))
    return pages.thanks.render({ context, data: fixtures.thanks(fixtures.summary), ballotId });
  if (url.pathname === '/anonymity') return pages.anonymity.render({ context });
  return pages.vote.render({ context, data: fixtures.vote, ballotId });
}

/** Listens on a free port of this machine. */
export async function openFlakyServer(assets: Assets): Promise<FlakyServer> {
  const posts: URLSearchParams[] = [];
  const mishaps: Mishap[] = [];
  const taken = new Set<string>();
  let sealed = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://any');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.method !== 'POST') {
      const html = pageAt(url, assets);
      response.setHeader('content-security-policy', policyOf(html, assets));
      return response.end(html);
    }
    const posted = new URLSearchParams(await text(request));
    const isSealed = posted.has('sealed');
    if (isSealed) sealed += 1;
    posts.push(openPost(url.pathname, posted));
    const mishap = mishaps.shift();
    if (mishap === 'hang') return undefined;
    if (mishap === 'cut') return request.socket.destroy();
    if (mishap === 'lost') taken.add(posts.at(-1)?.get('ballotId') ?? '');
    if (mishap === 'lost') return request.socket.destroy();
    if (mishap?.retryAfter !== undefined) response.setHeader('retry-after', mishap.retryAfter);
    if (mishap)
      return response.writeHead(mishap.status).end(pages.unavailable.render({ context: fixtures.context }));
    const next = /\/(answer|comment)$/.test(url.pathname) ? 'thanks' : 'next/k3y';
    const location = `/s/${code}/${next}${url.search}`;
    const id = posts.at(-1)?.get('ballotId') ?? '';
    const already = taken.has(id);
    taken.add(id);
    if (wantsOutcome(request))
      return sendOutcome(response, { status: 303, location, already, isSealed }, url.pathname, false);
    return response.writeHead(303, { location }).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    posts,
    mishaps,
    sealed: () => sealed,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
