// An admin gives a webhook a new secret. For a day deliveries are signed with both: a signature too many helps nobody, and a receiver
// that has either takes what comes meanwhile. What a stolen secret opens is shut by the receiver, once it has the new one.
import { randomBytes } from 'node:crypto';
import { change } from '../../access/journal/change.ts';
import { builder } from '../../api/builder.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { thingOf } from './journal-fields.ts';
import { WebhookType } from './refs.ts';
import { FORMER_HOURS } from './rules.ts';
import { newSecret } from './secret.ts';
import { changeSecret, getWebhook, type Webhook } from './store.ts';

interface Drawn {
  readonly webhook: Webhook;
  readonly secret: string;
}

const DrawnType = builder.objectRef<Drawn>('WebhookSecretDrawn').implement({
  description: 'The webhook has a new secret.',
  fields: (t) => ({
    webhook: t.expose('webhook', { type: WebhookType, description: 'It.' }),
    secret: t.exposeString('secret', {
      description: 'What its deliveries are signed with. It is told now and never again.',
    }),
  }),
});

const WebhookInput = builder.inputType('DrawWebhookSecretInput', {
  description: 'A webhook that is to have a new secret.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    webhook: t.id({ required: true, description: 'Which one.' }),
  }),
});

builder.mutationField('drawWebhookSecret', (t) =>
  cityMutation(t, {
    type: DrawnType,
    access: 'webhooks.edit',
    args: { input: t.arg({ type: WebhookInput, required: true, description: 'Which one.' }) },
    description: `Gives a webhook a new secret. For ${FORMER_HOURS} hours deliveries are signed with the one before too.`,
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const now = context.now();
      const { told, sealed } = newSecret(context.gate.key, municipality.id, randomBytes);
      const formerUntil = new Date(now.getTime() + FORMER_HOURS * 3_600_000);
      return change<Drawn>(context, edit, async (tx) => {
        const { id } = await getWebhook(tx, edit, idFrom(input.webhook));
        const webhook = await changeSecret(tx, edit, id, { secret: sealed, formerUntil });
        const audit = { ...thingOf(webhook), before: null, after: { secret: 'NEW' } };
        return { outcome: { webhook, secret: told }, audit };
      });
    },
  }),
);
