// What is true of webhooks: what they tell, where they may lead, and when a delivery is tried again.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

/** What a city can have told. */
export const EVENTS = [
  'results.published',
  'alert.found',
  'improvement.published',
  'improvement.promised',
  'task.given',
  'task.done',
] as const;
export type EventType = (typeof EVENTS)[number];

/** What an admin sends to see whether it arrives. */
export const TRIAL = 'webhook.trial';

/** GIVEN_UP: not taken at any try. */
const DELIVERY_STATES = ['PENDING', 'DELIVERED', 'GIVEN_UP'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export function isDeliveryState(text: string): text is DeliveryState {
  return (DELIVERY_STATES as readonly string[]).includes(text);
}

/** Why a try failed. The first five: nothing was sent, or nobody knows. */
export const PROBLEMS = [
  'NOT_ALLOWED',
  'UNRESOLVED',
  'PRIVATE',
  'SILENT',
  'SLOW',
  'REDIRECT',
  'STATUS',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export function isProblem(text: string): text is Problem {
  return (PROBLEMS as readonly string[]).includes(text);
}

/** Minutes after each try that failed: with the first one nine tries, over two days and four hours. */
const WAITS_MINUTES = [1, 5, 30, 120, 300, 600, 840, 1_200] as const;

/** When it is tried again after so many tries; null: it is given up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = WAITS_MINUTES[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** For so many days it is seen what was sent, and what became of it. */
export const KEPT_DAYS = 30;
/** A secret of before is signed with too for so many hours, so that a receiver can be given the new one at leisure. */
export const FORMER_HOURS = 24;
export const MOST_WEBHOOKS = 10;
/** So many trials of a webhook may wait at once. */
export const MOST_TRIALS = 5;
export const LONGEST_LABEL = 100;
export const LONGEST_URL = 500;

/** What an admin says of a webhook. */
export interface WebhookDraft {
  readonly label: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly isOn: boolean;
}

/** The host of an address as an operator allows it: with its port where that is not 443. */
export const hostOf = (url: string): string => new URL(url).host;

function urlFault(url: string, hosts: readonly string[]): FieldFault | null {
  const field = 'url';
  if (url === '') return { field, fault: 'REQUIRED' };
  if (isLonger(url, LONGEST_URL)) return { field, fault: 'TOO_LONG' };
  if (!URL.canParse(url)) return { field, fault: 'NOT_ALLOWED' };
  const { protocol, username, password, hash, host, href } = new URL(url);
  if (protocol !== 'https:') return { field, fault: 'NOT_HTTPS' };
  if (username !== '' || password !== '' || hash !== '') return { field, fault: 'NOT_ALLOWED' };
  if (href.length > LONGEST_URL) return { field, fault: 'TOO_LONG' };
  return hosts.includes(host) ? null : { field, fault: 'UNKNOWN', part: host };
}

/** What is wrong with the draft; `hosts`: where the operator lets the city's webhooks lead. */
export function draftFaults({ label, url, events }: WebhookDraft, hosts: readonly string[]): FieldFault[] {
  const faults: FieldFault[] = [];
  if (label === '') faults.push({ field: 'label', fault: 'REQUIRED' });
  else if (isLonger(label, LONGEST_LABEL)) faults.push({ field: 'label', fault: 'TOO_LONG' });
  else if (/\p{Cc}/u.test(label)) faults.push({ field: 'label', fault: 'NOT_ALLOWED' });
  const ofUrl = urlFault(url, hosts);
  if (ofUrl !== null) faults.push(ofUrl);
  if (events.length === 0) faults.push({ field: 'events', fault: 'REQUIRED' });
  return faults;
}
