// Answers a print shop behind its link: the page of its order, its files, what it tells. The token in the address is never logged.
import { AGAIN_SECONDS, shopPages, type NoticeProps } from '../../../client/print/pages.tsx';
import { textsIn } from '../../../client/text/texts.ts';
import { readBody } from '../../foundation/body.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import { AppError, HTTP_STATUS, RETRY_AFTER_SECONDS } from '../../foundation/errors.ts';
import type { House } from '../../api/context.ts';
import { tell } from '../../foundation/error-told.ts';
import type { Log } from '../../foundation/log.ts';
import { READ } from '../../foundation/methods.ts';
import type { Making } from '../../signs/orders/making.ts';
import { getShopOrder } from '../../signs/orders/store-shop.ts';
import { keep, type Document } from '../../foundation/html/kept-page.ts';
import { PLATFORM, type Offer } from '../pages/page-language.ts';
import { sendOn, sendPage } from '../pages/send-page.ts';
import { pageContext, type PageSettings } from '../pages/visit.ts';
import { grantHeld } from '../../api/pass-subject.ts';
import { holderOfToken } from '../../access/passes/holder.ts';
import type { Address, Asked } from '../router/address.ts';
import { BEHIND_TOKEN } from './token-headers.ts';
import { orderPage, report, type ShopVisit } from './order-page.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { makingJob } from '../../signs/orders/making-job.ts';
import { shopFiles } from '../../signs/orders/shop-files.ts';
import { offeredOf } from '../../signs/orders/shop-steps.ts';
import { sendFile, sendZip } from './send-order-file.ts';

/** A note many times too long in the longest form that a browser may send: its page says so, and still holds it. */
const MOST_FORM_BYTES = 200_000;

interface ShopApp {
  readonly house: House;
  readonly pages: PageSettings;
  readonly making: Making;
  readonly log: Log;
}

/** The shop's language first: its browser is not asked, its order was. */
function offerFor(language: string): Offer {
  const inOwn = (each: 'bg' | 'en') => ({ language: each, texts: textsIn(each) });
  return language === 'en' ? [inOwn('en'), inOwn('bg')] : [inOwn('bg'), inOwn('en')];
}

/** The visit of whoever holds the token; NOT_FOUND where it is not good, or a fitter's. */
async function visitOf({ url, app, contextOf }: Asked<ShopApp>, token: string): Promise<ShopVisit> {
  const { house, pages, making } = app;
  const viewer = await holderOfToken(token, house.gate.database, house.now());
  if (viewer?.kind !== 'pass' || viewer.purpose.of !== 'order')
    throw new AppError('NOT_FOUND', 'There is no such order.');
  const context = await contextOf(viewer);
  const view = grantHeld(context, 'orders.view');
  const order = await asMember(house.database.member.prisma, view.municipalityId, (tx) =>
    getShopOrder(tx, view),
  );
  const page = pageContext(pages, url, {}, offerFor(order.shopLanguage));
  return { url, base: `/print/${token}`, page, context, order, making };
}

async function answerShop(asked: Asked<ShopApp>): Promise<void> {
  const { request, response, url } = asked;
  const { pages, log } = asked.app;
  const { token = '', file = '' } = asked.parts;
  for (const [name, value] of Object.entries(BEHIND_TOKEN)) response.setHeader(name, value);
  const show = (page: Document) => sendPage(request, response, keep(page), 'never', pages.assets);
  let visit: ShopVisit | undefined;
  const notice = (about: NoticeProps['about'], status: number, seconds?: number): void => {
    if (seconds !== undefined) response.setHeader('retry-after', String(seconds));
    const context = visit?.page ?? pageContext(pages, url, request.headers, PLATFORM);
    show({ status, html: shopPages.notice.render({ context, about, base: visit?.base ?? null }) });
  };
  try {
    visit = await visitOf(asked, token);
    if (request.method === 'POST') {
      // Whoever does not know the token cannot post here: it is no use to ask where the form comes from.
      const form = new URLSearchParams(
        await readBody(request, MOST_FORM_BYTES, 'application/x-www-form-urlencoded'),
      );
      const reply = await report(visit, form);
      if ('location' in reply) return sendOn(response, reply);
      return show(reply);
    }
    if (file === '') return show(await orderPage(visit));
    const said = await answerShopFile(request, response, file, visit, log);
    if (said === 'noFile') return notice(said, HTTP_STATUS.NOT_FOUND);
    if (said !== 'sent') return notice(said, HTTP_STATUS.UNAVAILABLE, AGAIN_SECONDS);
  } catch (error) {
    const { code } = tell(error, log);
    if (response.headersSent) throw error;
    if (code === 'TOO_LARGE') response.setHeader('connection', 'close');
    const other = file === '' ? 'notNow' : 'failed';
    const about = code === 'NOT_FOUND' ? 'gone' : code === 'SUSPENDED' ? 'suspended' : other;
    notice(about, HTTP_STATUS[code], RETRY_AFTER_SECONDS[code]);
  }
}

export const SHOP: readonly Address<ShopApp>[] = ['/print/:token', '/print/:token/:file'].map(
  (path): Address<ShopApp> => ({
    door: 'citizens',
    methods: [...READ, 'POST'],
    path,
    parts: { file: '[^/]*' },
    spelling: 'anyCase',
    who: 'shop',
    answer: answerShop,
  }),
);

const ALL = 'all.zip';

/** What is said in place of a file. */
type Instead = 'noFile' | 'soon' | 'failed';

/** Sends the file; answers what is to be said where it cannot. */
async function answerShopFile(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { context, order, making }: ShopVisit,
  log: Log,
): Promise<Instead | 'sent'> {
  const offered = offeredOf(order);
  const names = shopFiles(order).map((file) => file.name);
  if (offered === 'NOTHING' || (name !== ALL && !names.includes(name))) return 'noFile';
  const view = grantHeld(context, 'orders.view');
  const taken = await making.take(makingJob(context, log, view, order, offered));
  if (taken === null) return 'soon';
  if (taken === 'failed') return 'failed';
  try {
    const files = names.map((each) => {
      const file = taken.made.files.find((made) => made.name === each);
      if (file === undefined) throw new TypeError('A making left no such file.');
      return file;
    });
    const one = files.find((file) => file.name === name);
    if (one) await sendFile(request, response, one);
    else await sendZip(request, response, `kazva-${order.number}.zip`, files);
    return 'sent';
  } finally {
    taken.giveBack();
  }
}
