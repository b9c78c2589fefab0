// An admin makes a webhook, changes it, or takes it away. Its secret is told once, in the answer to whoever makes it.
import { randomBytes } from 'node:crypto';
import { change } from '../../access/journal/change.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { thingOf, toldWebhook } from './journal-fields.ts';
import { WebhookEventType, WebhookType } from './refs.ts';
import { draftFaults, LONGEST_LABEL, LONGEST_URL, MOST_WEBHOOKS, type WebhookDraft } from './rules.ts';
import { newSecret } from './secret.ts';
import { listHosts } from './store-hosts.ts';
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  updateWebhook,
  type Webhook,
} from './store.ts';

interface WebhookSaved extends Saved<'WebhookSaved', Webhook> {
  readonly secret?: string;
}

const WebhookSavedType = builder.objectRef<WebhookSaved>('WebhookSaved').implement({
  description: 'The webhook is as it was sent.',
  fields: (t) => ({
    webhook: t.expose('row', { type: WebhookType, description: 'It.' }),
    secret: t.string({
      nullable: true,
      description: 'Of a new one, what its deliveries are signed with. It is told now and never again.',
      resolve: ({ secret }) => secret ?? null,
    }),
  }),
});

const SaveWebhookResult = outcomesOf('SaveWebhookResult', 'What became of a webhook that was sent.', [
  WebhookSavedType,
  OutdatedType,
  InvalidType,
]);

const SaveWebhookInput = builder.inputType('SaveWebhookInput', {
  description: `A webhook, whole: new, or in place of what it was; a municipality has ${MOST_WEBHOOKS} at the most. Faults name these fields.`,
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    webhook: t.id({ description: 'Which one; null: a new one.' }),
    version: t.int({ description: 'The version that was read; null for a new one.' }),
    label: t.string({ required: true, description: `What it is for, up to ${LONGEST_LABEL} characters.` }),
    url: t.string({
      required: true,
      description: `Where it leads, up to ${LONGEST_URL} characters: https, on one of webhookHosts.`,
    }),
    events: t.field({
      type: [WebhookEventType],
      required: true,
      description: 'What it tells, one at least.',
    }),
    isOn: t.boolean({ required: true, description: 'Whether it tells anything now.' }),
  }),
});

function draftFrom({ label, url, events, isOn }: typeof SaveWebhookInput.$inferInput): WebhookDraft {
  const typed = url.trim();
  const isShort = typed.length <= LONGEST_URL;
  return {
    label: label.trim(),
    // As it is asked: a host in lower case, a path where there was none.
    url: isShort && URL.canParse(typed) ? new URL(typed).href : typed,
    events: [...new Set(events)],
    isOn,
  };
}

builder.mutationField('saveWebhook', (t) =>
  cityMutation(t, {
    type: SaveWebhookResult,
    access: 'webhooks.edit',
    args: { input: t.arg({ type: SaveWebhookInput, required: true, description: 'The webhook.' }) },
    description:
      'Makes a webhook, or changes one. It tells what comes from now on; one that was off tells nothing of that time.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idOrNull(input.webhook);
      const draft = draftFrom(input);
      const now = context.now();
      const secret = newSecret(context.gate.key, municipality.id, randomBytes);
      const saved = await change<WebhookSaved | Outdated | Invalid>(context, edit, async (tx) => {
        const present = id === null ? null : await getWebhook(tx, edit, id);
        const faults: FieldFault[] = draftFaults(draft, await listHosts(tx, edit));
        if (present === null && (await listWebhooks(tx, edit)).length >= MOST_WEBHOOKS)
          faults.push({ field: 'webhook', fault: 'TOO_MANY' });
        return saveVersioned<'WebhookSaved', Webhook>(tx, edit, {
          outcome: 'WebhookSaved',
          subject: 'Webhook',
          present,
          version: input.version ?? null,
          faults,
          told: toldWebhook,
          save: () =>
            present === null
              ? createWebhook(tx, edit, draft, { secret: secret.sealed, now })
              : updateWebhook(tx, edit, present, draft, now),
        });
      });
      return saved.outcome === 'WebhookSaved' && id === null ? { ...saved, secret: secret.told } : saved;
    },
  }),
);

interface Removed {
  readonly outcome: 'WebhookRemoved';
  readonly webhook: Webhook;
}

const WebhookRemovedType = builder.objectRef<Removed>('WebhookRemoved').implement({
  description: 'The webhook is none any more, and what it was still to tell is gone.',
  fields: (t) => ({
    label: t.string({ description: 'What it was for.', resolve: ({ webhook }) => webhook.label }),
  }),
});

const RemoveWebhookResult = outcomesOf('RemoveWebhookResult', 'What became of the end of a webhook.', [
  WebhookRemovedType,
  OutdatedType,
]);

const RemoveWebhookInput = builder.inputType('RemoveWebhookInput', {
  description: 'A webhook that is to be none any more.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    webhook: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});

builder.mutationField('removeWebhook', (t) =>
  cityMutation(t, {
    type: RemoveWebhookResult,
    access: 'webhooks.edit',
    args: { input: t.arg({ type: RemoveWebhookInput, required: true, description: 'Which one.' }) },
    description: 'Takes a webhook away, with all that it was still to tell.',
    resolve: ({ grant: edit, context }, { input }) =>
      change<Removed | Outdated>(context, edit, async (tx) => {
        const webhook = await getWebhook(tx, edit, idFrom(input.webhook));
        const thing = thingOf(webhook);
        if (webhook.version !== input.version)
          return { outcome: await outdated(tx, edit, thing, webhook.version), audit: null };
        await deleteWebhook(tx, edit, webhook.id);
        const audit = { ...thing, before: toldWebhook(webhook), after: null };
        return { outcome: { outcome: 'WebhookRemoved', webhook }, audit };
      }),
  }),
);
