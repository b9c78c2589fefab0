// What webhooks tell of an improvement: that everybody sees it from now on as done, or what became of its promise.
import { paperOrigin } from '../../foundation/paper-addresses/rules.ts';
import { firstDayOf } from '../../foundation/improvements/promises.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { WebhookEvent } from '../webhooks/event-body.ts';
import type { ManagedImprovement } from './store-managed.ts';

type Told = Extract<WebhookEvent, { readonly type: 'improvement.published' | 'improvement.promised' }>;

/** The event; null: of a withdrawn one nobody is told. `publicUrl`: the origin of citizens' pages. */
export function eventOf(
  { id, text, said, doneOn, locationIds, categoryId, settlementId, state, promised }: ManagedImprovement,
  { slug, host }: Pick<Municipality, 'slug' | 'host'>,
  publicUrl: string,
): Told | null {
  const numberOf = (of: bigint | null) => (of === null ? null : String(of));
  const data = {
    id: String(id),
    text,
    said,
    locations: locationIds.map(String),
    category: numberOf(categoryId),
    settlement: numberOf(settlementId),
    link: `${paperOrigin(host, publicUrl)}/results/${slug}`,
  };
  if (state === 'PUBLISHED') return { type: 'improvement.published', data: { ...data, doneOn } };
  const last = promised?.steps.at(-1);
  if (!promised || !last || (state !== 'PLANNED' && state !== 'GIVEN_UP')) return null;
  const reason = last.reason === null ? null : textsOf(last.reason);
  return {
    type: 'improvement.promised',
    data: { ...data, state, promisedOn: promised.day, promisedFirst: firstDayOf(promised), reason },
  };
}
