// A webhook as the journal tells it: never its secret, nor what in its address may be one.
import { toldAddress } from './signature.ts';
import type { Webhook } from './store.ts';

export const toldWebhook = ({ label, url, events, isOn }: Webhook) => ({
  name: label,
  address: toldAddress(url),
  events: [...events],
  isOn,
});

/** What a line of the journal is about. */
export const thingOf = ({ id, label }: Webhook) => ({
  subject: 'Webhook',
  subjectId: String(id),
  subjectName: label,
});
