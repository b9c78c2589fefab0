// What is to be sent now, of every city, and what became of it. As the role of jobs, which asks nobody.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { DeliveryState } from './rules.ts';
import type { Tried } from './posting.ts';

/** Which webhook. */
export interface DueWebhook {
  readonly municipalityId: bigint;
  readonly id: bigint;
}

/** Where it leads, and what its deliveries are signed with. */
export interface Claimed extends DueWebhook {
  /** The municipality's. */
  readonly slug: string;
  readonly url: string;
  readonly secret: Uint8Array;
  readonly formerSecret: Uint8Array | null;
  readonly formerUntil: Date | null;
  /** Where the operator lets the city's webhooks lead. */
  readonly hosts: readonly string[];
}

export interface DueDelivery {
  readonly id: string;
  readonly body: string;
  readonly tries: number;
}

/** So many webhooks are looked at in one run. */
const MOST = 200;

/**
 * Webhooks that are on, that no process has, and of which something is due: of each city one, then of each another one, whoever
 * waits longest first. Of cities that are suspended none.
 */
export async function listDue({ pool }: Connection, now: Date): Promise<DueWebhook[]> {
  const { rows } = await pool.query<{ municipality: string; webhook: string }>(
    Prisma.sql`SELECT municipality, webhook FROM (
        SELECT w.municipality_id AS municipality, w.id AS webhook, min(d.next_at) AS since,
          row_number() OVER (PARTITION BY w.municipality_id ORDER BY min(d.next_at)) AS turn
        FROM webhook_deliveries d
        JOIN webhooks w ON w.municipality_id = d.municipality_id AND w.id = d.webhook_id
        JOIN municipalities m ON m.municipality_id = w.municipality_id
        WHERE d.state = 'PENDING' AND d.next_at <= ${now} AND w.is_on AND m.suspended_at IS NULL
          AND (w.busy_until IS NULL OR w.busy_until <= ${now})
        GROUP BY w.municipality_id, w.id) AS due
      ORDER BY turn, since LIMIT ${MOST}`,
  );
  return rows.map(({ municipality, webhook }) => ({
    municipalityId: BigInt(municipality),
    id: BigInt(webhook),
  }));
}

/** Claims the webhook until the instant; null where another process was quicker, or it is off or gone. */
export async function claimWebhook(
  { prisma }: Connection,
  { municipalityId, id }: DueWebhook,
  now: Date,
  until: Date,
): Promise<Claimed | null> {
  const { count } = await prisma.webhook.updateMany({
    where: { municipalityId, id, isOn: true, OR: [{ busyUntil: null }, { busyUntil: { lte: now } }] },
    data: { busyUntil: until },
  });
  if (count === 0) return null;
  const row = await prisma.webhook.findUnique({
    where: { municipalityId_id: { municipalityId, id } },
    include: { municipality: { select: { slug: true, webhookHosts: { select: { host: true } } } } },
  });
  if (row === null) return null;
  const { url, secret, formerSecret, formerUntil, municipality } = row;
  const hosts = municipality.webhookHosts.map(({ host }) => host);
  return { municipalityId, id, slug: municipality.slug, url, secret, formerSecret, formerUntil, hosts };
}

/** Lets others have it. */
export async function releaseWebhook(
  { prisma }: Connection,
  { municipalityId, id }: DueWebhook,
): Promise<void> {
  await prisma.webhook.updateMany({ where: { municipalityId, id }, data: { busyUntil: null } });
}

/** The delivery of the webhook that is due longest; null: none is. */
export function findDue(
  { prisma }: Connection,
  { municipalityId, id }: DueWebhook,
  now: Date,
): Promise<DueDelivery | null> {
  return prisma.webhookDelivery.findFirst({
    where: { municipalityId, webhookId: id, state: 'PENDING', nextAt: { lte: now } },
    select: { id: true, body: true, tries: true },
    orderBy: [{ nextAt: 'asc' }, { at: 'asc' }, { id: 'asc' }],
  });
}

/** A try, and what follows from it. `nextAt`: null where none follows. */
export interface NotedTry extends Tried {
  readonly state: DeliveryState;
  readonly tries: number;
  readonly nextAt: Date | null;
  readonly triedAt: Date;
  readonly milliseconds: number;
}

/** Notes what became of the try. */
export async function noteTry(
  { prisma }: Connection,
  municipalityId: bigint,
  id: string,
  { nextAt, ...tried }: NotedTry,
): Promise<void> {
  await prisma.webhookDelivery.updateMany({
    where: { municipalityId, id },
    data: { ...tried, ...(nextAt !== null && { nextAt }) },
  });
}

/** Forgets what was told before the instant, whatever became of it; answers how many. */
export async function forgetBefore({ prisma }: Connection, instant: Date): Promise<number> {
  return (await prisma.webhookDelivery.deleteMany({ where: { at: { lt: instant } } })).count;
}
