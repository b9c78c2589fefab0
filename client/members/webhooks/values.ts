// What the form of a webhook holds, from what there is and as it is sent.
import type { ShownWebhookFragment, WebhookEvent } from '../../generated/operations.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';

export const EVENTS = [
  'RESULTS_PUBLISHED',
  'ALERT_FOUND',
  'IMPROVEMENT_PUBLISHED',
  'IMPROVEMENT_PROMISED',
  'TASK_GIVEN',
  'TASK_DONE',
] as const satisfies readonly WebhookEvent[];

export type WebhookValues = Readonly<Record<(typeof EVENTS)[number], boolean>> & {
  readonly label: string;
  readonly url: string;
  readonly isOn: boolean;
};

export const NO_WEBHOOK: WebhookValues = {
  label: '',
  url: '',
  isOn: true,
  RESULTS_PUBLISHED: true,
  ALERT_FOUND: true,
  IMPROVEMENT_PUBLISHED: false,
  IMPROVEMENT_PROMISED: false,
  TASK_GIVEN: false,
  TASK_DONE: false,
};

export function valuesOf({ label, url, isOn, events }: ShownWebhookFragment): WebhookValues {
  const told = EVENTS.map((event) => [event, events.includes(event)] as const);
  return { ...NO_WEBHOOK, label, url, isOn, ...Object.fromEntries(told) };
}

export const eventsIn = (values: WebhookValues): WebhookEvent[] => EVENTS.filter((event) => values[event]);

export function inputOf(values: WebhookValues) {
  const { label, url, isOn } = values;
  return { label, url, isOn, events: eventsIn(values) };
}

export function faultsOf(values: WebhookValues): FieldFault[] {
  const { label, url } = values;
  const empty = {
    label: label.trim() === '',
    url: url.trim() === '',
    events: eventsIn(values).length === 0,
  };
  return Object.entries(empty).flatMap(([field, is]) => (is ? [{ field, fault: 'REQUIRED' }] : []));
}
