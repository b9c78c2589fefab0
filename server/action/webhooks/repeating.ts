// An admin sends a trial, or something once more.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { AppError } from '../../foundation/errors.ts';
import { isUuid } from '../../foundation/uuid.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { thingOf } from './journal-fields.ts';
import { WebhookDeliveryType } from './refs.ts';
import { MOST_TRIALS, TRIAL } from './rules.ts';
import { countTrials, getDelivery, keepDeliveries, sendAgain, type Delivery } from './store-deliveries.ts';
import { getWebhook } from './store.ts';
import { deliveryTo } from './tell-webhooks.ts';

interface Sent {
  readonly outcome: 'WebhookSent';
  readonly delivery: Delivery;
}

const SentType = builder.objectRef<Sent>('WebhookSent').implement({
  description: 'It goes out within a minute.',
  fields: (t) => ({
    delivery: t.expose('delivery', { type: WebhookDeliveryType, description: 'It.' }),
  }),
});

const TryWebhookResult = outcomesOf('TryWebhookResult', 'What became of a trial.', [SentType, InvalidType]);

const TryWebhookInput = builder.inputType('TryWebhookInput', {
  description: 'A webhook that is to be tried.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    webhook: t.id({ required: true, description: 'Which one.' }),
  }),
});

builder.mutationField('tryWebhook', (t) =>
  cityMutation(t, {
    type: TryWebhookResult,
    access: 'webhooks.edit',
    args: { input: t.arg({ type: TryWebhookInput, required: true, description: 'Which one.' }) },
    description: `Sends a trial to a webhook that is on: a delivery of the type ${TRIAL}, without data. The fault of the field webhook is NOT_ALLOWED where it is off, and TOO_MANY where ${MOST_TRIALS} wait.`,
    resolve: ({ municipality, grant: edit, context }, { input }) =>
      change<Sent | Invalid>(context, edit, async (tx) => {
        const { id, isOn } = await getWebhook(tx, edit, idFrom(input.webhook));
        const fault = isOn ? 'TOO_MANY' : 'NOT_ALLOWED';
        if (!isOn || (await countTrials(tx, edit, id)) >= MOST_TRIALS)
          return { outcome: invalid([{ field: 'webhook', fault }]), audit: null };
        const trial = deliveryTo(id, municipality.slug, { type: TRIAL, data: {} }, context.now());
        await keepDeliveries(tx, edit, [trial]);
        return {
          outcome: { outcome: 'WebhookSent', delivery: await getDelivery(tx, edit, trial.id) },
          // Nothing is changed by it, and nothing told.
          audit: null,
        };
      }),
  }),
);

const RepeatDeliveryInput = builder.inputType('RepeatWebhookDeliveryInput', {
  description: 'A delivery that is to be sent once more.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    delivery: t.id({ required: true, description: 'Which one.' }),
  }),
});

builder.mutationField('repeatWebhookDelivery', (t) =>
  cityMutation(t, {
    type: WebhookDeliveryType,
    access: 'webhooks.edit',
    args: { input: t.arg({ type: RepeatDeliveryInput, required: true, description: 'Which one.' }) },
    description:
      'Sends a delivery once more, whatever became of it, with the same id: who had it already knows it again.',
    resolve: ({ grant: edit, context }, { input: { delivery: id } }) =>
      change<Delivery>(context, edit, async (tx) => {
        if (!isUuid(id)) throw new AppError('NOT_FOUND', 'There is no such delivery here.');
        const present = await getDelivery(tx, edit, id);
        const delivery = await sendAgain(tx, edit, id, context.now());
        const webhook = await getWebhook(tx, edit, present.webhookId);
        return {
          outcome: delivery,
          audit: { ...thingOf(webhook), before: null, after: { sentAgain: present.type } },
        };
      }),
  }),
);
