// The page of a print shop's order: what it is told of the order, its files, and what became of what the shop told.
import { printIn, shopPages, type ShopPage } from '../../../client/print/pages.tsx';
import type { ReportOrderMutation, ShopOrderPageQuery } from '../../../client/generated/operations.ts';
import type { PageContext } from '../../../client/parts/page/context.ts';
import type { Context } from '../../api/context.ts';
import { makingName } from '../../signs/orders/making-job.ts';
import type { Making } from '../../signs/orders/making.ts';
import { shopFiles } from '../../signs/orders/shop-files.ts';
import { HOLDS } from '../../signs/orders/rules.ts';
import { offeredOf, SHOP_STATES } from '../../signs/orders/shop-steps.ts';
import type { ShopOrder } from '../../signs/orders/store-shop.ts';
import type { Document } from '../../foundation/html/kept-page.ts';
import { run } from '../../api/run-in-process.ts';
import type { Going } from '../pages/cache.ts';

/** One visit of a shop. */
export interface ShopVisit {
  readonly url: URL;
  /** The address of the page, without its query. */
  readonly base: string;
  readonly page: PageContext;
  readonly context: Context;
  readonly order: ShopOrder;
  readonly making: Making;
}

const OBSTACLES = ['FURTHER', 'CANCELLED', 'TEST_SHEET_FIRST', 'TOO_LATE'] as const;

/** What the address says that became of what the shop told. */
function saidIn({ searchParams }: URL, language: string): string | null {
  const { told, obstacles } = printIn(language);
  const state = SHOP_STATES.find((each) => each === searchParams.get('told'));
  if (state) return told[state];
  const hold = HOLDS.find((each) => each === searchParams.get('told'));
  if (hold) return told[hold];
  const obstacle = OBSTACLES.find((each) => each === searchParams.get('not'));
  return obstacle ? obstacles[obstacle] : null;
}

/** GET /print/:token. */
export async function orderPage(visit: ShopVisit, refused: ShopPage['refused'] = null): Promise<Document> {
  const { url, base, page, context, order, making } = visit;
  const { language } = page;
  const data = await run<ShopOrderPageQuery>(shopPages.order.operation, { language }, context);
  const offered = offeredOf(order);
  const made = offered === 'NOTHING' ? null : making.find(makingName(order, offered));
  const { manifestSha256 } = order;
  const sizes = new Map(made?.files.map(({ name, bytes }) => [name, bytes]));
  const html = shopPages.order.render({
    context: page,
    order: data.shopOrder,
    base,
    refused,
    files: shopFiles(order).map((file) => ({ ...file, bytes: sizes.get(file.name) ?? null })),
    differs:
      offered === 'RUN' && made !== null && manifestSha256 !== null && made.manifestSha256 !== manifestSha256,
    said: refused ? null : saidIn(url, language),
  });
  return { status: refused ? 400 : 200, html };
}

/** POST /print/:token: how far the shop is, with its note and the waybill; why it waits; or that what it told was a mistake. */
export async function report(visit: ShopVisit, form: URLSearchParams): Promise<Document | Going> {
  const { url, base, page, context } = visit;
  const chosen = url.searchParams.get('language') === null ? {} : { language: page.language };
  const back = (query: Readonly<Record<string, string>>): Going => ({
    status: 303,
    location: `${base}?${new URLSearchParams({ ...query, ...chosen }).toString()}`,
  });
  const typed = Object.fromEntries(
    ['note', 'waybill', 'waybillUrl', 'text'].map((field) => [field, form.get(field) ?? '']),
  );
  /** Does what the form asks for; where it was done, the page says so by the query. */
  const tell = async (
    { operation }: { readonly operation: string },
    variables: Readonly<Record<string, unknown>>,
    done: Readonly<Record<string, string>>,
  ): Promise<Document | Going> => {
    const { outcome } = await run<ReportOrderMutation>(operation, variables, context);
    if (outcome.__typename === 'OrderReported') return back(done);
    if (outcome.__typename === 'OrderNotReported') return back({ not: outcome.obstacle });
    return orderPage(visit, refusedIn(outcome.faults, typed, page.language));
  };
  const undone = SHOP_STATES.find((each) => each === form.get('undo'));
  if (undone !== undefined) return tell(shopPages.undo, { input: { state: undone } }, {});
  const reason = HOLDS.find((each) => each === form.get('hold'));
  if (reason !== undefined)
    return tell(shopPages.hold, { input: { reason, text: typed['text'] ?? '' } }, { told: reason });
  const state = SHOP_STATES.find((each) => each === form.get('state'));
  if (state === undefined) return back({});
  const { note, waybill, waybillUrl } = typed;
  const given = {
    waybill: form.has('waybill') ? waybill : null,
    waybillUrl: form.has('waybillUrl') ? waybillUrl : null,
  };
  return tell(shopPages.report, { input: { state, note, ...given } }, { told: state });
}

/** What is said of the first field that could not be taken, and what stood in all of them. */
function refusedIn(
  faults: readonly { readonly field: string; readonly fault: string }[],
  typed: Readonly<Record<string, string>>,
  language: string,
): ShopPage['refused'] {
  const { report, hold } = printIn(language);
  const [first] = faults;
  const { field, fault } = first ?? { field: 'note', fault: '' };
  if (field === 'waybillUrl') return { field, typed, fault: report.notHttps };
  const wrong = fault === 'TOO_LONG' ? report.tooLong : fault === 'REQUIRED' ? hold.empty : report.notAllowed;
  return { field: field === 'text' || field === 'waybill' ? field : 'note', typed, fault: wrong };
}
