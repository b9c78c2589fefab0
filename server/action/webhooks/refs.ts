// The names of this noun's types in the schema, and its closed lists.
import { builder } from '../../api/builder.ts';
import type { DeliveryState, EventType, Problem } from './rules.ts';
import type { Delivery } from './store-deliveries.ts';
import type { Webhook } from './store.ts';

export const WebhookType = builder.objectRef<Webhook>('Webhook');
export const WebhookDeliveryType = builder.objectRef<Delivery>('WebhookDelivery');

export const WebhookEventType = builder.enumType('WebhookEvent', {
  description: 'What can be told to another system.',
  values: {
    RESULTS_PUBLISHED: {
      value: 'results.published',
      description: 'A night published ratings: which places, how many, and their averages.',
    },
    ALERT_FOUND: { value: 'alert.found', description: 'There is a new alert.' },
    IMPROVEMENT_PUBLISHED: { value: 'improvement.published', description: 'An improvement was published.' },
    IMPROVEMENT_PROMISED: {
      value: 'improvement.promised',
      description: 'An improvement was promised, for a day or for another, or given up.',
    },
    TASK_GIVEN: { value: 'task.given', description: 'Somebody was given a task. Not who.' },
    TASK_DONE: { value: 'task.done', description: 'A task is done.' },
  } as const satisfies Record<string, { value: EventType; description: string }>,
});

export const WebhookDeliveryStateType = builder.enumType('WebhookDeliveryState', {
  description: 'How far a delivery is.',
  values: {
    PENDING: { description: 'It is to be tried, or tried again.' },
    DELIVERED: { description: 'It was taken.' },
    GIVEN_UP: { description: 'It was taken at no try, over two days.' },
  } as const satisfies Record<DeliveryState, object>,
});

export const WebhookProblemType = builder.enumType('WebhookProblem', {
  description: 'Why a try failed.',
  values: {
    NOT_ALLOWED: {
      description: 'The host is none that the operator allows any more, or the secret cannot be read.',
    },
    UNRESOLVED: { description: 'No name server knows the name.' },
    PRIVATE: { description: 'The name leads into a private network.' },
    SILENT: { description: 'Nobody answers there with a certificate that is believed.' },
    SLOW: { description: 'There was no answer within ten seconds.' },
    REDIRECT: { description: 'The answer leads elsewhere, which is not followed.' },
    STATUS: { description: 'The answer says that it was not taken.' },
  } as const satisfies Record<Problem, object>,
});
