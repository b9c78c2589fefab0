// What is remembered of webhooks, for whoever manages them. Secrets are sealed, and never read here.
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { lastDayOf } from '../../municipality/codes/inactivity.ts';
import { EVENTS, type WebhookDraft } from './rules.ts';

type Edit = Grant<'webhooks.edit'>;
type Reading = Grant<'webhooks.read'> | Edit;

export interface Webhook extends WebhookDraft {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  /** Until when the secret of before is signed with too; null: there is none. */
  readonly formerUntil: Date | null;
  readonly version: number;
}

const KNOWN = {
  id: true,
  label: true,
  url: true,
  events: true,
  isOn: true,
  formerUntil: true,
  version: true,
} as const;

const webhookOf = (
  { events, ...row }: Prisma.WebhookGetPayload<{ select: typeof KNOWN }>,
  municipalityId: MunicipalityId,
): Webhook => ({ ...row, municipalityId, events: EVENTS.filter((event) => events.includes(event)) });

/** All of the municipality, the oldest first. */
export async function listWebhooks(tx: Tenant, { municipalityId }: Reading): Promise<Webhook[]> {
  const rows = await tx.webhook.findMany({
    where: { municipalityId },
    select: KNOWN,
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => webhookOf(row, municipalityId));
}

/** The webhook; NOT_FOUND where the municipality has none of the id. */
export async function getWebhook(tx: Tenant, { municipalityId }: Reading, id: bigint): Promise<Webhook> {
  const row = await tx.webhook.findFirst({ where: { municipalityId, id }, select: KNOWN });
  if (row !== null) return webhookOf(row, municipalityId);
  throw new AppError('NOT_FOUND', 'There is no such webhook here.');
}

/** Up to where everything is told already: a webhook begins with what comes, and goes on so after it was off. */
async function toldUntil(tx: Tenant, { municipalityId }: Edit, now: Date) {
  const select = { isDemo: true, timeZone: true, openedOn: true };
  const city = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select });
  const openedOn = city.openedOn && city.openedOn.toISOString().slice(0, 10);
  const day = lastDayOf({ ...city, openedOn }, now);
  const { _max } = await tx.alert.aggregate({ where: { municipalityId }, _max: { id: true } });
  return { toldOn: day === null ? null : new Date(day), toldAlert: _max.id ?? 0n };
}

/** Keeps a new one with its sealed secret. */
export async function createWebhook(
  tx: Tenant,
  edit: Edit,
  draft: WebhookDraft,
  { secret, now }: { readonly secret: Buffer; readonly now: Date },
): Promise<Webhook> {
  const { municipalityId } = edit;
  const told = await toldUntil(tx, edit, now);
  const data = {
    ...draft,
    ...told,
    events: [...draft.events],
    municipalityId,
    secret: new Uint8Array(secret),
  };
  return webhookOf(await tx.webhook.create({ data, select: KNOWN }), municipalityId);
}

/** Writes the draft in place of what it was. */
export async function updateWebhook(
  tx: Tenant,
  edit: Edit,
  present: Webhook,
  draft: WebhookDraft,
  now: Date,
): Promise<Webhook> {
  const { municipalityId } = edit;
  const told = draft.isOn && !present.isOn ? await toldUntil(tx, edit, now) : {};
  const row = await tx.webhook.update({
    where: { municipalityId_id: { municipalityId, id: present.id } },
    data: { ...draft, ...told, events: [...draft.events], version: { increment: 1 } },
    select: KNOWN,
  });
  return webhookOf(row, municipalityId);
}

/** Puts a new sealed secret in the place of the one before, which is signed with too until the instant. */
export async function changeSecret(
  tx: Tenant,
  { municipalityId }: Edit,
  id: bigint,
  { secret, formerUntil }: { readonly secret: Buffer; readonly formerUntil: Date },
): Promise<Webhook> {
  const where = { municipalityId_id: { municipalityId, id } };
  const { secret: formerSecret } = await tx.webhook.findUniqueOrThrow({ where, select: { secret: true } });
  const row = await tx.webhook.update({
    where,
    data: { secret: new Uint8Array(secret), formerSecret, formerUntil, version: { increment: 1 } },
    select: KNOWN,
  });
  return webhookOf(row, municipalityId);
}

/** Takes the webhook away, with all that was to be sent. */
export async function deleteWebhook(tx: Tenant, { municipalityId }: Edit, id: bigint): Promise<void> {
  await tx.webhook.deleteMany({ where: { municipalityId, id } });
}
