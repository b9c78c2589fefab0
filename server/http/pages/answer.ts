// Answers a citizens' page: runs it, and turns what went wrong into a kind page with the right status.
import type { IncomingMessage } from 'node:http';
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import { AppError, HTTP_STATUS, RETRY_AFTER_SECONDS, type ErrorCode } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { unlessSilent } from '../../foundation/database/silence.ts';
import { tell, type Told } from '../../foundation/error-told.ts';
import type { Log } from '../../foundation/log.ts';
import { begin, end } from '../../foundation/event-loop/operations.ts';
import { SIGN } from '../../foundation/event-loop/request-names.ts';
import { readAnew, refuseUnknown } from './render-in-turn.ts';
import type { Answer } from './cache.ts';
import { canonicalUrl, type Named } from './canonical-address.ts';
import { NO_FORM, postedOf, type HandedOver, type Posted } from './posted-form.ts';
import { createCrowded, type Crowding } from './too-many-page.ts';
import { keep, type Document } from '../../foundation/html/kept-page.ts';
import { keepAlike } from '../../foundation/html/one-size.ts';
import type { Keeping } from '../../foundation/html/page-headers.ts';
import type { Asked } from '../router/address.ts';
import { BLANK_TOKEN } from './next-step-token.ts';
import type { OfKind } from './page-kinds.ts';
import { chosenIn, offerOf, PLATFORM, type Offer } from './page-language.ts';
import { sendOutcome, wantsOutcome } from './slip-outcome.ts';
import { sendOn, sendPage } from './send-page.ts';
import { pageContext, pathOf, type PageSettings, type Reply, type Visit } from './visit.ts';

/** A page of ours, or a form that one posts. */
export interface Page {
  readonly handler: (visit: Visit) => Promise<Reply>;
  /** Who may keep it. */
  readonly keeping: Keeping;
  /**
   * It depends on nothing but language and this name. The server itself keeps it for some seconds, unless it is behind a code.
   * Null: it depends on more.
   */
  readonly named: Named | null;
  /** Of a form that is handed over to somebody else's server: no vote, so readers do not wait for it. */
  readonly handedOver?: HandedOver;
}

/** What pages need of what lives as long as the server. */
export interface PagesApp {
  readonly pages: PageSettings;
  readonly log: Log;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape names nothing; as it stands it will not be found.
    return part;
  }
}

/** The page of an error. An outage keeps the form that was sent, so that one press sends it again. */
function errorPage({ code, message }: Told, page: PageContext, form: URLSearchParams): Document {
  const status = HTTP_STATUS[code];
  if (code === 'SUSPENDED') return { status, html: pages.suspended.render({ context: page }) };
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

const crowded = createCrowded();

/** Whether a reader is refused since too many ask: a form that was sent is kept in its own page. */
function isCrowd(
  error: unknown,
  { method }: IncomingMessage,
): error is AppError & { readonly code: Crowding } {
  const isRefusal = error instanceof AppError && error.cause === undefined && method !== 'POST';
  return isRefusal && (error.code === 'UNAVAILABLE' || error.code === 'TOO_MANY_REQUESTS');
}

function ready(reply: Reply, { kinds }: PageSettings): Answer {
  if ('location' in reply || 'key' in reply) return reply;
  const made = (page: Document | OfKind): Document => ('words' in page ? kinds.show(page) : page);
  if (!('all' in reply)) return keep(made(reply));
  const all = reply.all.map(made);
  return keepAlike(all, reply.shown, (html) => html.replaceAll(BLANK_TOKEN, reply.token));
}

/**
 * What the page answers; from the cache where it may. One there depends on nothing else than its name says, and is none of a
 * sign: whoever is answered from there hears that somebody asked for the same page a moment ago.
 */
async function answerOf(
  { handler, named, keeping, handedOver }: Page,
  visit: Visit,
  { pages: settings, log }: PagesApp,
): Promise<Answer> {
  const { cache } = settings;
  const { context, page, parts } = visit;
  const { votes, readings, signs } = context.traffic;
  const isForm = keeping === 'never';
  const make = async (): Promise<Answer> => {
    const operation = begin(parts.code === undefined ? handler.name : SIGN);
    try {
      const reply = await handler(visit);
      // To render it, and to compress it, is long.
      if (parts.code === undefined && !isForm) await readings.letPass();
      return ready(reply, settings);
    } finally {
      end(operation);
    }
  };
  // A form is somebody's vote: it waits for no reader.
  if (isForm) return handedOver ? make() : votes.pass(make);
  if (parts.code !== undefined) return signs(make);
  const name = `${context.hostOf ?? ''} ${page.language} ${page.path}`;
  const isMade = () => named !== null && cache.isThere(name);
  const find = () => (named === null ? make() : cache.find(name, make));
  if (!isMade()) return readAnew(context, find, isMade);
  // Where that is refused the page stays until it is too old, and whoever comes then hears it.
  if (cache.isDue(name))
    readAnew(context, () => cache.renew(name, make)).catch((error: unknown) => tell(error, log));
  return find();
}

/** The address that the page is made for: of one that is kept, what it is named by and no more. */
async function addressOf(
  named: Named | null,
  parts: Visit['parts'],
  asked: URL,
  offer: Offer,
  context: Context,
): Promise<URL> {
  if (!named) return asked;
  const chosen = await chosenIn(context, offer, asked.searchParams.get('language'));
  return canonicalUrl(named, parts, asked, chosen);
}

/** Answers with the page, or with one that says what is wrong; null: there is none. */
export async function answerPage(asked: Asked<PagesApp>, at: Page | null): Promise<void> {
  const { request, response, url } = asked;
  const { pages: settings, log } = asked.app;
  const context = await asked.context();
  const parts = Object.fromEntries(Object.entries(asked.parts).map(([name, part]) => [name, decoded(part)]));
  const pageIn = (offer: Offer, address = url): PageContext =>
    pageContext(settings, address, request.headers, offer);
  // A form is somebody's vote, which has a patience of its own.
  const unlessAway = <Result>(work: Promise<Result>): Promise<Result> =>
    request.method === 'POST'
      ? work
      : unlessSilent(work, context.database.citizen.answers, settings.silenceMs);
  let page: PageContext | undefined;
  let posted: Posted = NO_FORM;
  let answer: Answer;
  let code: ErrorCode | undefined;
  try {
    if (!at) return await refuseUnknown(context);
    posted = await postedOf(request, context, at.handedOver);
    const offer = await unlessAway(offerOf(context, parts));
    const address = await unlessAway(addressOf(at.named, parts, url, offer, context));
    page = pageIn(offer, address);
    answer = await unlessAway(answerOf(at, { url: address, ...posted, page, parts, context }, asked.app));
  } catch (error) {
    const told = tell(error, log);
    ({ code } = told);
    answer = isCrowd(error, request)
      ? crowded(error.code, pageIn(PLATFORM))
      : keep(errorPage(told, page ?? pageIn(PLATFORM), posted.form));
  }
  // What is left of a body that is too large is not waited for.
  if (answer.status === HTTP_STATUS.TOO_LARGE) response.setHeader('connection', 'close');
  const seconds = code && RETRY_AFTER_SECONDS[code];
  if (seconds !== undefined) response.setHeader('retry-after', String(seconds));
  // Only a script seals.
  if (wantsOutcome(request) || 'key' in answer)
    return sendOutcome(response, answer, pathOf(url), code === 'SUSPENDED');
  if ('location' in answer) return sendOn(response, answer);
  // What is not found may be there in a moment, and a fault is over: nobody keeps either.
  const keeping = answer.status === 200 && at ? at.keeping : 'never';
  return sendPage(request, response, answer, keeping, settings.assets);
}
