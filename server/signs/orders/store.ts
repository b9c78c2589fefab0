// What is remembered of orders of signs, for members: the list, one, and what it holds.
import { Prisma } from '../../../prisma/generated/client.ts';
import { isDesign } from '../../../sign-generator/design/row-tables.ts';
import {
  CORNERS,
  FIXINGS,
  isOneOf,
  LAMINATIONS,
  PACKINGS,
  type Finishing,
} from '../../../sign-generator/job/ticket.ts';
import { isPress } from '../../../sign-generator/press/presses.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { idsBehind, wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import { holdsWords, inAllLanguages } from '../../municipality/locations/store-words.ts';
import { isLetterLanguage } from '../../access/sessions/text/letters.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Texts } from '../../foundation/texts/per-language.ts';
import {
  isHold,
  isOrderState,
  isTestSheet,
  type OrderedPoster,
  type OrderState,
  type PrintOrder,
} from './rules.ts';

type Reading = Grant<'orders.read'> | Grant<'orders.edit'>;

/** Everything but the list of signs, and what each was before the last step: they may have megabytes. */
export const WITHOUT_LIST = { content: true, stepBefore: true } as const;
type Row = Prisma.PrintOrderGetPayload<{ omit: typeof WITHOUT_LIST }>;

/** How many signs an order holds, how many pieces of them, and how many of those came back damaged. */
export interface OrderCounts {
  readonly signCount: number;
  /** Of an order of posters: of these. */
  readonly pieceCount: number;
  readonly damagedCount: number;
}

export interface CountedOrder extends PrintOrder, OrderCounts {}

/** The slice of the orders, the newest first; null: in any state. */
export async function listOrders(
  tx: Tenant,
  { municipalityId }: Grant<'orders.read'>,
  states: readonly OrderState[] | null,
  slice: Slice<bigint>,
): Promise<CountedOrder[]> {
  const way = wayThrough('desc', slice);
  const rows = await tx.printOrder.findMany({
    where: { ...inStates(municipalityId, states), ...idsBehind(slice, way) },
    omit: WITHOUT_LIST,
    orderBy: { id: way.direction },
    take: slice.take,
  });
  return withCounts(tx, municipalityId, rows);
}

/** How many there are. */
export function countOrders(
  tx: Tenant,
  { municipalityId }: Grant<'orders.read'>,
  states: readonly OrderState[] | null,
): Promise<number> {
  return tx.printOrder.count({ where: inStates(municipalityId, states) });
}

function inStates(municipalityId: bigint, states: readonly OrderState[] | null): Prisma.PrintOrderWhereInput {
  return { municipalityId, ...(states !== null && { state: { in: [...states] } }) };
}

/** The order; NOT_FOUND where the municipality has none of this id. */
export async function getOrder(tx: Tenant, { municipalityId }: Reading, id: bigint): Promise<CountedOrder> {
  const rows = await tx.printOrder.findMany({ where: { municipalityId, id }, omit: WITHOUT_LIST });
  const [order] = await withCounts(tx, municipalityId, rows);
  if (order) return order;
  throw new AppError('NOT_FOUND', 'There is no such order here.');
}

async function withCounts(
  tx: Tenant,
  municipalityId: MunicipalityId,
  rows: readonly Row[],
): Promise<CountedOrder[]> {
  const counts = await tx.printOrderSign.groupBy({
    by: ['orderId'],
    where: { municipalityId, orderId: { in: rows.map(({ id }) => id) } },
    _count: { code: true },
    _sum: { quantity: true, damaged: true },
  });
  const byId = new Map(counts.map((each) => [each.orderId, each]));
  return rows.map((row) => {
    const count = byId.get(row.id);
    const order = orderOf(row, municipalityId);
    const posters = order.posters.reduce((sum, { quantity }) => sum + quantity, 0);
    return {
      ...order,
      signCount: count?._count.code ?? 0,
      pieceCount: count?._sum.quantity ?? posters,
      damagedCount: count?._sum.damaged ?? 0,
    };
  });
}

function dayOf(date: Date): string;
function dayOf(date: Date | null): string | null;
function dayOf(date: Date | null): string | null {
  return date && date.toISOString().slice(0, 10);
}

function finishingOf(row: Pick<Row, keyof Finishing>): Finishing {
  const oneOf = <Word extends string>(word: string | null, words: readonly Word[]): Word | null => {
    if (word === null || isOneOf(words, word)) return word;
    throw new TypeError('An order is to be finished in a way that nobody knows.');
  };
  return {
    lamination: oneOf(row.lamination, LAMINATIONS),
    corners: oneOf(row.corners, CORNERS),
    fixing: oneOf(row.fixing, FIXINGS),
    packing: oneOf(row.packing, PACKINGS),
    outdoorYears: row.outdoorYears,
  };
}

/** The order that a row is. */
export function orderOf(row: Row, municipalityId: MunicipalityId): PrintOrder {
  const { state, hold, design, press, shopLanguage, testSheet, undone } = row;
  const isKnown = isOrderState(state) && (undone === null || isOrderState(undone));
  if (!isKnown || !isTestSheet(testSheet) || (hold !== null && !isHold(hold)))
    throw new TypeError('An order has a state that is none.');
  if (!isDesign(design) || !isPress(press) || !isLetterLanguage(shopLanguage))
    throw new TypeError('An order is to be made in a way that nobody knows.');
  return {
    ...row,
    ...finishingOf(row),
    municipalityId,
    state,
    undone,
    hold,
    design,
    press,
    shopLanguage,
    testSheet,
    // As createOrder wrote them.
    posters: (row.posters ?? []) as unknown as readonly OrderedPoster[],
    dueOn: dayOf(row.dueOn),
    orderedOn: dayOf(row.orderedOn),
    receivedOn: dayOf(row.receivedOn),
    printedOn: dayOf(row.printedOn),
    shippedOn: dayOf(row.shippedOn),
    deliveredOn: dayOf(row.deliveredOn),
  };
}

/** A sign of an order, as it was when it was ordered. */
export interface OrderedSign {
  readonly position: number;
  readonly code: string;
  readonly quantity: number;
  readonly damaged: number;
  readonly name: Texts;
  readonly settlement: Texts;
  /** In the first language of the signs. */
  readonly address: string | null;
}

/** Which signs of an order somebody looks for. */
export interface OrderedFilter {
  /** Words of a code, a name, a settlement or an address; null: all. */
  readonly search: string | null;
  readonly isDamaged: boolean;
}

const ORDERED_WORDS = Prisma.sql`concat_ws(' ', ${inAllLanguages(Prisma.sql`sign->'location'->'name'`)},
  ${inAllLanguages(Prisma.sql`sign->'location'->'settlement'`)}, sign->'location'->>'address')`;

/** The slice of the signs of the order that match, by position, which is the order of the round on which they are put up. */
export function listOrderSigns(
  tx: Tenant,
  { municipalityId }: Reading,
  orderId: bigint,
  { search, isDamaged }: OrderedFilter,
  slice: Slice<number>,
): Promise<OrderedSign[]> {
  const { isBehind, sort } = wayThrough('asc', slice);
  return tx.$queryRaw<OrderedSign[]>(
    Prisma.sql`SELECT listed.position::int, s.code, s.quantity, s.damaged, sign->'location'->'name' AS name,
        sign->'location'->'settlement' AS settlement, sign->'location'->>'address' AS address
      FROM print_orders o
        CROSS JOIN jsonb_array_elements(o.content->'signs') WITH ORDINALITY AS listed (sign, position)
        JOIN print_order_signs s ON s.municipality_id = o.municipality_id AND s.order_id = o.id AND s.code = sign->>'code'
      WHERE o.municipality_id = ${municipalityId} AND o.id = ${orderId} AND ${slice.after === null ? Prisma.sql`true` : Prisma.sql`listed.position ${isBehind} ${slice.after}`}
        AND ${search === null ? Prisma.sql`true` : holdsWords(ORDERED_WORDS, search, Prisma.sql`s.code`)}
        AND (s.damaged > 0 OR NOT ${isDamaged})
      ORDER BY listed.position ${sort} LIMIT ${slice.take}`,
  );
}
