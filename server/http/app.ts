// The funnel that every request goes through, to be read from top to bottom. It knows no path: addresses.ts says what stands where.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { grant } from '../access/grants/grant.ts';
import { CITIZEN, viewerOf } from '../access/grants/viewer.ts';
import type { Viewer } from '../access/grants/viewers.ts';
import { findKeyHolder } from '../access/keys/holder.ts';
import type { House } from '../api/context.ts';
import { createContext } from './request-context.ts';
import { allowReading } from '../api/cors.ts';
import { createGraphql } from '../api/http.ts';
import { AppError } from '../foundation/errors.ts';
import type { Served } from '../foundation/metrics/served.ts';
import { begin, end } from '../foundation/event-loop/operations.ts';
import { roomOf } from '../foundation/event-loop/request-names.ts';
import { expectMethod, READ } from '../foundation/methods.ts';
import { isMembersHost, isTheirsAlone, refuseCitizens } from '../access/sessions/members-host.ts';
import { guard } from '../access/sessions/guard-headers.ts';
import { memberOf } from '../access/sessions/session.ts';
import { ONLY_BY_TLS } from '../foundation/framing-headers.ts';
import { createFindHost, sendToPresent } from '../municipality/own-addresses.ts';
import { listEverySlug } from '../municipality/municipalities/store-addresses.ts';
import { operatorOf } from '../operator/operators/operator-session.ts';
import { answerPage } from './pages/answer.ts';
import { findPassHolder } from '../access/passes/holder.ts';
import { findAddress, type App } from './addresses.ts';
import { sendToCanonical } from './canonical-redirect.ts';
import { sendToCell } from './cell-redirect.ts';
import { answerError } from './error-answer.ts';
import { createTraffic } from '../api/traffic.ts';
import { clientAddress } from '../voting/standing/client.ts';
import type { MunicipalityId } from '../foundation/municipality-id.ts';
import type { Network } from '../foundation/networks.ts';
import type { Address, Asked, Door } from './router/address.ts';
import type { Found } from './router/match.ts';
import { schema } from './whole-schema.ts';

export interface AppParts extends Omit<App, 'house' | 'graphql' | 'schema'> {
  /** Without its traffic: a server begins with none. */
  readonly house: Omit<House, 'traffic'>;
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly Network[];
  /** How many times the usual a network may spend on reading. */
  readonly readingBudget: number;
  /** What hears of members and operators. */
  readonly served: Served;
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

const isGuarded = ({ door }: Address<App>): boolean => door === 'members' || door === 'operators';

/** What is refused by its method was looked at by nobody: no file, no form, no page of a refusal. */
function methodsOf(found: Found<Address<App>> | null): readonly string[] {
  if (found === null) return READ;
  // What takes less than that behind the guard says so to whom it lets in.
  return found.rows.some(isGuarded) ? [...READ, 'POST'] : found.methods;
}

/** Of what stands at the path what takes the request, or the first. */
function rowFor({ rows }: Found<Address<App>>, request: IncomingMessage): Address<App> {
  const isForBrowser = wantsHtml(request);
  const takes = ({ methods, isForBrowsers }: Address<App>) =>
    methods.some((method) => method === request.method) && (!isForBrowsers || isForBrowser);
  return rows.find(takes) ?? rows[0];
}

/** The listener of the HTTP server. No request is logged. */
export async function createApp(parts: AppParts): Promise<RequestListener> {
  const { readingBudget, trustedProxies, served, ...others } = parts;
  const { pages, tokenKey, log } = others;
  const house: House = { ...parts.house, traffic: createTraffic(randomBytes, readingBudget) };
  const app: App = { ...others, house, graphql: await createGraphql(log, served), schema };
  const { gate } = house;
  const isByTls = house.platform.publicUrl.startsWith('https:');
  const findHost = createFindHost([pages.publicUrl, gate.membersUrl], house.remembered);

  const viewerByHeader = async ({ headers }: IncomingMessage): Promise<Viewer> => {
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

  const viewerAt: Readonly<Record<Door, (request: IncomingMessage) => Promise<Viewer>>> = {
    anywhere: viewerByHeader,
    // A tablet shows its token with every slip; a page is the same whoever asks.
    citizens: async (request) => (request.method === 'POST' ? viewerByHeader(request) : CITIZEN),
    members: (request) => memberOf(request, gate, house.now()),
    operators: (request) => operatorOf(request, gate, house.now()),
  };

  const askedAt = (
    door: Door,
    {
      request,
      response,
      url,
      parts,
      hostOf,
    }: Pick<Asked<App>, 'request' | 'response' | 'url' | 'parts' | 'hostOf'>,
  ): Asked<App> => {
    const { socket, headers } = request;
    // Only a slip that is cast asks for it, and what a query costs; nothing keeps it.
    const caller = () =>
      clientAddress(socket.remoteAddress, headers['x-forwarded-for']?.toString(), trustedProxies);
    const contextOf = async (viewer: Viewer) => createContext(house, viewer, caller, await hostOf());
    const context = async () => contextOf(await viewerAt[door](request));
    const noPage = async (): Promise<void> =>
      isTheirsAlone(request, gate) ? refuseCitizens(response, url.pathname) : answerPage(asked, null);
    const asked: Asked<App> = {
      request,
      response,
      url,
      parts,
      app,
      context,
      contextOf,
      hostOf,
      caller,
      noPage,
    };
    return asked;
  };

  /** `atTarget`: what stands at the request's target as it is, with its query. */
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    atTarget: Found<Address<App>> | null,
  ): Promise<void> => {
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('x-content-type-options', 'nosniff');
    if (isByTls) response.setHeader('strict-transport-security', ONLY_BY_TLS);
    const url = addressOf(request);
    const found = url.pathname === request.url ? atTarget : findAddress(url.pathname);
    const methods = methodsOf(found);
    expectMethod(request, response, methods);
    // A browser asks before it sends from a page of another site.
    if (request.method === 'OPTIONS' && allowReading(request, response, methods)) return;
    const row = found && rowFor(found, request);
    let host: Promise<MunicipalityId | null> | undefined;
    const hostOf = () => (host ??= findHost(request));
    const asked = { request, response, url, parts: found?.parts ?? {}, hostOf };
    if (found && row && isGuarded(row) && isMembersHost(request, gate) && (await hostOf()) === null) {
      served.request(row.path);
      guard(request, response, gate);
      expectMethod(request, response, found.methods);
      return row.answer(askedAt(row.door, asked));
    }
    // From here on nobody could look at a cookie.
    delete request.headers.cookie;
    const open = row && !isGuarded(row) ? row : null;
    const isAnywhere = open?.door === 'anywhere';
    if (!isAnywhere && isTheirsAlone(request, gate)) return refuseCitizens(response, url.pathname);
    if (sendToCanonical(request, response, url)) return;
    if (!isAnywhere) {
      const hosted = await hostOf();
      if (hosted === null && sendToCell(request, response, url, house.cells)) return;
      if (await sendToPresent(request, response, url, { house, hostOf: hosted })) return;
    }
    const visit = askedAt(open?.door ?? 'citizens', asked);
    return open ? open.answer(visit) : visit.noPage();
  };

  return (request, response) => {
    // What a body of GraphQL asks for is named where it is read.
    const found = findAddress(request.url ?? '');
    const isNamedInside = found?.rows.some((row) => row.isNamedInside) ?? false;
    const operation = isNamedInside ? null : begin(roomOf(request.url ?? ''));
    const answered = answer(request, response, found).catch((error: unknown) =>
      answerError(response, error, found?.rows[0].refusals ?? 'graphql', log),
    );
    if (operation !== null) void answered.finally(() => end(operation));
  };
}
