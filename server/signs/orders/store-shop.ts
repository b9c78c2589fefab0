// What is remembered of the one order of a print shop's pass, and what the shop says of it.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { daysFor } from '../../foundation/sign-states.ts';
import type { Hold, PrintOrder } from './rules.ts';
import { daysUpTo, type ShopState } from './shop-steps.ts';
import { orderOf, WITHOUT_LIST } from './store.ts';

type Viewing = Grant<'orders.view'> | Grant<'orders.fulfil'>;

/** How many signs of an order are printed so often. */
export interface ShopQuantity {
  readonly quantity: number;
  readonly signs: number;
}

/** An order as its print shop sees it. */
export interface ShopOrder extends PrintOrder {
  /** The smallest quantity first. */
  readonly quantities: readonly ShopQuantity[];
  /** Pieces that came damaged. */
  readonly damagedCount: number;
}

/** The order of the pass; NOT_FOUND where it is not there. */
export async function getShopOrder(tx: Tenant, { municipalityId, subjectId }: Viewing): Promise<ShopOrder> {
  const where = { municipalityId_id: { municipalityId, id: subjectId } };
  const row = await tx.printOrder.findUnique({ where, omit: WITHOUT_LIST });
  if (row === null) throw new AppError('NOT_FOUND', 'There is no such order here.');
  const counts = await tx.printOrderSign.groupBy({
    by: ['quantity'],
    where: { municipalityId, orderId: subjectId },
    _count: { code: true },
    _sum: { damaged: true },
    orderBy: { quantity: 'asc' },
  });
  const quantities = counts.map(({ quantity, _count }) => ({ quantity, signs: _count.code }));
  const damagedCount = counts.reduce((sum, { _sum }) => sum + (_sum.damaged ?? 0), 0);
  return { ...orderOf(row, municipalityId), quantities, damagedCount };
}

/** The same, once nobody else changes it, until the transaction ends. */
export async function getLockedOrder(tx: Tenant, fulfil: Grant<'orders.fulfil'>): Promise<ShopOrder> {
  await tx.$executeRaw(
    Prisma.sql`SELECT FROM print_orders WHERE municipality_id = ${fulfil.municipalityId} AND id = ${fulfil.subjectId} FOR UPDATE`,
  );
  return getShopOrder(tx, fulfil);
}

/** The list of an order's signs, as it was when they were ordered, and how often each is printed. */
export async function getShopList(
  tx: Tenant,
  { municipalityId, subjectId }: Grant<'orders.view'>,
): Promise<{ readonly content: unknown; readonly quantities: ReadonlyMap<string, number> }> {
  const { content, signs } = await tx.printOrder.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: subjectId } },
    select: { content: true, signs: { select: { code: true, quantity: true } } },
  });
  return { content, quantities: new Map(signs.map(({ code, quantity }) => [code, quantity])) };
}

/** What a shop says of its order. */
export interface ShopReport {
  readonly state: ShopState;
  readonly note: string | null;
  readonly waybill: string | null;
  readonly waybillUrl: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Writes how far the shop is. Where it printed, those of the signs that are in use are printed since that day. */
export async function writeReport(
  tx: Tenant,
  { municipalityId, subjectId }: Grant<'orders.fulfil'>,
  order: ShopOrder,
  { state, note, waybill, waybillUrl, today }: ShopReport,
): Promise<void> {
  const day = new Date(today);
  const days = daysUpTo(state, order, day);
  await tx.printOrder.update({
    where: { municipalityId_id: { municipalityId, id: subjectId } },
    data: {
      state,
      shopNote: note,
      waybill,
      waybillUrl,
      // Whoever prints waits for nothing any more.
      ...(state !== 'RECEIVED' && { hold: null, holdText: null, holdAnswer: null }),
      ...days,
      version: { increment: 1 },
    },
  });
  if (days.printedOn === undefined) return;
  await tx.sign.updateMany({
    where: { municipalityId, retiredOn: null, orders: { some: { orderId: subjectId } } },
    data: daysFor('PRINTED', day),
  });
}

/** The shop waits: it asks, or cannot make the order. What it asked before is over. */
export async function writeHold(
  tx: Tenant,
  { municipalityId, subjectId }: Grant<'orders.fulfil'>,
  hold: Hold,
  holdText: string,
): Promise<void> {
  await tx.printOrder.update({
    where: { municipalityId_id: { municipalityId, id: subjectId } },
    data: { hold, holdText, holdAnswer: null, version: { increment: 1 } },
  });
}

/** Keeps the hash of the list of what was made, where none is kept; answers which is, and whether it is new. */
export async function keepManifest(
  tx: Tenant,
  { municipalityId, subjectId }: Grant<'orders.view'>,
  sha256: string,
): Promise<{ readonly present: string | null; readonly isNew: boolean }> {
  const { count } = await tx.printOrder.updateMany({
    where: { municipalityId, id: subjectId, manifestSha256: null },
    data: { manifestSha256: sha256 },
  });
  const { manifestSha256 } = await tx.printOrder.findUniqueOrThrow({
    where: { municipalityId_id: { municipalityId, id: subjectId } },
    select: { manifestSha256: true },
  });
  return { present: manifestSha256, isNew: count > 0 };
}
