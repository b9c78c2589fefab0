// Has webhooks tell of what a member does, in the transaction in which it is done: it is told where that is kept, and never without.
import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { bodyOf, type WebhookEvent } from './event-body.ts';
import type { TRIAL } from './rules.ts';
import { keepDeliveries, listListening, type NewDelivery, type Telling } from './store-deliveries.ts';

/** A delivery of the event to a webhook. */
export function deliveryTo(webhookId: bigint, slug: string, event: WebhookEvent, at: Date): NewDelivery {
  const id = randomUUID();
  return { id, webhookId, type: event.type, at, body: bodyOf(id, at, slug, event) };
}

/** Tells every webhook of the city that is on and wants such events. */
export async function tellWebhooks(
  tx: Tenant,
  telling: Telling,
  slug: string,
  event: Exclude<WebhookEvent, { readonly type: typeof TRIAL }>,
  now: Date,
): Promise<void> {
  const webhooks = await listListening(tx, telling, event.type);
  await keepDeliveries(
    tx,
    telling,
    webhooks.map((id) => deliveryTo(id, slug, event, now)),
  );
}
