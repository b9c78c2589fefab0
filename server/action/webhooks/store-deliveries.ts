// What is to be sent to other systems, and what became of it: kept in the transaction of what it tells, and seen by who manages webhooks.
import { wayThrough, type Slice } from '../../foundation/database/slice.ts';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import {
  isDeliveryState,
  isProblem,
  TRIAL,
  type DeliveryState,
  type EventType,
  type Problem,
} from './rules.ts';

type Edit = Grant<'webhooks.edit'>;

/** Who does what is told. */
export type Telling = Edit | Grant<'tasks.edit'> | Grant<'improvements.edit'>;

export interface Delivery {
  readonly id: string;
  readonly webhookId: bigint;
  readonly type: string;
  readonly at: Date;
  readonly body: string;
  readonly state: DeliveryState;
  readonly tries: number;
  /** When it is tried next, while it waits. */
  readonly nextAt: Date;
  readonly triedAt: Date | null;
  /** Of the latest try; null: there was none, or it went well. */
  readonly problem: Problem | null;
  /** What was answered: the status of HTTP, and the beginning of the text; how long it took. */
  readonly status: number | null;
  readonly answer: string | null;
  readonly milliseconds: number | null;
}

/** What is to be kept. */
export type NewDelivery = Pick<Delivery, 'id' | 'webhookId' | 'type' | 'at' | 'body'>;

const deliveryOf = ({ state, problem, ...row }: Prisma.WebhookDeliveryGetPayload<object>): Delivery => {
  if (!isDeliveryState(state)) throw new TypeError('A delivery has a state that is none.');
  return { ...row, state, problem: problem !== null && isProblem(problem) ? problem : null };
};

/** The webhooks that are on and tell of such events. */
export async function listListening(
  tx: Tenant,
  { municipalityId }: Telling,
  type: EventType,
): Promise<bigint[]> {
  const where = { municipalityId, isOn: true, events: { has: type } };
  const rows = await tx.webhook.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Keeps what is to be sent at once. */
export async function keepDeliveries(
  tx: Tenant,
  { municipalityId }: Telling,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  await tx.webhookDelivery.createMany({
    data: deliveries.map((each) => ({ ...each, municipalityId, nextAt: each.at })),
  });
}

/** Up to `take` deliveries of the webhook, the latest first, behind one of them. */
export async function listDeliveries(
  tx: Tenant,
  { municipalityId }: Grant<'webhooks.read'>,
  webhookId: bigint,
  slice: Slice<string>,
): Promise<Delivery[]> {
  const { direction } = wayThrough('desc', slice);
  const rows = await tx.webhookDelivery.findMany({
    where: { municipalityId, webhookId },
    orderBy: [{ at: direction }, { id: direction }],
    take: slice.take,
    ...(slice.after !== null && {
      cursor: { municipalityId_id: { municipalityId, id: slice.after } },
      skip: 1,
    }),
  });
  return rows.map(deliveryOf);
}

/** How many deliveries of a webhook are in a state. */
export interface StateCount {
  readonly webhookId: bigint;
  readonly state: string;
  readonly count: number;
}

/** How many of each webhook wait, and were given up. */
export async function countDeliveries(
  tx: Tenant,
  { municipalityId }: Grant<'webhooks.read'>,
): Promise<StateCount[]> {
  const rows = await tx.webhookDelivery.groupBy({
    by: ['webhookId', 'state'],
    where: { municipalityId, state: { not: 'DELIVERED' } },
    _count: true,
  });
  return rows.map(({ webhookId, state, _count }) => ({ webhookId, state, count: _count }));
}

/** The delivery; NOT_FOUND where the municipality has none of the id. */
export async function getDelivery(tx: Tenant, { municipalityId }: Edit, id: string): Promise<Delivery> {
  const row = await tx.webhookDelivery.findFirst({ where: { municipalityId, id } });
  if (row !== null) return deliveryOf(row);
  throw new AppError('NOT_FOUND', 'There is no such delivery here.');
}

/** How many trials of the webhook wait. */
export function countTrials(tx: Tenant, { municipalityId }: Edit, webhookId: bigint): Promise<number> {
  return tx.webhookDelivery.count({ where: { municipalityId, webhookId, type: TRIAL, state: 'PENDING' } });
}

/** Has it sent again from the instant on, with all tries anew. */
export async function sendAgain(
  tx: Tenant,
  { municipalityId }: Edit,
  id: string,
  now: Date,
): Promise<Delivery> {
  const where = { municipalityId_id: { municipalityId, id } };
  return deliveryOf(
    await tx.webhookDelivery.update({ where, data: { state: 'PENDING', tries: 0, nextAt: now } }),
  );
}
