// Writes orders of signs, and what they mean for their signs.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Finishing } from '../../../sign-generator/job/ticket.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { daysFor } from '../../foundation/sign-states.ts';
import type { Content } from './shop-content.ts';
import { UNPRINTED, type Damage, type OrderedPoster, type Part, type PrintOrder } from './rules.ts';

type Edit = Grant<'orders.edit'>;

/** All that a member says of an order. */
export type OrderDraft = Pick<
  PrintOrder,
  | ('format' | 'design' | 'press' | 'material' | 'dueOn' | 'deliveryAddress' | 'shopEmail' | 'shopLanguage')
  | ('isTactile' | 'note' | 'testSheet' | 'contact' | 'proofBy' | keyof Finishing)
>;

/** What of an order changes after it was made. */
export type OrderStep = Partial<
  Pick<
    Prisma.PrintOrderUncheckedUpdateManyInput,
    'state' | 'deliveredOn' | 'testSheet' | 'testSheetNote' | 'holdAnswer'
  >
>;

/** What an order is of: signs, or posters in their place. */
export interface Wanted {
  readonly parts: readonly Part[];
  readonly content: Content;
  readonly posters?: readonly OrderedPoster[];
}

/** Keeps a new order; its signs are on order from the day. Answers its id. */
export async function createOrder(
  tx: Tenant,
  { municipalityId }: Edit,
  draft: OrderDraft,
  { parts, content, posters }: Wanted,
  day: Date,
): Promise<bigint> {
  await tx.$executeRaw(
    Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('print orders', ${municipalityId}))`,
  );
  // Nobody takes an order away, so that none gets the number of another.
  const { _max } = await tx.printOrder.aggregate({ where: { municipalityId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const what = { content, ...(posters !== undefined && { posters: posters.map((each) => ({ ...each })) }) };
  const data = { ...draft, ...what, municipalityId, number, dueOn: new Date(draft.dueOn), orderedOn: day };
  const { id: orderId } = await tx.printOrder.create({ data, select: { id: true } });
  const rows = parts.flatMap(({ quantity, codes }) =>
    codes.map((code) => ({ municipalityId, orderId, code, quantity })),
  );
  await tx.printOrderSign.createMany({ data: rows });
  await tx.sign.updateMany({
    where: { municipalityId, code: { in: rows.map(({ code }) => code) } },
    data: daysFor('ORDERED', day),
  });
  return orderId;
}

/** Takes the order a step on, where it still has the version that was read; false where somebody was quicker. */
export async function takeStep(
  tx: Tenant,
  { municipalityId }: Edit,
  { id, version }: Pick<PrintOrder, 'id' | 'version'>,
  step: OrderStep,
): Promise<boolean> {
  const { count } = await tx.printOrder.updateMany({
    where: { municipalityId, id, version },
    data: { ...step, version: { increment: 1 } },
  });
  return count === 1;
}

/** Signs of the order that stand in no other that is still to be printed are not on order any more. */
export async function clearOrdered(tx: Tenant, { municipalityId }: Edit, orderId: bigint): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`UPDATE signs SET ordered_on = NULL
      FROM print_order_signs mine
      WHERE mine.municipality_id = ${municipalityId} AND mine.order_id = ${orderId}
        AND signs.municipality_id = mine.municipality_id AND signs.code = mine.code AND NOT EXISTS (
          SELECT FROM print_order_signs other
            JOIN print_orders o ON o.municipality_id = other.municipality_id AND o.id = other.order_id
          WHERE other.municipality_id = mine.municipality_id AND other.code = mine.code AND o.id <> ${orderId}
            AND o.state = ANY(${[...UNPRINTED]}))`,
  );
}

/** How many pieces were ordered of each code. */
export async function listQuantities(
  tx: Tenant,
  { municipalityId }: Edit,
  orderId: bigint,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.printOrderSign.findMany({
    where: { municipalityId, orderId },
    select: { code: true, quantity: true },
  });
  return new Map(rows.map(({ code, quantity }) => [code, quantity]));
}

/** Notes how many pieces of which signs came damaged. */
export async function writeDamage(
  tx: Tenant,
  { municipalityId }: Edit,
  orderId: bigint,
  damages: readonly Damage[],
): Promise<void> {
  const [codes, counts] = [damages.map(({ code }) => code), damages.map(({ count }) => count)];
  await tx.$executeRaw(
    Prisma.sql`UPDATE print_order_signs s SET damaged = found.count
      FROM unnest(${codes}::text[], ${counts}::int[]) AS found (code, count)
      WHERE s.municipality_id = ${municipalityId} AND s.order_id = ${orderId} AND s.code = found.code`,
  );
}

/**
 * Of an order that came without its shop having said that it is printed: its signs are, from the day, but for those that
 * somebody put up since it was ordered.
 */
export async function recordPrinted(
  tx: Tenant,
  { municipalityId }: Edit,
  { orderedOn }: Pick<PrintOrder, 'orderedOn'>,
  codes: readonly string[],
  day: Date,
): Promise<void> {
  const notMounted = { OR: [{ mountedOn: null }, { mountedOn: { lt: new Date(orderedOn) } }] };
  await tx.sign.updateMany({
    where: { municipalityId, code: { in: [...codes] }, orderedOn: { not: null }, ...notMounted },
    data: daysFor('PRINTED', day),
  });
}

/** The signs are damaged, from the day. */
export async function recordDamaged(
  tx: Tenant,
  { municipalityId }: Edit,
  codes: readonly string[],
  day: Date,
): Promise<void> {
  await tx.sign.updateMany({
    where: { municipalityId, code: { in: [...codes] } },
    data: daysFor('DAMAGED', day),
  });
}
