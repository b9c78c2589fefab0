// The funnel that every request goes through, to be read from top to bottom.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { grant } from './access/grant.ts';
import { CITIZEN, viewerOf } from './access/viewer.ts';
import type { Viewer } from './access/policy.ts';
import { answerFile, type Files } from './files.ts';
import { createContext, type House } from './graphql/context.ts';
import { tell } from './graphql/errors.ts';
import { answerGraphql, createGraphql } from './graphql/http.ts';
import { isReady } from './health.ts';
import { AppError, HTTP_STATUS, RETRY_AFTER_SECONDS } from './errors.ts';
import type { Log } from './log.ts';
import { listMunicipalities } from './municipalities/store.ts';
import { answerPage } from './pages/answer.ts';
import type { PageSettings } from './pages/visit.ts';

export interface AppParts {
  readonly house: House;
  readonly pages: PageSettings;
  readonly files: Files;
  readonly printKey: Buffer;
  readonly log: Log;
}

function wantsHtml({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
}

/** The address asked for. One that starts with two slashes would lead away from here where a page repeats it. */
function addressOf({ url = '/' }: IncomingMessage): URL {
  const path = url.replace(/^[/\\]+/, '/');
  if (!URL.canParse(path, 'http://page')) throw new AppError('BAD_INPUT', 'This address cannot be read.');
  const address = new URL(path, 'http://page');
  address.pathname = address.pathname.replace(/^\/+/, '/');
  return address;
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}

/** What went wrong before GraphQL or a page could say so, in GraphQL's form. */
function answerError(response: ServerResponse, error: unknown, log: Log): void {
  const { code, message } = tell(error, log);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (code === 'UNAVAILABLE') response.setHeader('retry-after', String(RETRY_AFTER_SECONDS));
  // What is left of a body that is too large is not waited for.
  if (code === 'TOO_LARGE') response.setHeader('connection', 'close');
  response.writeHead(HTTP_STATUS[code], { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** The listener of the HTTP server. No request is logged. */
export async function createApp({ house, pages, files, printKey, log }: AppParts): Promise<RequestListener> {
  const graphql = await createGraphql(log);

  const viewer = async ({ headers }: IncomingMessage): Promise<Viewer> => {
    if (headers.authorization === undefined) return CITIZEN;
    const find = grant(CITIZEN, 'municipalities.find', null);
    return viewerOf(
      headers.authorization,
      printKey,
      await listMunicipalities(house.database.citizen.prisma, find),
    );
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('x-content-type-options', 'nosniff');
    const url = addressOf(request);
    if (url.pathname === '/livez') return answerText(response, 200, 'alive');
    if (url.pathname === '/readyz') {
      const ready = await isReady(house.database);
      return answerText(response, ready ? 200 : 503, ready ? 'ready' : 'the database is away');
    }
    if (url.pathname === '/graphql' && !wantsHtml(request)) {
      const context = async () => createContext(house, await viewer(request));
      return answerGraphql(graphql, request, response, url, context);
    }
    if (answerFile(request, response, url.pathname, files)) return;
    return answerPage(request, response, url, pages, () => createContext(house, CITIZEN), log);
  };

  return (request, response) => {
    answer(request, response).catch((error: unknown) => answerError(response, error, log));
  };
}
