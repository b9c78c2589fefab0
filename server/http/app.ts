// The funnel that every request goes through, to be read from top to bottom.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { grant } from '../access/grants/grant.ts';
import { CITIZEN, viewerOf } from '../access/grants/viewer.ts';
import type { Viewer } from '../access/grants/viewers.ts';
import { findKeyHolder } from '../access/keys/holder.ts';
import { answerFile, type Files } from '../foundation/html/files.ts';
import type { Context, House } from '../api/context.ts';
import { createContext } from './context.ts';
import { allowReading } from '../api/cors.ts';
import { tell } from '../foundation/error-told.ts';
import { answerGraphql, createGraphql } from '../api/http.ts';
import type { Hindrance } from './health.ts';
import { answerPhoto } from '../action/improvements/photo.ts';
import { AppError, HTTP_STATUS, RETRY_AFTER_SECONDS } from '../foundation/errors.ts';
import { ALIVE, LIVEZ } from '../foundation/listen.ts';
import type { Log } from '../foundation/log.ts';
import { begin, end } from '../foundation/loop/operations.ts';
import { roomOf } from '../foundation/loop/rooms.ts';
import { answerMembers, isMembersPath } from './members/answer.ts';
import { isMembersHost, isTheirsAlone, refuseCitizens } from '../access/sessions/host.ts';
import { ONLY_BY_TLS } from '../foundation/headers.ts';
import { createOpenData } from '../results/opendata/answer.ts';
import { createFindHost, sendToPresent } from '../municipality/own-addresses.ts';
import { listEverySlug } from '../municipality/municipalities/store-addresses.ts';
import { answerOperator, isOperatorPath } from './operator/answer.ts';
import { answerPage } from './pages/answer.ts';
import { answerPreview } from './pages/preview.ts';
import { createReportFiles } from './pages/report-file.ts';
import type { PageSettings } from './pages/visit.ts';
import type { Making } from '../signs/orders/making.ts';
import { findPassHolder, holderOfToken } from '../access/passes/holder.ts';
import { createPictures } from './pictures/answer.ts';
import { answerShop, isShopPath } from './print/answer.ts';
import { answerMount } from './rounds/answer.ts';
import { createReference } from './reference/answer.ts';
import { sendToCanonical } from './canonical.ts';
import { createTraffic } from '../api/traffic.ts';
import { clientAddress } from '../voting/standing/client.ts';
import { answerMethod } from './taken.ts';
import { createWellKnown } from './wellknown/answer.ts';
import type { Network } from '../foundation/networks.ts';

export interface AppParts {
  /** Without its traffic: a server begins with none. */
  readonly house: Omit<House, 'traffic'>;
  readonly pages: PageSettings;
  readonly files: Files;
  readonly tokenKey: Buffer;
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly Network[];
  readonly log: Log;
  /** What keeps the server from its work now, for /readyz. */
  readonly whatHinders: () => Promise<Hindrance | null>;
  /** How many times the usual a network may spend on reading. */
  readonly readingBudget: number;
  /** The files of orders of signs. */
  readonly making: Making;
}

function wantsHtml({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && /\btext\/html\b/.test(headers.accept ?? '');
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
  response.end(text);
}

/** What went wrong before GraphQL or a page could say so, in GraphQL's form. */
function answerError(response: ServerResponse, error: unknown, log: Log): void {
  const { code, message, retrySeconds } = tell(error, log);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const seconds = retrySeconds ?? RETRY_AFTER_SECONDS[code];
  if (seconds !== undefined) response.setHeader('retry-after', String(seconds));
  // What is left of a body that is too large is not waited for.
  if (code === 'TOO_LARGE') response.setHeader('connection', 'close');
  response.writeHead(HTTP_STATUS[code], {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** The listener of the HTTP server. No request is logged. */
export async function createApp(parts: AppParts): Promise<RequestListener> {
  const { readingBudget, pages, files, tokenKey, trustedProxies, log, making, whatHinders } = parts;
  const house: House = { ...parts.house, traffic: createTraffic(randomBytes, readingBudget) };
  const { gate } = house;
  const graphql = await createGraphql(log);
  const answerPicture = createPictures({ settings: pages, now: () => performance.now() });
  const answerReportFile = createReportFiles({ settings: pages, now: () => performance.now() });
  const answerOpenData = createOpenData();
  const answerReference = createReference(pages);
  const answerWellKnown = createWellKnown({ house, files, now: () => performance.now() });
  const isByTls = house.platform.publicUrl.startsWith('https:');

  // Only a slip that is cast asks for it, and what a query costs; nothing keeps it.
  const addressOfClient = ({ socket, headers }: IncomingMessage): ReturnType<Context['address']> =>
    clientAddress(socket.remoteAddress, headers['x-forwarded-for']?.toString(), trustedProxies);
  const addressBehind =
    (request: IncomingMessage): Context['address'] =>
    () =>
      addressOfClient(request);

  const viewer = async ({ headers }: IncomingMessage): Promise<Viewer> => {
    if (headers.authorization === undefined) return CITIZEN;
    const holder = await findKeyHolder(headers.authorization, gate.database, house.now());
    if (holder) return holder;
    const shopOrFitter = await findPassHolder(headers.authorization, gate.database, house.now());
    if (shopOrFitter) return shopOrFitter;
    const find = grant(CITIZEN, 'municipalities.find', null);
    return viewerOf(
      headers.authorization,
      tokenKey,
      await listEverySlug(house.database.citizen.prisma, find),
    );
  };

  const findHost = createFindHost([pages.publicUrl, gate.membersUrl], house.remembered);

  const contextOf = async (request: IncomingMessage): Promise<Context> =>
    createContext(house, await viewer(request), addressBehind(request), await findHost(request));

  const members = {
    gate,
    files,
    now: house.now,
    addressBehind: addressOfClient,
    log,
    contextOf: (request: IncomingMessage, member: Viewer) =>
      createContext(house, member, addressBehind(request)),
    graphql: (request: IncomingMessage, response: ServerResponse, context: Context) =>
      answerGraphql(graphql, request, response, '', () => Promise.resolve(context)),
    preview: (request: IncomingMessage, response: ServerResponse, context: Context) =>
      answerPreview(request, response, context, pages),
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('x-content-type-options', 'nosniff');
    if (isByTls) response.setHeader('strict-transport-security', ONLY_BY_TLS);
    // The way of a vote by the API: its address need not be taken apart.
    if (request.url === '/graphql' && request.method === 'POST') {
      allowReading(request, response);
      return answerGraphql(graphql, request, response, '', contextOf);
    }
    const url = addressOf(request);
    if (answerMethod(request, response, url.pathname)) return;
    if (url.pathname === LIVEZ) return answerText(response, 200, ALIVE);
    const hostOf = await findHost(request);
    if (hostOf === null && isMembersPath(url.pathname) && isMembersHost(request, gate))
      return answerMembers(request, response, url, members);
    if (hostOf === null && isOperatorPath(url.pathname) && isMembersHost(request, gate))
      return answerOperator(request, response, url, { ...members, tokenKey });
    // From here on nobody could look at a cookie.
    delete request.headers.cookie;
    if (url.pathname === '/readyz') {
      const hindrance = await whatHinders();
      return answerText(response, hindrance === null ? 200 : 503, `${hindrance ?? 'ready'}\n`);
    }
    if (url.pathname === '/graphql' && !wantsHtml(request)) {
      allowReading(request, response);
      return answerGraphql(graphql, request, response, url.search, contextOf);
    }
    const isMembers = isTheirsAlone(request, gate);
    if (await answerWellKnown(request, response, url, { hostOf, isMembers })) return;
    if (isMembers && !url.pathname.startsWith('/assets/')) return refuseCitizens(response, url.pathname);
    if (sendToCanonical(request, response, url)) return;
    if (await sendToPresent(request, response, url, { house, hostOf })) return;
    if (answerFile(request, response, url.pathname, files)) return;
    const fitter = {
      viewer: () => viewer(request),
      holderOf: (token: string) => holderOfToken(token, gate.database, house.now()),
      assets: files.mount,
      contextOf: (holder: Viewer) => createContext(house, holder, addressBehind(request), hostOf),
    };
    if (await answerMount(request, response, url, fitter)) return;
    if (answerReference(request, response, url.pathname)) return;
    // A tablet shows its token with every slip; a page is the same whoever asks.
    const who = request.method === 'POST' ? await viewer(request) : CITIZEN;
    const context = () => createContext(house, who, addressBehind(request), hostOf);
    if (isShopPath(url.pathname))
      return answerShop(request, response, url, {
        house,
        pages,
        making,
        log,
        hostOf,
        address: addressBehind(request),
      });
    if (await answerPicture(request, response, url, context)) return;
    if (await answerPhoto(request, response, url, context)) return;
    if (await answerReportFile(request, response, url, context)) return;
    if (await answerOpenData(request, response, url, context)) return;
    return answerPage(request, response, url, pages, context, log);
  };

  return (request, response) => {
    // What a body of GraphQL asks for is named where it is read.
    const operation = request.url === '/graphql' ? null : begin(roomOf(request.url ?? ''));
    const answered = answer(request, response).catch((error: unknown) => answerError(response, error, log));
    if (operation !== null) void answered.finally(() => end(operation));
  };
}
