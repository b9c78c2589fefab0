// A small web server that serves the citizens' pages from fixtures and can be told to fail as real networks do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pages } from '../../client/citizen/pages.tsx';
import type { Assets } from '../../client/citizen/context.ts';
import { isLanguage } from '../../client/text/texts.ts';
import * as fixtures from './fixtures.ts';

const { ballotId, code } = fixtures;

/** How the next post ends: taken, refused with a status, or the line is cut before an answer. */
export type Mishap = { readonly status: number; readonly retryAfter?: number } | 'cut';

export type FlakyServer = {
  readonly origin: string;
  /** The posted forms in order, refused and cut ones too. */
  readonly posts: URLSearchParams[];
  /** One mishap per coming post; none left means that posts are taken. */
  readonly mishaps: Mishap[];
  close(): Promise<void>;
};

const policy =
  `default-src 'none'; img-src data:; style-src 'nonce-${fixtures.context.nonce}'; ` +
  `script-src 'nonce-${fixtures.context.nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'`;

function pageAt(url: URL, assets: Assets): string {
  const language = url.searchParams.get('language') ?? 'bg';
  const context = {
    ...fixtures.context,
    assets,
    language: isLanguage(language) ? language : ('bg' as const),
    path: url.pathname + url.search,
  };
  if (url.pathname.includes('/next/'))
    return pages.followUp.render({ context, data: fixtures.followUp, ballotId, questionId: '7' });
  if (url.pathname.endsWith('/thanks'))
    return pages.thanks.render({ context, data: fixtures.thanks(fixtures.summary) });
  if (url.pathname === '/anonymity') return pages.anonymity.render({ context });
  return pages.vote.render({ context, data: fixtures.vote, ballotId });
}

/** Listens on a free port of this machine. */
export async function openFlakyServer(assets: Assets): Promise<FlakyServer> {
  const posts: URLSearchParams[] = [];
  const mishaps: Mishap[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://any');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    if (request.method !== 'POST') return response.end(pageAt(url, assets));
    posts.push(new URLSearchParams(await text(request)));
    const mishap = mishaps.shift();
    if (mishap === 'cut') return request.socket.destroy();
    if (mishap?.retryAfter !== undefined) response.setHeader('retry-after', mishap.retryAfter);
    if (mishap)
      return response.writeHead(mishap.status).end(pages.unavailable.render({ context: fixtures.context }));
    const next = url.pathname.endsWith('/answer') ? 'thanks' : 'next/k3y';
    return response.writeHead(303, { location: `/s/${code}/${next}${url.search}` }).end();
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    posts,
    mishaps,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
