// What happened with a sign: where its code led before, which orders and rounds it was in, and which signs it stands for.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { OrderState } from '../orders/rules.ts';
import type { Outcome } from '../rounds/rules.ts';

/** From where to where a code was led, when and why. */
export interface SignMove {
  readonly movedAt: Date;
  readonly from: bigint;
  readonly to: bigint;
  readonly because: string;
}

/** An order that it is in. */
export interface SignOrder {
  readonly id: bigint;
  /** As the municipality counts its orders. */
  readonly number: number;
  readonly orderedOn: Date;
  readonly quantity: number;
  /** How many of them came back damaged. */
  readonly damaged: number;
  readonly state: OrderState;
}

/** What a fitter told of it: neither where the phone was, nor a photo. */
export interface SignMounting {
  readonly roundId: bigint;
  readonly roundName: string;
  readonly told: Outcome;
  readonly toldOn: Date;
  readonly note: string | null;
}

/** All of it, the latest first. */
export interface SignHistory {
  readonly moves: readonly SignMove[];
  readonly orders: readonly SignOrder[];
  readonly mountings: readonly SignMounting[];
  /** Codes of retired signs that lead people to this one. */
  readonly replaces: readonly string[];
}

/** More is no help on a page, and no sign comes near it. */
const MOST = 100;

/** What happened with the sign of the code, which the member may see. */
export async function readHistory(
  tx: Tenant,
  { municipalityId }: Grant<'signs.read'>,
  code: string,
): Promise<SignHistory> {
  const its = { where: { municipalityId, code }, take: MOST };
  const moves = await tx.signMove.findMany({ ...its, orderBy: { id: 'desc' } });
  const orders = await tx.printOrderSign.findMany({
    ...its,
    include: { order: { select: { number: true, state: true, orderedOn: true } } },
    orderBy: { orderId: 'desc' },
  });
  const mountings = await tx.mounting.findMany({
    ...its,
    select: {
      roundId: true,
      outcome: true,
      toldOn: true,
      note: true,
      roundSign: { select: { round: { select: { name: true } } } },
    },
    orderBy: [{ toldOn: 'desc' }, { id: 'asc' }],
  });
  const replaced = await tx.sign.findMany({
    where: { municipalityId, replacedBy: code },
    select: { code: true },
    orderBy: { code: 'asc' },
    take: MOST,
  });
  return {
    moves: moves.map(({ movedAt, fromLocationId, toLocationId, because }) => ({
      movedAt,
      because,
      from: fromLocationId,
      to: toLocationId,
    })),
    orders: orders.map(({ orderId, quantity, damaged, order: { number, state, orderedOn } }) => ({
      id: orderId,
      number,
      quantity,
      damaged,
      orderedOn,
      state: state as OrderState,
    })),
    mountings: mountings.map(({ roundId, outcome, toldOn, note, roundSign }) => ({
      roundId,
      toldOn,
      note,
      roundName: roundSign.round.name,
      told: outcome as Outcome,
    })),
    replaces: replaced.map((sign) => sign.code),
  };
}
