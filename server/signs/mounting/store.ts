// What is read of orders and rounds for the papers of those who put signs up.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';

/** What was ordered: `content` is a file of signs as the sign generator reads it, as it was on that day. */
export interface OrderedSigns {
  readonly number: number;
  readonly content: unknown;
  readonly format: string;
  readonly orderedOn: Date;
  readonly isCancelled: boolean;
  /** How many of each sign, by code. */
  readonly quantities: ReadonlyMap<string, number>;
  /** Of which something came damaged, and how many pieces. */
  readonly damaged: ReadonlyMap<string, number>;
}

/** The order of the id; null where the municipality has none. */
export async function findOrderedSigns(
  tx: Tenant,
  { municipalityId }: Grant<'orders.read'>,
  id: bigint,
): Promise<OrderedSigns | null> {
  const order = await tx.printOrder.findUnique({
    where: { municipalityId_id: { municipalityId, id } },
    omit: { stepBefore: true },
    include: { signs: { select: { code: true, quantity: true, damaged: true } } },
  });
  if (order === null) return null;
  const { number, content, format, orderedOn, state, signs } = order;
  const quantities = new Map(signs.map(({ code, quantity }) => [code, quantity]));
  const damaged = new Map(signs.flatMap((each) => (each.damaged > 0 ? [[each.code, each.damaged]] : [])));
  return { number, content, format, orderedOn, isCancelled: state === 'CANCELLED', quantities, damaged };
}

/** A sign of a round with the place where it hangs now, and how it was last ordered. */
export interface RoundSign {
  readonly code: string;
  /** Texts per language. */
  readonly settlement: unknown;
  readonly address: unknown;
  readonly place: unknown;
  /** null: it was never ordered. */
  readonly ordered: { readonly format: string; readonly quantity: number } | null;
}

export interface RoundSigns {
  readonly id: bigint;
  readonly name: string;
  readonly note: string | null;
  readonly roundOn: Date;
  readonly signs: readonly RoundSign[];
}

const WITH_PLACE = {
  sign: {
    include: {
      signCode: { include: { location: { include: { settlement: true } } } },
      orders: {
        where: { order: { state: { not: 'CANCELLED' } } },
        orderBy: { orderId: 'desc' },
        take: 1,
        include: { order: { select: { format: true } } },
      },
    },
  },
} as const;

/** The round of the id with its signs in use, in their order; null where the municipality has none. */
export async function findRoundSigns(
  tx: Tenant,
  { municipalityId }: Grant<'rounds.read'>,
  id: bigint,
): Promise<RoundSigns | null> {
  const round = await tx.mountingRound.findUnique({ where: { municipalityId_id: { municipalityId, id } } });
  if (round === null) return null;
  const rows = await tx.mountingRoundSign.findMany({
    where: { municipalityId, roundId: id, takenOffOn: null, sign: { retiredOn: null } },
    include: WITH_PLACE,
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
  const signs = rows.map(({ code, sign: { signCode, orders } }) => {
    const { name, address, settlement } = signCode.location;
    const [last] = orders;
    const ordered = last ? { format: last.order.format, quantity: last.quantity } : null;
    return { code, settlement: settlement.name, address, place: name, ordered };
  });
  return { id, name: round.name, note: round.note, roundOn: round.roundOn, signs };
}
